import { CARD_RUN, hideCards } from './cards.ts';
import { BARE, CODE_TALK, isDate, isMoney, LOOSE, PART, RULES, TOLD } from './secret-words.ts';

/** Secrets that are never kept, whoever types them. */
export type SecretKind = 'otp' | 'pin' | 'password' | 'cvv' | 'card';

export interface Redaction {
  text: string;
  found: SecretKind[];
}

const HIDDEN = '•••';
const LIMIT = 10_000;

/**
 * Replaces every secret by dots. Pure, linear in the text (cut at 10,000 characters), NFC out, and the same again
 * when done twice. Runs before anything is kept and again on everything that enters by another door.
 */
export function redactSecrets(input: string): Redaction {
  const found = new Set<SecretKind>();
  let text = tidyDigits(input.slice(0, LIMIT).normalize('NFC')).slice(0, LIMIT);
  if (isOnlyACode(text)) return { text: HIDDEN, found: ['otp'] };
  // Hiding one thing can bring another into view; each round hides at least one more.
  for (let before = ''; before !== text;) {
    before = text;
    text = oneRound(text, found);
  }
  return { text, found: [...found] };
}

/** After this a few digits alone may be the code, or the rest of it. */
export function talksOfCode(input: string): boolean {
  return CODE_TALK.test(input.slice(0, LIMIT).normalize('NFC'));
}

const HELPLINE = /^(?:11[1-5]|156|1022|5656)$/;

/** As `redactSecrets`, for a message that follows talk of a code: digits alone are taken for it. */
export function redactAfterCode(input: string): Redaction {
  const clean = redactSecrets(input);
  if (clean.found.length) return clean;
  const part = clean.text.length <= 80 ? PART.exec(clean.text)?.[1] : undefined;
  const isOther = !part || isDate(part) || isMoney(part) || HELPLINE.test(part);
  return !isOther ? { text: HIDDEN, found: ['otp'] } : clean;
}

/** Stricter than hiding: for answers to questions that ask for nothing secret, where six lone digits are one too many. */
export function mayHoldSecret(text: string): boolean {
  const { text: clean, found } = redactSecrets(text);
  const codes = clean.match(LOOSE) ?? [];
  return found.length > 0 || codes.some((code) => !isMoney(code) && !isDate(code));
}

function oneRound(input: string, found: Set<SecretKind>): string {
  const hide = (kind: SecretKind): string => {
    found.add(kind);
    return HIDDEN;
  };
  let text = input.replace(CARD_RUN, (run) => hideCards(run, () => hide('card')));
  for (const { kind, pattern } of RULES) {
    text = text.replace(
      pattern,
      (_whole, before: string, _secret, after: string) => before + hide(kind) + after,
    );
  }
  text = text.replace(TOLD, (whole, before: string, verb: string, code: string) =>
    isPayment(verb, code) ? whole : before + hide('otp'),
  );
  // Once codes are talked about, six digits standing alone are one, wherever they stand.
  if (!CODE_TALK.test(text)) return text;
  return text.replace(LOOSE, (code) => (isMoney(code) || isDate(code) ? code : hide('otp')));
}

/** What is read out is a code; what is given or sent may be money, or a date. */
function isPayment(verb: string, code: string): boolean {
  if (/^(?:đọc|doc)$/iu.test(verb)) return false;
  return (
    isMoney(code) || isDate(code) || (/^(?:gửi|gui|đưa|dua|cho)$/iu.test(verb) && /^\d{3}[.,]/.test(code))
  );
}

/** Six digits and at most a few polite words: what a hurried person pastes when somebody asks for the code. */
function isOnlyACode(text: string): boolean {
  const code = text.length <= 80 ? BARE.exec(text)?.[1] : undefined;
  return code !== undefined && !isDate(code) && !isMoney(code);
}

/** Full-width and emoji digits are seen as the digits they are. */
function tidyDigits(text: string): string {
  return text
    .replace(/[\uFF10-\uFF19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/(?:\d[\u200B-\u200F\u2060\uFE0F\u20E3]{1,3}\s?){4,}/g, (digits) =>
      digits.replace(/[\u200B-\u200F\u2060\uFE0F\u20E3]/g, ''),
    );
}
