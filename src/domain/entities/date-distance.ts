import { addDays, dayAt, monthFrom, weekFrom } from './calendar.ts';
import { quantityAt } from './number-words.ts';
import { isWord, phraseAt, phrasesOf, type Token } from './reading.ts';
import { oneDay, type Said, type SolarTime } from './when.ts';

/** Days, hours and minutes that are counted from now. */
const UNITS = phrasesOf<'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'>([
  ['phút', 'minute'],
  ['tiếng', 'hour'],
  ['tiếng đồng hồ', 'hour'],
  ['giờ', 'hour'],
  ['giờ đồng hồ', 'hour'],
  ['ngày', 'day'],
  ['hôm', 'day'],
  ['bữa', 'day'],
  ['tuần', 'week'],
  ['tháng', 'month'],
  ['năm', 'year'],
]);
const AGO = phrasesOf<true>(['trước', 'rồi', 'nay'].map((word) => [word, true]));
const MINUTE_MS = 60_000;
const LENGTHS = { minute: 1, hour: 60 } as const;

/** `end` is the first day that no longer belongs to it. */
export function span(
  precision: 'week' | 'month' | 'year',
  from: string,
  end: string,
  size: number,
): Said<SolarTime> {
  return { value: { calendar: 'solar', precision, from, to: addDays(end, -1), isAssumed: false }, size };
}

/** "Cách đây 2 tiếng", "ba ngày trước", "2 bữa nay". */
export function distanceAt(tokens: readonly Token[], at: number, now: number): Said<SolarTime> | null {
  const isFrom = isWord(tokens[at], 'cách') && ['đây', 'nay'].some((word) => isWord(tokens[at + 1], word));
  const number = numberOrHalf(tokens, at + (isFrom ? 2 : 0));
  if (!number || number.isVague || tokens[at - 1]?.plain === 'thu') return null;
  const rest = at + (isFrom ? 2 : 0) + number.size;
  const unit = tokens[rest]?.isApart ? null : phraseAt(tokens, rest, UNITS);
  if (!unit) return null;
  const end = rest + unit.size;
  const ago = isFrom || tokens[end]?.isApart ? null : phraseAt(tokens, end, AGO);
  if (!isFrom && !ago) return null;
  const value = before(now, number.value, unit.value);
  return value && { value, size: end + (ago?.size ?? 0) - at };
}

function numberOrHalf(tokens: readonly Token[], at: number) {
  return isWord(tokens[at], 'nửa') ? { value: 0.5, size: 1, isVague: false } : quantityAt(tokens, at);
}

function before(now: number, count: number, unit: keyof typeof LENGTHS | 'day' | 'week' | 'month' | 'year') {
  if (count > 1_000) return null;
  const today = dayAt(now);
  if (unit === 'minute' || unit === 'hour') {
    const at = now - count * LENGTHS[unit] * MINUTE_MS;
    const minutes = Math.floor((at + 7 * 3_600_000) / MINUTE_MS) % 1_440;
    return { ...oneDay(dayAt(at)), precision: unit, minutes } as SolarTime;
  }
  if (unit === 'day') return oneDay(addDays(today, -Math.round(count)));
  if (unit === 'week')
    return span('week', weekFrom(today, -Math.round(count)), weekFrom(today, 1 - Math.round(count)), 0).value;
  if (unit === 'month')
    return span('month', monthFrom(today, -Math.round(count)), monthFrom(today, 1 - Math.round(count)), 0)
      .value;
  if (count > 100) return null;
  const year = Number(today.slice(0, 4)) - Math.round(count);
  return span('year', `${year}-01-01`, `${year + 1}-01-01`, 0).value;
}
