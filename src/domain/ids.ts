import { createHash } from 'node:crypto';

/** Letters that cannot be mistaken for one another when read aloud over the phone. */
const LETTERS = 'ABCDEGHKLMNPRSTVXY';
const DIGITS = '23456789';

/** Short code for a case or a registration, e.g. "HK47": derived, so the same event gives the same code. */
export function shortCode(seed: string): string {
  const bytes = createHash('sha256').update(seed).digest();
  const pick = (alphabet: string, index: number): string =>
    alphabet[(bytes[index] ?? 0) % alphabet.length] ?? 'A';
  return pick(LETTERS, 0) + pick(LETTERS, 1) + pick(DIGITS, 2) + pick(DIGITS, 3) + pick(LETTERS, 4);
}

/** Such a code as people copy it, with dots, spaces and dashes; each sign is a group. */
export const SHORT_CODE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${[LETTERS, LETTERS, DIGITS, DIGITS, LETTERS]
    .map((signs) => `([${signs}])`)
    .join('[ .-]?')}(?![\p{L}\p{N}])`,
  'giu',
);

/** The case an event opens: derived, so that deciding again opens no second one. */
export function caseIdOf(eventId: string): string {
  return `case-${createHash('sha256').update(eventId).digest('hex').slice(0, 20)}`;
}

let last = 0;
let counter = 0;

/** Sortable position in time: 12 hex digits of milliseconds, 5 of a counter. One process never repeats or goes back. */
export function nextSeq(now: number): string {
  if (now > last) {
    last = now;
    counter = 0;
  } else {
    counter += 1;
  }
  return seqAt(last) + counter.toString(16).padStart(5, '0');
}

/** Sorts before every `seq` of this millisecond and later. */
export function seqAt(time: number): string {
  return Math.max(0, time).toString(16).padStart(12, '0');
}
