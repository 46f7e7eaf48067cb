import { idShape } from '../../contract/id-number.ts';
import { labelBefore } from './account.ts';
import { dayAt } from './calendar.ts';
import { digitRuns, pieceFrom, type Run } from './digit-runs.ts';
import { foundAt, type Found } from './found.ts';
import { phoneOf } from './phone.ts';
import { readingOf, tokenFrom, type Reading } from './reading.ts';

/** Somebody's ID number was typed. Its digits are never handed on: the last three, to tell two apart. */
export interface IdNumber {
  masked: string;
  /** Nine digits, of the card before 2016. */
  isOld: boolean;
}

/** Provinces as they were numbered until the mergers of 2025; their codes stay in the numbers given out. */
const PROVINCES = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 ' +
    '044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 ' +
    '089 091 092 093 094 095 096'
  ).split(' '),
);
/** When nobody says which year it is. */
const FALLBACK_YEAR = 2_100;
const NEAR = 6;
const NAMED = /(?:cccd|cmnd|cmt|can cuoc|chung minh|dinh danh|so cc)/;

export function idNumbersIn(
  input: string | Reading,
  { today }: { today?: number } = {},
): Found<'id_number', IdNumber>[] {
  const reading = readingOf(input);
  const year = today === undefined ? FALLBACK_YEAR : Number(dayAt(today).slice(0, 4));
  return digitRuns(reading).flatMap((run) => idsOf(reading, run, year));
}

function idsOf(reading: Reading, run: Run, year: number): Found<'id_number', IdNumber>[] {
  const found: Found<'id_number', IdNumber>[] = [];
  for (let at = 0; at < run.groups.length; at += 1) {
    const piece = pieceFrom(run, at, 12, (digits) => isId(digits, year));
    if (!piece || !mayBeId(reading, run, at, piece.digits)) continue;
    const masked = `•••${piece.digits.slice(-3)}`;
    const value = { masked, isOld: piece.digits.length === 9 };
    found.push({ ...foundAt(reading, 'id_number', value, piece.start, piece.end), words: masked });
    at = piece.last;
  }
  return found;
}

function isId(digits: string, year: number): boolean {
  const shape = idShape(digits, year);
  return shape === 'old' ? !phoneOf(digits) : shape === 'current' && PROVINCES.has(digits.slice(0, 3));
}

/** Not an account's; nine digits stand alone and are no round sum, unless an ID card is named. */
function mayBeId(reading: Reading, run: Run, at: number, digits: string): boolean {
  const { tokens } = reading;
  const place = tokenFrom(tokens, run.groups[at]?.start ?? 0);
  if (labelBefore(reading, place)) return false;
  if (digits.length === 12) return true;
  const before = tokens.slice(Math.max(0, place - NEAR), place).map((one) => one.plain);
  return NAMED.test(before.join(' ')) || (run.groups.length === 1 && !run.hasPlus && !digits.endsWith('000'));
}
