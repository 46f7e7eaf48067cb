import type { SecretKind } from './secrets.ts';

/** How people name, read out and hand over secrets: the patterns behind `redactSecrets`. Every repetition is bounded. */

const words = (list: string): string => list.trim().replaceAll(' ', String.raw`\s{1,3}`);

/** Words that often stand between the name of a secret and the secret itself. */
const FILLERS = words(
  'là|la|cua|của|toi|tôi|tui|em|con|mẹ|me|bà|ba|ong|ông|nay|này|do|đó|day|đây|so|số|moi|mới|vua|vừa|gui|gửi|ve|về|' +
    'nhan|nhận|nhắn|may|máy|duoc|được|nó|no|họ|ho|bạn|ban|quý khách|quy khach|ngân hàng|ngan hang|bank|app|vietcombank|' +
    'agribank|bidv|vietinbank|mbbank|techcombank|momo|vneid|zalo|facebook|gmail|wifi|viettel|vnpt|thẻ|the|tài khoản|' +
    'tai khoan|tk|ví|dịch vụ công|dich vu cong|is|code|gồm|[468] (?:chữ )?số|sáu số|[468] so',
);
const GAP = String.raw`[\s:=\-–—→>("“'«*#]`;
const FEW_FILLERS = String.raw`(?:${GAP}{1,6}(?:${FILLERS})(?!\p{L})){0,6}?`;
/** Any few words, when they end in a colon. */
const LABEL = String.raw`(?:\s{1,3}\p{L}{1,12}){1,5}\s{0,3}[:=]\s{0,3}`;
const BETWEEN = `(?:${FEW_FILLERS}${GAP}{0,6}|${LABEL})`;
const SAID = String.raw`(?:${FEW_FILLERS}(?:\s{0,3}[:=]|${GAP}{1,6}(?:là|la|is)(?!\p{L})[:=]?)\s{0,3}|${GAP}{0,6})`;

/** "500000 đồng" is money and "5000 mAh" a battery, whatever stands before them. */
const UNIT = String.raw`\s?(?:k|tr|triệu|trieu|nghìn|nghin|ngàn|ngan|đồng|dong|đ|d|vnđ|vnd|tỷ|ty|củ|mah)(?![\p{L}\p{N}])`;
const SEPARATOR = String.raw`(?:[.\-]|,? )?`;
const CODE = String.raw`\d(?:${SEPARATOR}\d){3,7}(?!\d|[.,]\d|${UNIT})`;
const SIX = String.raw`(?:\d{6}|\d{3}[ .\-]\d{3}|\d\d(?:[ .\-]\d\d){2}|\d(?:(?:[.\-]|,? )\d){5})(?!\d|[.,\-/]\d|\s\d{3,4}(?!\d)|${UNIT})`;
const DIGIT_WORD =
  '(?:không|khong|một|mot|mốt|hai|ba|bốn|bon|tư|năm|nam|lăm|sáu|sau|bảy|bẩy|bay|tám|tam|chín|chin)';
const spoken = (least: number): string =>
  String.raw`${DIGIT_WORD}(?:[\s,.\-]{1,3}${DIGIT_WORD}){${least - 1},11}(?!\p{L})`;

const OTP = String.raw`[oô0]tp|o\.t\.p\.?|o[\s\-]t[\s\-]p|[oô][\s\-]?t[êei][\s\-]?p[êei]|(?:mã|ma)\s?otp|(?:mã|ma)\s{1,3}(?:xác|xac)\s{1,3}(?:thực|thuc|nhận|nhan|minh)|(?:mã|ma)\s{1,3}(?:bảo mật|bao mat|kích hoạt|kich hoat|đăng nhập|dang nhap|bí mật|bi mat)|(?:verification|security)\s{1,3}code`;
const PIN = 'mã pin|ma pin|số pin|so pin|pin|passcode|mpin|mã khóa|ma khoa';
const PASSWORD = String.raw`mật[\s\-_]{0,3}khẩu|mat[\s\-_]{0,3}khau|mật[\s]{0,3}mã|password|passwd|pasword|pass|pwd|mk`;
const CVV =
  'cvv2?|cvc2?|mã cvv|ma cvv|(?:ba|3) (?:số|so)(?: (?:ở|cuối|cuoi|phía|phia|mặt|mat|in)){0,3} sau(?: (?:của|cua))? (?:thẻ|the)';
const CARD = words('(?:số|so) (?:thẻ|the)|(?:thẻ|the) (?:atm|số|so)|card number');

/** A password must look like one, so that "mật khẩu ngân hàng bị khóa" stays whole. */
const PASSWORD_VALUE = String.raw`(?!\d[\d.,]{0,20}${UNIT})(?=[^\s•]{0,63}[\d@#$%^&*_])[^\s•]{4,}`;
/** A number as long as a phone or an account is more likely whose password it is. */
const SHORT_PASSWORD = String.raw`(?!\d{9,}(?!\S))${PASSWORD_VALUE}`;
/** No Vietnamese syllable is that long; a name and a year are two words and one password. */
const SPELT_OUT = String.raw`[a-z]{8,}(?!\p{L})|\p{L}{1,12} \d{2,8}(?!\d)`;

interface Rule {
  kind: SecretKind;
  /** Groups: what stays before, the secret, what stays after. */
  pattern: RegExp;
}

const START = String.raw`(?<![\p{L}\p{N}])`;
const rule = (kind: SecretKind, names: string, value: string, between = BETWEEN): Rule => ({
  kind,
  pattern: new RegExp(`${START}((?:${words(names)})(?!\\p{L})${between})(${value})()`, 'giu'),
});
/** "482913 là mã otp" */
const turned = (kind: SecretKind, names: string, value: string): Rule => ({
  kind,
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}.,\\-/])()(${value})(\\s{1,3}(?:chính\\s)?(?:là|la)(?:\\s{1,3}(?:mã|ma|cái|${FILLERS})(?!\\p{L})){0,4}?\\s{1,3}(?:${words(names)})(?!\\p{L}))`,
    'giu',
  ),
});

const CVV_VALUE = String.raw`\d(?:[ .\-]?\d){2,3}(?!\d)`;

export const RULES: readonly Rule[] = [
  rule('card', CARD, String.raw`\d(?:[ .\-]{0,2}\d){15}(?:(?:[ .\-]{0,2}\d){3})?(?!\d)`),
  rule('cvv', CVV, `(?:${CVV_VALUE}|${spoken(3)})`),
  rule('otp', OTP, `(?:${CODE}|${spoken(4)})`),
  rule('pin', PIN, `(?:${CODE}|${spoken(4)})`),
  rule('password', PASSWORD, `(?:${PASSWORD_VALUE}|${spoken(4)})`, SAID),
  rule('password', PASSWORD, SHORT_PASSWORD),
  rule('password', PASSWORD, SPELT_OUT, SAID.replace(`|${GAP}{0,6})`, ')')),
  turned('cvv', CVV, CVV_VALUE),
  turned('otp', OTP, CODE),
  turned('pin', PIN, CODE),
  turned('password', PASSWORD, String.raw`(?<!\S)${PASSWORD_VALUE}`),
];

const TO_WHOM = words(
  'cho|nó|no|họ|ho|mã|ma|số|so|rồi|roi|là|la|cái|cai|này|nay|đó|do|đây|gửi|gui|về|ve|mới|moi|vừa|vua|zalo|vneid|momo|app',
);
/** "nó hỏi, tui đọc 482913", "đã đưa 4 8 2 9 1 3", "mã là 482913": six digits after an act of telling. */
export const TOLD = new RegExp(
  `${START}((đọc|doc|đưa|dua|cho|gửi|gui|nhập|nhap|điền|dien|mã|ma(?=\\s(?:la|nay|do|gui|ve|zalo|vneid)\\s))` +
    `(?:(?<=đọc|doc)(?:\\s{1,3}\\p{L}{1,10}){0,5}?|(?:\\s{1,3}(?:${TO_WHOM})(?!\\p{L})){0,5})\\s{0,3}[:=]?\\s{0,3})` +
    `(${SIX}|(?<=(?:đọc|doc)\\s[^\\d]{0,40})${spoken(5)})`,
  'giu',
);

/** The one-time code is being talked about. */
export const CODE_TALK = new RegExp(`${START}(?:${OTP})(?!\\p{L})`, 'iu');
/** Six digits that are no part of a longer number. */
export const LOOSE = new RegExp(`(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}][.,\\-/+]|(?<!\\d)\\d{3,4} )${SIX}`, 'giu');

const POLITE =
  'dạ|da|vâng|vang|ừ|đây|day|nè|ne|nha|nhé|nhe|ạ|a|ơi|oi|đó|do|là|la|này|nay|con|cháu|chau|em|anh|chị|chi|bác|bac|cô|co|chú|chu|mã|ma|rồi|roi|xong';
/** A code and at most a few polite words. */
export const BARE = new RegExp(
  `^[^\\p{L}\\p{N}•]*(?:(?:${POLITE})[^\\p{L}\\p{N}•]+){0,4}(\\d(?:[ .\\-]?\\d){5})(?:[^\\p{L}\\p{N}•]*(?:${POLITE})(?!\\p{L})){0,5}[^\\p{L}\\p{N}•]*$`,
  'iu',
);

const ROUND = String.raw`(?:(?:${POLITE}|còn|con|rồi|tiếp|tiep|nữa|nua|thêm|them|đầu|dau|sau|cuối|cuoi|giữa|giua|hai|ba|bốn|bon|[2-6]|số|so|này|nay|mấy|may)[^\p{L}\p{N}•]+){0,6}`;
/** What is left of a code that was begun in the message before: "4829", "còn 13 nữa", "hai số cuối là 13". */
export const PART = new RegExp(
  `^[^\\p{L}\\p{N}•]*${ROUND}(\\d(?:[ .\\-]?\\d){1,7})(?:[^\\p{L}\\p{N}•]*(?:${POLITE}|nữa|nua|đó|do)(?!\\p{L})){0,5}[^\\p{L}\\p{N}•]*$`,
  'iu',
);

/** "500.000", "500000", "347.500" */
export function isMoney(code: string): boolean {
  return /000$/.test(code.replace(/\D/g, '')) || /^\d{3}[.,]\d{2}0$/.test(code);
}

/** "12-05-24", "12.05.24" */
export function isDate(code: string): boolean {
  const [, day, , month] = /^(\d\d)([.-])(\d\d)\2\d\d$/.exec(code) ?? [];
  return Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
}
