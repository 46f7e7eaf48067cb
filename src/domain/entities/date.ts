import { dayAt } from './calendar.ts';
import { clockAt, minutesOf, type Clock } from './clock.ts';
import { dayOfMonthAt } from './date-day.ts';
import { relativeAt } from './date-relative.ts';
import { writtenDates } from './date-written.ts';
import { foundAt, longestWins } from './found.ts';
import { readingOf, type Reading } from './reading.ts';
import { oneDay, type FoundDate, type Said, type SolarTime, type When } from './when.ts';

/** "8:30", "20:05". */
const COLON = /(?<![\d:.])([01]?\d|2[0-3]):([0-5]\d)(?![\d:])/g;
/** What may stand between a time of the day and its day. */
const BETWEEN = /^[ ,]{0,3}(?:(?:luc|hoi|vao|khoang|ngay|tam|cua|co|sang|trua|chieu|toi|dem)[ ,]{1,3}){0,2}$/;

interface Context {
  /** The moment the words were said, epoch ms; its day is Viet Nam's. */
  today: number;
}

/** Dates and times, told from the moment they were said. Without a day a time of the day is of today. */
export function datesIn(input: string | Reading, { today }: Context): FoundDate[] {
  const reading = readingOf(input);
  const clocks: FoundDate[] = [];
  const days = writtenDates(reading, today);
  for (const match of reading.plain.matchAll(COLON)) {
    const clock = { minutes: Number(match[1]) * 60 + Number(match[2]) };
    clocks.push(clockFound(reading, clock, match.index, match.index + match[0].length, today));
  }
  const isDay = (at: number): boolean => relativeAt(reading.tokens, at, today) !== null;
  reading.tokens.forEach((_token, at) => {
    const clock = clockAt(reading.tokens, at, isDay);
    if (clock) clocks.push(clockFound(reading, clock.value, ...placeOf(reading, at, clock.size), today));
    const day: Said<When> | null =
      relativeAt(reading.tokens, at, today) ?? dayOfMonthAt(reading.tokens, at, today);
    if (day) days.push(foundAt(reading, 'date', day.value, ...placeOf(reading, at, day.size)));
  });
  return joined(reading, longestWins([...days, ...clocks]), new Set(clocks));
}

function placeOf({ tokens }: Reading, at: number, size: number): [number, number] {
  return [tokens[at]?.start ?? 0, tokens[at + size - 1]?.end ?? 0];
}

function clockFound(reading: Reading, clock: Clock, start: number, end: number, now: number): FoundDate {
  const value: SolarTime = { ...oneDay(dayAt(now), true), precision: 'minute', ...clock };
  return foundAt(reading, 'date', value, start, end);
}

/** "8 giờ tối" and "hôm qua" beside each other are one time. */
function joined(reading: Reading, found: readonly FoundDate[], clocks: ReadonlySet<FoundDate>): FoundDate[] {
  const result: FoundDate[] = [];
  for (const one of found) {
    const before = result.at(-1);
    const both = before && joinTwo(reading, before, one, clocks);
    if (both) result[result.length - 1] = both;
    else result.push(one);
  }
  return result;
}

function joinTwo(
  reading: Reading,
  first: FoundDate,
  second: FoundDate,
  clocks: ReadonlySet<FoundDate>,
): FoundDate | null {
  const [clock, day] = clocks.has(first) ? [first.value, second.value] : [second.value, first.value];
  if (clocks.has(first) === clocks.has(second) || !BETWEEN.test(reading.plain.slice(first.end, second.start)))
    return null;
  if (
    clock.calendar === 'lunar' ||
    day.calendar === 'lunar' ||
    day.from !== day.to ||
    day.minutes !== undefined
  )
    return null;
  const part = clock.part ?? day.part;
  const said = clock.minutes ?? 0;
  const minutes = clock.part ? said : minutesOf(Math.floor(said / 60), said % 60, part);
  const value: SolarTime = { ...day, precision: 'minute', minutes, ...(part && { part }) };
  return foundAt(reading, 'date', value, first.start, second.end);
}
