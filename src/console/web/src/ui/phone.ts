import { normalisePhone } from '../../../../contract/phone.ts';

/** "0912 000 003", however it was typed in; what is no such number stays as it is. */
export function sayPhone(phone: string): string {
  const digits = normalisePhone(phone).replace(/^84/, '0');
  return /^0\d{9}$/.test(digits) ? digits.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1 $2 $3') : phone;
}
