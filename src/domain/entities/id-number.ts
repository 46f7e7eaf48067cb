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
  return shape === 'old' ? !phoneOf(digits) : shape === 'current';
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
