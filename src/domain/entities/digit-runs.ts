import { tokenFrom, type Reading } from './reading.ts';

/** Digits in groups, as "0905 123 456": what telephone, account and ID numbers look like. */
export interface Group {
  digits: string;
  start: number;
  end: number;
}

export interface Run {
  groups: readonly Group[];
  hasPlus: boolean;
}

export interface Piece {
  digits: string;
  start: number;
  end: number;
  /** Index of the last group. */
  last: number;
}

const RUN = /(?<!\d)\+?\(?\d+(?:[ .()-]{1,3}\d+)*(?!\d)/g;
/** Words that people write onto a number without a space. */
const LABELS = new Set('sdt dt so tel zalo phone goi cccd cmnd cc stk tk'.split(' '));

/** Every run of digits that no other word or code touches. */
export function digitRuns(reading: Reading): Run[] {
  const runs: Run[] = [];
  for (const match of reading.plain.matchAll(RUN)) {
    if (isTouched(reading, match.index, match.index + match[0].length)) continue;
    const groups = [...match[0].matchAll(/\d+/g)].map((one) => {
      const start = match.index + one.index;
      return { digits: one[0], start, end: start + one[0].length };
    });
    runs.push({ groups, hasPlus: match[0].startsWith('+') });
  }
  return runs;
}

function isTouched({ plain, tokens }: Reading, start: number, end: number): boolean {
  if (/^\p{L}/u.test(plain.slice(end, end + 2))) return true;
  if (/[,/][\d\p{L}]/u.test(plain.slice(start - 2, start)) && /\d[,/]$/.test(plain.slice(start - 2, start)))
    return true;
  if (!/\p{L}[.-]?$/u.test(plain.slice(Math.max(0, start - 2), start))) return false;
  const at = tokenFrom(tokens, start - 2);
  return !LABELS.has(tokens[at]?.plain ?? '');
}

/** The longest stretch of whole groups from `from` for which `isIt` holds, of at most `most` digits. */
export function pieceFrom(
  run: Run,
  from: number,
  most: number,
  isIt: (digits: string) => boolean,
): Piece | null {
  let digits = '';
  let found: Piece | null = null;
  for (let at = from; at < run.groups.length; at += 1) {
    const group = run.groups[at];
    if (!group || digits.length + group.digits.length > most) break;
    digits += group.digits;
    if (isIt(digits)) found = { digits, start: run.groups[from]?.start ?? 0, end: group.end, last: at };
  }
  return found;
}
