import { digitRuns, pieceFrom, type Run } from './digit-runs.ts';
import { foundAt, type Found } from './found.ts';
import { HOTLINE, LANDLINE, MOBILE, OLD_MOBILE, SHORT } from './phone-prefixes.ts';
import { readingOf, tokenFrom, type Reading } from './reading.ts';

export interface Phone {
  /** "84…"; short numbers and hotlines as they are; foreign ones with their country. */
  number: string;
  kind: 'mobile' | 'landline' | 'hotline' | 'short' | 'foreign';
  /** Written with a beginning that ended in 2018; `number` has the new one. */
  isOldPrefix: boolean;
}

const LONGEST = 15;
const CALLS = new Set(
  'goi so dt sdt bao tong dai nhan phone duong day nong hotline toi den cho alo may len'.split(' '),
);
/** "113 người", "115 ngàn". */
const COUNTS =
  /^(?:nguoi|ngan|nghin|trieu|k|tr|dong|d|ho|dan|em|hoc|m|km|kg|cai|con|suat|phan|phut|ngay|cay)$/;

/** Telephone numbers, however they are grouped. */
export function phonesIn(input: string | Reading): Found<'phone', Phone>[] {
  const reading = readingOf(input);
  return digitRuns(reading).flatMap((run) => phonesOf(reading, run));
}

function phonesOf(reading: Reading, run: Run): Found<'phone', Phone>[] {
  const found: Found<'phone', Phone>[] = [];
  for (let at = 0; at < run.groups.length; at += 1) {
    const hasPlus = run.hasPlus && at === 0;
    const piece = pieceFrom(run, at, LONGEST, (digits) => phoneOf(digits, hasPlus) !== null);
    const value = piece ? phoneOf(piece.digits, hasPlus) : shortAt(reading, run, at);
    if (!value) continue;
    const group = run.groups[at];
    const [start, end] = piece ? [piece.start, piece.end] : [group?.start ?? 0, group?.end ?? 0];
    found.push(foundAt(reading, 'phone', value, openingBefore(reading, start), end));
    at = piece?.last ?? at;
  }
  return found;
}

/** "+84", "(0255)": the sign in front belongs to the number. */
function openingBefore({ plain }: Reading, start: number): number {
  return start - (/[+(]{1,2}$/.exec(plain.slice(Math.max(0, start - 2), start))?.[0].length ?? 0);
}

/** What a row of digits is as a telephone number; null when it is none. */
export function phoneOf(digits: string, hasPlus = false): Phone | null {
  if (!hasPlus && HOTLINE.test(digits)) return { number: digits, kind: 'hotline', isOldPrefix: false };
  const national = nationalOf(digits, hasPlus);
  if (national === null) return foreignOf(digits, hasPlus);
  if (MOBILE.test(national)) return { number: `84${national}`, kind: 'mobile', isOldPrefix: false };
  if (LANDLINE.test(national)) return { number: `84${national}`, kind: 'landline', isOldPrefix: false };
  const renewed = national.length === 10 ? OLD_MOBILE[national.slice(0, 3)] : undefined;
  return renewed ? { number: `84${renewed}${national.slice(3)}`, kind: 'mobile', isOldPrefix: true } : null;
}

function nationalOf(digits: string, hasPlus: boolean): string | null {
  const country = /^(?:00)?84(0?)(.+)$/.exec(digits);
  if (country && (hasPlus || digits.length >= 11)) return country[2] ?? null;
  return !hasPlus && digits.startsWith('0') && !digits.startsWith('00') ? digits.slice(1) : null;
}

function foreignOf(digits: string, hasPlus: boolean): Phone | null {
  const isForeign = hasPlus && /^[1-9]\d{7,14}$/.test(digits) && !digits.startsWith('84');
  return isForeign ? { number: digits, kind: 'foreign', isOldPrefix: false } : null;
}

/** "Gọi 113": three or four digits are a number to ring only where a call is spoken of. */
function shortAt({ tokens }: Reading, run: Run, at: number): Phone | null {
  const group = run.groups[at];
  if (!group || run.groups.length > 1 || !SHORT.has(group.digits)) return null;
  const place = tokenFrom(tokens, group.start);
  const before = tokens.slice(Math.max(0, place - 4), place);
  const after = tokens[place + 1];
  const isCounted = after && !after.isApart && COUNTS.test(after.plain);
  const isCall = before.some((one) => CALLS.has(one.plain)) || tokens.length === 1;
  return isCall && !isCounted ? { number: group.digits, kind: 'short', isOldPrefix: false } : null;
}
