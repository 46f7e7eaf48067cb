import { randomInt } from 'node:crypto';
import { PASSWORD_MIN } from '../../contract/console-auth.ts';
import { nameKey, type Account } from '../../domain/account.ts';

/** What everybody tries first, without marks and spaces. */
const COMMON = new Set(
  `1234567890 12345678910 0123456789 9876543210 0987654321 1122334455 1234512345 123456789a a123456789 abc1234567
  abcd123456 abcd1234567 abcdef1234 abcdefghij qwertyuiop qwerty1234 qwerty12345 1q2w3e4r5t q1w2e3r4t5 asdfghjkl1
  asdfghjkl123 zxcvbnm123 1qaz2wsx3edc password12 password123 password1234 passw0rd123 matkhau123 matkhau1234
  matkhau123456 matkhaumoi matkhaumoi123 admin12345 admin123456 administrator quantrivien welcome123 letmein123
  iloveyou123 iloveyou12 anhyeuem123 emyeuanh123 anhyeuem12 yeuanhnhieu vietnam123 vietnam1234 vietnam2026
  hochiminh19 tracuuthongtin chuyendoiso congnghesoxa tocongngheso uybannhandan ubndxa12345 troly12345 trolyxa123
  canbo12345 canboxa123`.split(/\s+/),
);

/** What is wrong with a new password, in words for its owner; null when it will do. */
export function passwordProblem(
  password: string,
  { phone, name }: Pick<Account, 'phone' | 'name'>,
): string | null {
  const plain = nameKey(password).replace(/\s/g, '');
  if ([...password.normalize('NFC')].length < PASSWORD_MIN)
    return `Mật khẩu cần ít nhất ${PASSWORD_MIN} ký tự. Một câu ngắn anh/chị dễ nhớ là tốt nhất.`;
  if (new Set(plain).size < 4 || COMMON.has(plain))
    return 'Mật khẩu này nhiều người dùng, kẻ gian sẽ thử trước tiên. Anh/chị chọn câu khác.';
  // With the 0 in front or 84, it ends alike.
  if (plain.replace(/\D/g, '').includes(phone.replace(/\D/g, '').slice(-9)))
    return 'Mật khẩu không được là số điện thoại của anh/chị.';
  if (plain === nameKey(name).replace(/\s/g, '')) return 'Mật khẩu không được là tên của anh/chị.';
  return null;
}

/** No letters that look alike: it is read from one screen and typed on another. */
const SIGNS = 'abcdeghkmnpqrstvxy23456789';
/** For so long a first password waits for its officer. */
export const FIRST_PASSWORD_MS = 7 * 24 * 3_600_000;

/** "kx7m-…", four times four signs: 75 bits. */
export function newFirstPassword(): string {
  const four = (): string => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return Array.from({ length: 4 }, four).join('-');
}
