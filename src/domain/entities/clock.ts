import { quantityAt } from './number-words.ts';
import { isWord, phraseAt, phrasesOf, type Token } from './reading.ts';
import { DAY_PARTS, type DayPart, type Said } from './when.ts';

const HOURS = phrasesOf<true>(['giờ', 'h', 'g'].map((word) => [word, true]));
const MINUTES = new Set(['phut', 'p', 'ph']);
const PARTS = phrasesOf<DayPart>(DAY_PARTS);
/** "Trong 2 giờ", "2 giờ trước", "2 giờ đồng hồ": so long, not at that time. */
const LASTS_BEFORE = new Set('trong vong sau cach day mat moi suot them'.split(' '));
const LASTS_AFTER = new Set('truoc nua dong lien rong'.split(' '));

export interface Clock {
  minutes: number;
  part?: DayPart;
}

/** `isDay`: a day begins there, so that the "tối" of "8 giờ tối hôm qua" belongs to it. A time of the day: "8 giờ", "8h30 tối", "tám rưỡi" with "giờ", "3 giờ chiều". */
export function clockAt(
  tokens: readonly Token[],
  at: number,
  isDay: (at: number) => boolean = () => false,
): Said<Clock> | null {
  const number = quantityAt(tokens, at);
  const hour = number?.value ?? 24;
  const unit = tokens[at + (number?.size ?? 0)];
  if (!number || hour >= 24 || !Number.isInteger(hour) || !isHourWord(unit)) return null;
  if (LASTS_BEFORE.has(tokens[at - 1]?.plain ?? '')) return null;
  let size = number.size + 1;
  const minute = minuteAt(tokens, at + size);
  size += minute?.size ?? 0;
  const after = tokens[at + size];
  if (after && !after.isApart && LASTS_AFTER.has(after.plain)) return null;
  const part = after && !after.isApart && !isDay(at + size) ? partAt(tokens, at + size) : null;
  const value = {
    minutes: minutesOf(hour, minute?.value ?? 0, part?.value),
    ...(part && { part: part.value }),
  };
  return { value, size: size + (part?.size ?? 0) };
}

function isHourWord(token: Token | undefined): boolean {
  return token !== undefined && !token.isApart && phraseAt([token], 0, HOURS) !== null;
}

/** Without marks "toi" behind an hour is an evening unless "tôi" says or does something. */
function partAt(tokens: readonly Token[], at: number): Said<DayPart> | null {
  const part = phraseAt(tokens, at, PARTS);
  if (!part || tokens[at]?.said !== 'toi') return part;
  const after = tokens[at + 1];
  return !after || after.isApart || /^(?:hom|nay|qua|bua|no|ho|co|thu|ngay|mai)$/.test(after.plain)
    ? part
    : null;
}

function minuteAt(tokens: readonly Token[], at: number): Said<number> | null {
  const token = tokens[at];
  if (!token || token.isApart) return null;
  if (isWord(token, 'rưỡi')) return { value: 30, size: 1 };
  const number = quantityAt(tokens, at);
  if (!number || number.value >= 60 || !Number.isInteger(number.value)) return null;
  const hasUnit = MINUTES.has(tokens[at + number.size]?.plain ?? '');
  const touches = tokens[at - 1]?.end === token.start || /^\d\d$/.test(token.plain);
  return hasUnit || touches ? { value: number.value, size: number.size + (hasUnit ? 1 : 0) } : null;
}

/** Since midnight, on a clock of twelve hours when the part of the day says so. */
export function minutesOf(hour: number, minute: number, part: DayPart | undefined): number {
  const isLate =
    ((part === 'afternoon' || part === 'evening') && hour < 12) ||
    (part === 'night' && hour >= 6 && hour < 12) ||
    (part === 'noon' && hour < 4);
  const isMidnight = part === 'night' && hour === 12;
  return (isMidnight ? 0 : hour + (isLate ? 12 : 0)) * 60 + minute;
}
