import { birthProblem } from './birth.ts';
import { chosen, optionsOf, type Answers, type FormField } from './field.ts';
import { idProblem } from './id-number.ts';
import { hidesSomething, LETTER, MARK } from './letters.ts';
import { phoneProblem } from './phone.ts';
import { plainDigits } from './plain-digits.ts';

const L = `${LETTER}${MARK}`;
const TWO_LETTERS = `(?=(?:.*[${LETTER}]){2})`;
/** With the apostrophes of names such as H’Bia, straight or curly; two letters at least. */
const NAME = new RegExp(`^${TWO_LETTERS}[${L}'’ʼ .-]{2,80}$`);
/** Longer than any one-time code. */
const ACCOUNT = /^\d{8,19}$/;
const WORDS = new RegExp(`^${TWO_LETTERS}[${L}'’ʼ .,&()/-]{2,80}$`);
const MONEY = new RegExp(`^(?=.*[${LETTER}\\d])[${L}\\d ,.]{1,60}$`);
const PROVIDER = new RegExp(`^(?=.*[${LETTER}])[${L}\\d_ .&-]{2,40}$`);

/** How somebody came by what stands on the card. */
export const CARD_ANSWERS = ['scanned', 'typed'] as const;

/**
 * What is wrong with one answer, in words its reader understands; null when it is fine.
 * `today` is 'YYYY-MM-DD'. Birth dates are 'YYYY-MM-DD', or 'YYYY' when only the year is known. `others` are the
 * form's answers so far: an ID number is compared with the birth it belongs to.
 */
export function problemWith(
  field: FormField,
  answer: string,
  today: string,
  others: Answers = {},
): string | null {
  const value = answer.normalize('NFC').trim();
  if (!value) return field.optional ? null : 'Bác trả lời câu này nhé.';
  switch (field.kind) {
    case 'name':
      return fits(NAME, value) ? null : 'Bác viết họ và tên bằng chữ, như trên căn cước.';
    case 'birth':
      return birthProblem(value, today);
    case 'id_number':
      return idProblem(plainDigits(value), today, field.born ? others[field.born] : undefined);
    case 'phone':
      return phoneProblem(value);
    case 'choice':
    case 'relation':
      return choiceProblem(field, value);
    case 'choices':
      return choicesProblem(field, value);
    case 'money':
      return moneyProblem(value);
    case 'words':
      return fits(WORDS, value) ? null : 'Chỗ này bác chỉ viết chữ.';
    case 'account':
      return ACCOUNT.test(plainDigits(value)) ? null : 'Số tài khoản chỉ có số, từ 8 số trở lên.';
    case 'card':
      return CARD_ANSWERS.some((one) => one === value) ? null : 'Bác quét thẻ, hoặc bấm Tự viết.';
    case 'provider':
      return fits(PROVIDER, value) ? null : 'Bác chọn trong danh sách.';
    case 'village':
      return value.length <= 60 && !hidesSomething(value) ? null : 'Bác chọn thôn trong danh sách.';
    default:
      return textProblem(value);
  }
}

/** The letters it is written with, none of them under a pile of marks. */
const fits = (pattern: RegExp, value: string): boolean => pattern.test(value) && !hidesSomething(value);

function textProblem(value: string): string | null {
  if (value.length > 500) return 'Bác viết ngắn lại giúp.';
  return hidesSomething(value) ? 'Câu này có ký hiệu lạ. Bác xóa rồi viết lại.' : null;
}

function choiceProblem(field: FormField, value: string): string | null {
  const picked = optionsOf(field).find((one) => one.value === value);
  return picked ? (picked.stop ?? null) : 'Bác chọn một ô.';
}

function choicesProblem(field: FormField, value: string): string | null {
  const picked = chosen(value);
  const isOffered = picked.every((one) => optionsOf(field).some((option) => option.value === one));
  return isOffered && new Set(picked).size === picked.length ? null : 'Bác chọn trong các ô.';
}

/** "7.000.000", "7 triệu", "bảy triệu rưỡi". Long figures are whole thousands: a one-time code hardly ever is. */
function moneyProblem(value: string): string | null {
  const isAlone = !/\p{L}/u.test(value);
  const figures = (value.match(/\d[\d.,]*/g) ?? []).map((one) => one.replace(/\D/g, ''));
  const isWhole = figures.every((one) => (isAlone || one.length > 5 ? /^[1-9]\d{0,8}000$/.test(one) : true));
  return fits(MONEY, value) && isWhole ? null : 'Bác viết số tiền, ví dụ 7 triệu, hoặc 7.000.000.';
}
