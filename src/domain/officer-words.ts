import { redactSecrets } from './secrets.ts';
import { stripMarks } from './text.ts';

/** A person of the commune never asks for these; whoever does it in its name is stopped. */
const ASKS_SECRET = /\b(?:otp|mat khau|ma pin|cvv|ma xac (?:thuc|nhan)|so the)\b/;
const VERBS = String.raw`(?:gui|doc|cho|nhan|cung cap|nhap|dua|bao|chup)`;
const ASKS = new RegExp(String.raw`\b${VERBS}\b`);
/** "Bác đừng đọc mã OTP cho ai" is the opposite of asking. */
const WARNS = new RegExp(String.raw`\b(?:dung|khong|chang)\s+(?:\S+\s+){0,3}${VERBS}\b`);

/** Words that an officer may not send to a citizen: they ask for a one-time code or password, or hold one. */
export function asksOrHoldsSecret(text: string): boolean {
  const plain = stripMarks(text);
  const asks = ASKS_SECRET.test(plain) && ASKS.test(plain) && !WARNS.test(plain);
  return asks || redactSecrets(text).found.length > 0;
}
