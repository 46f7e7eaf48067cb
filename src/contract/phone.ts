import { plainDigits } from './plain-digits.ts';

/**
 * Numbers that somebody can be rung on, without the 0 in front. As libphonenumber knows them in 2026-11 (a test
 * compares), so that a slip in the first figures is noticed; service numbers are nobody's own.
 */
const MOBILE = '(?:3\\d|7[06-9]|5[1689]|8[1-8]|9[0-8])\\d{7}|(?:52[238]|559|89[6-9]|99[013-9])\\d{6}';
const LANDLINE = '2(?:0[3-9]|1[0-689]|2[0-25-9]|[38][2-9]|4[2-8]|5[124-9]|6[0-39]|7[0-7]|9[0-4679])\\d{7}';
/** Viet Nam's code with or without +, or the 0 of a call at home; a number without either lacks its first figure. */
const PHONE = new RegExp(`^(?:(?:\\+|00)?840?|0)(?:${MOBILE}|${LANDLINE})$`);

const withoutBrackets = (value: string): string =>
  plainDigits(value)
    .replace(/[()\uff08\uff09]/g, '')
    .replace(/^\uff0b/, '+');

/** Digits of a phone as Zalo writes them: "0905 123 456" → "84905123456". */
export function normalisePhone(value: string): string {
  return withoutBrackets(value)
    .replace(/\D/g, '')
    .replace(/^(?:00)?840?(?=[2-9])|^0/, '84');
}

/** What is wrong with a telephone number, in words its writer understands. */
export function phoneProblem(value: string): string | null {
  const plain = withoutBrackets(value);
  if (PHONE.test(plain)) return null;
  if (/^0\d{9,10}$/.test(plain)) return 'Không có đầu số này. Bác xem lại đủ 10 số.';
  return /^\+?\d*$/.test(plain)
    ? 'Số điện thoại có 10 số, bắt đầu bằng số 0.'
    : 'Số điện thoại có 10 số, không có chữ. Bác viết bằng số từ 0 đến 9.';
}
