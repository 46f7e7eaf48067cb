import { z } from 'zod';
import { idShape } from './id-number.ts';

/** Forms as data: one definition, read by the server and drawn by the mini app; one schema for both. */

const option = z.strictObject({ value: z.string().min(1), label: z.string().min(1) });

export const fieldSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  kind: z.enum([
    'choice',
    /** Several of the options; the answer is their values with commas between. */
    'choices',
    'name',
    'birth',
    'id_number',
    'phone',
    'village',
    'money',
    /** Somebody's account; never a card. */
    'account',
    /** Letters alone, so that no code fits in. */
    'words',
    'text',
  ]),
  label: z.string().min(1).max(80),
  hint: z.string().max(160).optional(),
  optional: z.boolean().default(false),
  options: z.array(option).max(8).optional(),
  /** Asked only when another field has this value. */
  when: z.strictObject({ field: z.string(), is: z.string() }).optional(),
});

export const formSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  title: z.string().min(1),
  intro: z.string().min(1),
  fields: z.array(fieldSchema).min(1).max(20),
  consent: z.strictObject({ version: z.string().min(1), text: z.string().min(1) }),
  done: z.string().min(1),
});

export type FormField = z.infer<typeof fieldSchema>;
export type FormDefinition = z.infer<typeof formSchema>;
export type Answers = Record<string, string>;

/** With the apostrophes of names such as H’Bia, straight or curly; two letters at least. */
const NAME = /^(?=(?:.*\p{L}){2})[\p{L}\p{M}'’ʼ .-]{2,80}$/u;
const MOBILE = /^(?:\+?84|0)(?:3|5|7|8|9)\d{8}$/;
const LANDLINE = /^(?:\+?84|0)2\d{8,9}$/;
/** Longer than any one-time code. */
const ACCOUNT = /^\d{8,19}$/;
const WORDS = /^(?=(?:.*\p{L}){2})[\p{L}\p{M}'’ʼ .,&()/-]{2,80}$/u;
const MONEY = /^(?=.*[\p{L}\d])[\p{L}\p{M}\d ,.]{1,60}$/u;

/** Digits of a phone as Zalo writes them: "0905 123 456" → "84905123456". */
export function normalisePhone(value: string): string {
  const digits = value.replace(/[^\d+]/g, '').replace(/^\+/, '');
  return digits.startsWith('0') ? `84${digits.slice(1)}` : digits;
}

/**
 * What is wrong with one answer, in words its reader understands; null when it is fine.
 * `today` is 'YYYY-MM-DD'. Birth dates are 'YYYY-MM-DD', or 'YYYY' when only the year is known.
 */
export function problemWith(field: FormField, answer: string, today: string): string | null {
  const value = answer.normalize('NFC').trim();
  if (!value) return field.optional ? null : 'Bác trả lời câu này nhé.';
  switch (field.kind) {
    case 'name':
      return NAME.test(value) ? null : 'Bác viết họ và tên bằng chữ, như trên căn cước.';
    case 'birth':
      return birthProblem(value, today);
    case 'id_number':
      return idProblem(value.replace(/\s/g, ''), today);
    case 'phone': {
      const plain = value.replace(/[\s.\-()]/g, '');
      return MOBILE.test(plain) || LANDLINE.test(plain) ? null : 'Số điện thoại có 10 số, bắt đầu bằng số 0.';
    }
    case 'choice':
      return field.options?.some((one) => one.value === value) ? null : 'Bác chọn một ô.';
    case 'choices':
      return choicesProblem(field, value);
    case 'money':
      return moneyProblem(value);
    case 'words':
      return WORDS.test(value) ? null : 'Chỗ này bác chỉ viết chữ.';
    case 'account':
      return ACCOUNT.test(value.replace(/[\s.-]/g, '')) ? null : 'Số tài khoản chỉ có số, từ 8 số trở lên.';
    case 'village':
      return value.length <= 60 ? null : 'Bác chọn thôn trong danh sách.';
    default:
      return value.length <= 500 ? null : 'Bác viết ngắn lại giúp.';
  }
}

function choicesProblem(field: FormField, value: string): string | null {
  const picked = chosen(value);
  const isOffered = picked.every((one) => field.options?.some((option) => option.value === one));
  return isOffered && new Set(picked).size === picked.length ? null : 'Bác chọn trong các ô.';
}

/** What was picked of several. */
export function chosen(value: string): string[] {
  return value.split(',').filter((one) => one !== '');
}

/** An answer as its writer would say it; what is no choice stays as it is. */
export function labelOf(field: FormField, value: string): string {
  const picked = field.kind === 'choices' ? chosen(value) : [value];
  return picked.map((one) => field.options?.find((option) => option.value === one)?.label ?? one).join('; ');
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

function idProblem(value: string, today: string): string | null {
  const shape = idShape(value, Number(today.slice(0, 4)));
  if (shape === 'old') {
    return 'Đây là số chứng minh cũ, có thể không còn dùng được. Bác hỏi Công an xã về căn cước.';
  }
  if (!/^\d{12}$/.test(value)) return 'Số căn cước có 12 số, in trên mặt trước thẻ.';
  return shape ? null : 'Số này chưa đúng. Bác xem lại từng số trên thẻ.';
}

/** The fields that are asked, given what has been answered. */
export function askedFields(form: FormDefinition, answers: Answers): FormField[] {
  return form.fields.filter((field) => !field.when || answers[field.when.field] === field.when.is);
}

/** Problems by field; empty when the form may be sent. Unknown fields are a problem too. */
export function problemsWith(form: FormDefinition, answers: Answers, today: string): Record<string, string> {
  const asked = askedFields(form, answers);
  const known = new Set(asked.map((field) => field.id));
  const unknown = Object.keys(answers).filter((id) => !known.has(id) && answers[id]);
  const problems = asked.map(
    (field) => [field.id, problemWith(field, answers[field.id] ?? '', today)] as const,
  );
  return Object.fromEntries([
    ...problems.filter((entry): entry is readonly [string, string] => entry[1] !== null),
    ...unknown.map((id) => [id, 'Câu này không có trong phiếu.'] as const),
  ]);
}
