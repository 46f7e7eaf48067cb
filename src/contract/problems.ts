import { chosen, optionsOf, type Answers, type FormField } from './field.ts';
import { bornWith, idShape } from './id-number.ts';

/** With the apostrophes of names such as H’Bia, straight or curly; two letters at least. */
const NAME = /^(?=(?:.*\p{L}){2})[\p{L}\p{M}'’ʼ .-]{2,80}$/u;
const MOBILE = /^(?:\+?84|0)(?:3|5|7|8|9)\d{8}$/;
const LANDLINE = /^(?:\+?84|0)2\d{8,9}$/;
/** Longer than any one-time code. */
const ACCOUNT = /^\d{8,19}$/;
const WORDS = /^(?=(?:.*\p{L}){2})[\p{L}\p{M}'’ʼ .,&()/-]{2,80}$/u;
const MONEY = /^(?=.*[\p{L}\d])[\p{L}\p{M}\d ,.]{1,60}$/u;

/** How somebody came by what stands on the card. */
export const CARD_ANSWERS = ['scanned', 'typed'] as const;

/** Digits of a phone as Zalo writes them: "0905 123 456" → "84905123456". */
export function normalisePhone(value: string): string {
  const digits = value.replace(/[^\d+]/g, '').replace(/^\+/, '');
  return digits.startsWith('0') ? `84${digits.slice(1)}` : digits;
}

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
      return NAME.test(value) ? null : 'Bác viết họ và tên bằng chữ, như trên căn cước.';
    case 'birth':
      return birthProblem(value, today);
    case 'id_number':
      return idProblem(value.replace(/\s/g, ''), today, field.born ? others[field.born] : undefined);
    case 'phone': {
      const plain = value.replace(/[\s.\-()]/g, '');
      return MOBILE.test(plain) || LANDLINE.test(plain) ? null : 'Số điện thoại có 10 số, bắt đầu bằng số 0.';
    }
    case 'choice':
    case 'relation':
      return choiceProblem(field, value);
    case 'choices':
      return choicesProblem(field, value);
    case 'money':
      return moneyProblem(value);
    case 'words':
      return WORDS.test(value) ? null : 'Chỗ này bác chỉ viết chữ.';
    case 'account':
      return ACCOUNT.test(value.replace(/[\s.-]/g, '')) ? null : 'Số tài khoản chỉ có số, từ 8 số trở lên.';
    case 'card':
      return CARD_ANSWERS.some((one) => one === value) ? null : 'Bác quét thẻ, hoặc bấm Tự viết.';
    case 'provider':
      return /^(?=.*\p{L})[\p{L}\p{M}\d_ .&-]{2,40}$/u.test(value) ? null : 'Bác chọn trong danh sách.';
    case 'village':
      return value.length <= 60 ? null : 'Bác chọn thôn trong danh sách.';
    default:
      return value.length <= 500 ? null : 'Bác viết ngắn lại giúp.';
  }
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
  return MONEY.test(value) && isWhole ? null : 'Bác viết số tiền, ví dụ 7 triệu, hoặc 7.000.000.';
}

function birthProblem(value: string, today: string): string | null {
  const [year = '', month, day] = value.split('-');
  const thisYear = Number(today.slice(0, 4));
  if (!/^\d{4}$/.test(year) || Number(year) < thisYear - 125 || Number(year) > thisYear) {
    return 'Bác viết năm sinh bốn số, ví dụ 1945.';
  }
  if (month === undefined && day === undefined) return null;
  const date = new Date(`${value}T00:00:00Z`);
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value;
  return isReal && value <= today ? null : 'Ngày sinh này không có. Bác xem lại ngày và tháng.';
}

function idProblem(value: string, today: string, birth?: string): string | null {
  const shape = idShape(value, Number(today.slice(0, 4)));
  if (shape === 'old') {
    return 'Đây là số chứng minh cũ, có thể không còn dùng được. Bác hỏi Công an xã về căn cước.';
  }
  if (!/^\d{12}$/.test(value)) return 'Số căn cước có 12 số, in trên mặt trước thẻ.';
  if (!shape) return 'Số này chưa đúng. Bác xem lại từng số trên thẻ.';
  const isOthers = birth && bornWith(value) !== Number(birth.slice(0, 4));
  return isOthers ? `Số này của người sinh năm ${bornWith(value)}. Bác xem lại số, hoặc ngày sinh.` : null;
}
