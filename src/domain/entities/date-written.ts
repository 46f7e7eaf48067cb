import { dayAt, dayOf, nearest } from './calendar.ts';
import { lunarAt, lunarDay } from './date-day.ts';
import { foundAt } from './found.ts';
import { tokenFrom, type Reading } from './reading.ts';
import { oneDay, type FoundDate, type When } from './when.ts';

const WRITTEN =
  /(?<![\p{L}\d]|\d[./-])(\d{1,2})( ?[./-] ?)(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\p{L}\d]|[./-][\p{L}\d])/gu;
const ISO = /(?<![\p{L}\d.-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\p{L}\d]|-\d)/gu;
/** Words before a fraction, a house or a class: no day. */
const NO_DATE = new Set('so hem kiet ngo to lop nghi duong phong nha tiet k khoa sim'.split(' '));
const DATE_WORD = new Set(
  'ngay hom mung mong sang trua chieu toi dem tu den luc hoi truoc sau vao han'.split(' '),
);
/** "10-12 triệu", "3/4 số tiền", "2-3 ngày": so many. */
const GOES_ON = new Set(
  'roi co no toi tui a nha thi la ma va den chua khong hay duoc em con bi luc hoi xa ben nay am'.split(' '),
);

/** "10/12/2026", "10-12", "10.12.2026", "2026-12-10", with or without "âm lịch". */
export function writtenDates(reading: Reading, now: number): FoundDate[] {
  const today = dayAt(now);
  const found: FoundDate[] = [];
  for (const match of reading.plain.matchAll(ISO)) {
    const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
    if (day) found.push(foundAt(reading, 'date', oneDay(day), match.index, match.index + match[0].length));
  }
  for (const match of reading.plain.matchAll(WRITTEN)) {
    const hit = readWritten(reading, match, today);
    if (hit) found.push(hit);
  }
  return found;
}

function readWritten(reading: Reading, match: RegExpMatchArray, today: string): FoundDate | null {
  const [whole, first = '', between = '', second = '', third] = match;
  const [start, day, month] = [match.index ?? 0, Number(first), Number(second)];
  const separator = between.trim();
  const mark = { separator, isSpaced: between.length > 1, whole };
  if (!third && !looksLikeADay(reading, mark, start)) return null;
  const end = start + whole.length;
  const next = tokenFrom(reading.tokens, end);
  const lunar = lunarAt(reading.tokens, next);
  const value: When | null = lunar ? lunarDay(day, month) : solar(day, month, third, today);
  if (!value || month < 1 || month > 12 || day < 1) return null;
  const last = lunar ? reading.tokens[next + lunar.size - 1] : undefined;
  return foundAt(reading, 'date', value, start, last?.end ?? end);
}

function solar(day: number, month: number, year: string | undefined, today: string): When | null {
  const thisYear = Number(today.slice(0, 4));
  if (year) {
    const full = year.length === 4 ? Number(year) : 2000 + Number(year);
    const date = dayOf(full, month, day);
    return date === null ? null : oneDay(date);
  }
  const date = nearest(
    [-1, 0, 1].map((ahead) => dayOf(thisYear + ahead, month, day)),
    today,
  );
  return date === null ? null : oneDay(date, true);
}

/** Two numbers alone: with a slash a day unless the words say otherwise, with a dash only where a day is spoken of. */
function looksLikeADay(
  { tokens }: Reading,
  { separator, isSpaced, whole }: { separator: string; isSpaced: boolean; whole: string },
  start: number,
): boolean {
  const at = tokenFrom(tokens, start);
  const before = tokens[at - 1]?.plain ?? '';
  if (DATE_WORD.has(before)) return true;
  // Day and night, and fractions.
  if (separator === '.' || NO_DATE.has(before) || isSpaced || /^(?:24\/7|[1-3]\/[2-4])$/.test(whole))
    return false;
  const after = tokens[tokenFrom(tokens, start + whole.length)];
  const isOver = !after || after.isApart || GOES_ON.has(after.plain);
  return separator === '/' ? isOver || after.plain.length > 1 : isOver;
}
