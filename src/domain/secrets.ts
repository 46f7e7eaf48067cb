/** Secrets that are never kept, whoever types them. */
export type SecretKind = 'otp' | 'pin' | 'password' | 'cvv' | 'card';

export interface Redaction {
  text: string;
  found: SecretKind[];
}

const HIDDEN = '•••';
const LIMIT = 10_000;
/** Words that often stand between the name of a secret and the secret itself. */
const FILLERS = String.raw`la|là|cua|của|toi|tôi|tui|em|con|me|mẹ|ba|bà|ong|ông|nay|này|do|đó|day|đây|so|số|moi|mới|vua|vừa|gui|gửi|ve|về|nhan|nhận|nhắn|may|máy|duoc|được|ngan|ngân|hang|hàng|bank|app|vietcombank|agribank|bidv|vietinbank|momo|vneid|zalo|the|thẻ`;
/** Up to five of them, or any few words that end in a colon. */
const BETWEEN = String.raw`(?:\s*[:=\-–]\s*|(?:\s+\p{L}+){1,5}\s*[:=]\s*|\s+(?:(?:${FILLERS})\s*[:=]?\s+){0,5})`;
/** 4–8 digits, possibly spaced, dotted or dashed one by one. */
const CODE = String.raw`\d(?:[ .\-]?\d){3,7}(?!\d|[.,]\d)`;

const rule = (kind: SecretKind, names: string, value: string): { kind: SecretKind; pattern: RegExp } => ({
  kind,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])((?:${names})${BETWEEN})(${value})`, 'giu'),
});

const OTP_NAMES = String.raw`o\.?t\.?p\.?|ô tê pê|o te pe|ma xac (?:thuc|nhan|minh)|mã xác (?:thực|nhận|minh)|mã otp|ma otp|smart otp`;
const PIN_NAMES = String.raw`pin|mã pin|ma pin|passcode|mpin`;
const PASSWORD_NAMES = String.raw`mật khẩu|mat khau|mk|pass|password|pasword`;
const CVV_NAMES = String.raw`cvv2?|cvc2?|ma cvv|mã cvv|ba số sau thẻ|3 số sau thẻ|3 so sau the`;

/** A password must look like one, so that "mật khẩu ngân hàng bị khóa" stays whole. */
const PASSWORD = String.raw`(?=\S*\d)[^\s,;]{4,64}`;

const RULES = [
  rule('cvv', CVV_NAMES, String.raw`\d(?:[ .\-]?\d){2,3}(?!\d)`),
  rule('otp', OTP_NAMES, CODE),
  rule('pin', PIN_NAMES, CODE),
  rule('password', PASSWORD_NAMES, PASSWORD),
];

/** "nó hỏi, tui đọc 482913", "đã đưa 4 8 2 9 1 3": six digits after an act of telling. */
const TOLD =
  /(?<![\p{L}\p{N}])((?:đọc|doc|đưa|dua|cho|gửi|gui|nhập|nhap|điền|dien)(?:\s+(?:cho|nó|no|họ|ho|mã|ma|số|so|rồi|roi|là|la|cái|cai)){0,4}\s*[:=]?\s*)(\d(?:[ .-]?\d){5})(?!\d|[.,]?\d)/giu;
/** Six digits and nothing else: what a hurried person pastes when somebody asks for the code. */
const BARE = /^\s*\d(?:[ .-]?\d){5}\s*$/u;
const CARD = /(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)/gu;

/** Luhn check over 13–19 digits, so that dossier and account numbers are not taken for cards. */
export function isCardNumber(digits: string): boolean {
  if (!/^[2-6]\d{12,18}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/**
 * Replaces every secret by dots. Pure, linear in the text (cut at 10,000 characters), NFC out.
 * Runs before anything is kept and again on everything that enters by another door.
 */
export function redactSecrets(input: string): Redaction {
  let text = input.slice(0, LIMIT).normalize('NFC');
  const found = new Set<SecretKind>();
  if (BARE.test(text)) return { text: HIDDEN, found: ['otp'] };
  text = text.replace(CARD, (match) => {
    if (!isCardNumber(match.replace(/\D/g, ''))) return match;
    found.add('card');
    return HIDDEN;
  });
  for (const { kind, pattern } of RULES) {
    text = text.replace(pattern, (_whole, before: string) => {
      found.add(kind);
      return before + HIDDEN;
    });
  }
  text = text.replace(TOLD, (_whole, before: string) => {
    found.add('otp');
    return before + HIDDEN;
  });
  return { text, found: [...found] };
}
