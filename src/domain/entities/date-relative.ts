import type { Weekday } from '../hours.ts';
import { addDays, dayAt, monthFrom, weekdayIn, weekFrom } from './calendar.ts';
import { distanceAt, span } from './date-distance.ts';
import { isWord, phraseAt, phrasesOf, type Token } from './reading.ts';
import { DAY_PARTS, oneDay, type DayPart, type Said, type SolarTime } from './when.ts';

const DAYS = phrasesOf<number>([
  ...['hôm nay', 'bữa nay', 'ngày hôm nay', 'bữa ni', 'hôm ni'].map((one) => [one, 0] as const),
  ...['hôm qua', 'bữa qua', 'hôm wa', 'ngày hôm qua'].map((one) => [one, -1] as const),
  ...['hôm kia', 'bữa kia', 'bữa tê', 'hôm tê'].map((one) => [one, -2] as const),
  ...['hôm kìa', 'bữa kìa'].map((one) => [one, -3] as const),
  ...['ngày mai', 'bữa mai'].map((one) => [one, 1] as const),
  ...['ngày mốt', 'bữa mốt', 'ngày kia'].map((one) => [one, 2] as const),
]);
const PART_WORDS = phrasesOf<DayPart>(
  DAY_PARTS.flatMap(
    ([word, part]) =>
      [
        [word, part],
        [`buổi ${word}`, part],
      ] as const,
  ),
);
/** "Sáng nay", "tối qua", "chiều mai": with the part in front the day may be one word. */
const SHORT = phrasesOf<number>([
  ['nay', 0],
  ['ni', 0],
  ['hổm nay', 0],
  ['qua', -1],
  ['mai', 1],
  ['mốt', 2],
]);
const WEEKDAY_NAMES = phrasesOf<Weekday>([
  ...(['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'] as const).flatMap((word, at) => {
    const day = (['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const)[at] ?? 'mon';
    return [
      [`thứ ${word}`, day],
      [`thứ ${at + 2}`, day],
      [`t ${at + 2}`, day],
    ] as [string, Weekday][];
  }),
  ['chủ nhật', 'sun'],
  ['chúa nhật', 'sun'],
  ['cn', 'sun'],
]);
const WEEKS = phrasesOf<number>([
  ['tuần trước nữa', -2],
  ['tuần trước', -1],
  ['tuần rồi', -1],
  ['tuần vừa rồi', -1],
  ['tuần qua', -1],
  ['tuần này', 0],
  ['tuần ni', 0],
  ['tuần sau', 1],
  ['tuần tới', 1],
]);
const MONTHS = phrasesOf<number>([
  ['tháng trước', -1],
  ['tháng rồi', -1],
  ['tháng vừa rồi', -1],
  ['tháng qua', -1],
  ['tháng này', 0],
  ['tháng ni', 0],
  ['tháng sau', 1],
  ['tháng tới', 1],
]);
const YEARS = phrasesOf<number>([
  ['năm ngoái', -1],
  ['năm rồi', -1],
  ['năm trước', -1],
  ['sang năm', 1],
  ['năm sau', 1],
  ['năm tới', 1],
]);
/** A time told by its distance from now, at one token. */
export function relativeAt(tokens: readonly Token[], at: number, now: number): Said<SolarTime> | null {
  const today = dayAt(now);
  return (
    partOfDay(tokens, at, now) ??
    plainDay(tokens, at, today) ??
    weekdayAt(tokens, at, today) ??
    spanAt(tokens, at, today) ??
    distanceAt(tokens, at, now)
  );
}

function plainDay(tokens: readonly Token[], at: number, today: string): Said<SolarTime> | null {
  const hit = phraseAt(tokens, at, DAYS);
  return hit && { value: oneDay(addDays(today, hit.value)), size: hit.size };
}

/** "Sáng nay", "tối hôm kia", "hồi sáng", "hôm qua buổi chiều". */
function partOfDay(tokens: readonly Token[], at: number, now: number): Said<SolarTime> | null {
  const isEarlier = isWord(tokens[at], 'hồi');
  const from = isEarlier && !tokens[at + 1]?.isApart ? at + 1 : at;
  const part = phraseAt(tokens, from, PART_WORDS);
  if (!part) return dayThenPart(tokens, at, now);
  const rest = from + part.size;
  const day = tokens[rest]?.isApart ? null : (phraseAt(tokens, rest, DAYS) ?? shortDay(tokens, from, rest));
  if (day) return partOf(addDays(dayAt(now), day.value), part.value, rest + day.size - at);
  return isEarlier ? partOf(lastOf(part.value, now), part.value, rest - at) : null;
}

function dayThenPart(tokens: readonly Token[], at: number, now: number): Said<SolarTime> | null {
  const day = phraseAt(tokens, at, DAYS);
  const rest = at + (day?.size ?? 0);
  const part = day && isWord(tokens[rest], 'buổi') ? phraseAt(tokens, rest, PART_WORDS) : null;
  return day && part ? partOf(addDays(dayAt(now), day.value), part.value, day.size + part.size) : null;
}

/** Without marks "toi qua" is "tôi qua" as well: only at the end of what is said. */
function shortDay(tokens: readonly Token[], from: number, rest: number): Said<number> | null {
  const day = phraseAt(tokens, rest, SHORT);
  if (!day || tokens[from]?.said !== 'toi') return day;
  const after = tokens[rest + day.size];
  return !after || after.isApart || /^(?:co|no|ho|luc|khoang|bi)$/.test(after.plain) ? day : null;
}

function partOf(day: string, part: DayPart, size: number): Said<SolarTime> {
  return { value: { ...oneDay(day), precision: 'part', part }, size };
}

/** "Hồi tối", said in the morning, was yesterday. */
function lastOf(part: DayPart, now: number): string {
  const begins: Record<DayPart, number> = { morning: 4, noon: 10, afternoon: 12, evening: 17, night: 19 };
  const hour = new Date(now + 7 * 3_600_000).getUTCHours();
  return addDays(dayAt(now), hour < begins[part] ? -1 : 0);
}

/** "Thứ hai tuần trước", "thứ 6 này", "chủ nhật vừa rồi". A weekday alone may be any, so it is none. */
function weekdayAt(tokens: readonly Token[], at: number, today: string): Said<SolarTime> | null {
  const weekday = phraseAt(tokens, at, WEEKDAY_NAMES);
  const rest = at + (weekday?.size ?? 0);
  // "Lần thứ ba rồi" is no Tuesday.
  if (!weekday || tokens[rest]?.isApart || isWord(tokens[at - 1], 'lần')) return null;
  const week = phraseAt(tokens, rest, WEEKS);
  if (week)
    return {
      value: oneDay(weekdayIn(weekFrom(today, week.value), weekday.value)),
      size: weekday.size + week.size,
    };
  const which = phraseAt(tokens, rest, WHICH);
  // "Từ t2 tới giờ"
  if (!which || ['giờ', 'nay'].some((word) => isWord(tokens[rest + which.size], word))) return null;
  const here = weekdayIn(weekFrom(today, 0), weekday.value);
  const isFar = which.value === 'last' ? here >= today : which.value === 'next' && here <= today;
  const day = isFar ? addDays(here, which.value === 'last' ? -7 : 7) : here;
  return { value: oneDay(day), size: weekday.size + which.size };
}

const WHICH = phrasesOf<'this' | 'last' | 'next'>([
  ['này', 'this'],
  ['vừa rồi', 'last'],
  ['vừa qua', 'last'],
  ['rồi', 'last'],
  ['tới', 'next'],
  ['tới đây', 'next'],
]);

function spanAt(tokens: readonly Token[], at: number, today: string): Said<SolarTime> | null {
  const week = phraseAt(tokens, at, WEEKS);
  if (week) return span('week', weekFrom(today, week.value), weekFrom(today, week.value + 1), week.size);
  const month = phraseAt(tokens, at, MONTHS);
  if (month)
    return span('month', monthFrom(today, month.value), monthFrom(today, month.value + 1), month.size);
  const year = phraseAt(tokens, at, YEARS);
  const first = Number(today.slice(0, 4)) + (year?.value ?? 0);
  return year && span('year', `${first}-01-01`, `${first + 1}-01-01`, year.size);
}
