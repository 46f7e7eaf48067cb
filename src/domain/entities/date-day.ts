import { dayAt, dayOf, monthFrom, nearest } from './calendar.ts';
import { quantityAt } from './number-words.ts';
import { isWord, phraseAt, phrasesOf, type Token } from './reading.ts';
import { oneDay, type LunarDay, type Said, type When } from './when.ts';

/** Months with a name of their own are of the lunar calendar. */
const LUNAR_MONTHS = phrasesOf<number>([
  ['tháng giêng', 1],
  ['tháng chạp', 12],
  ['tết', 1],
]);
const LUNAR = phrasesOf<true>(['âm lịch', 'lịch âm', 'âm', 'al', 'ta', 'lịch ta'].map((one) => [one, true]));
const MONTHS_BY_PLACE = phrasesOf<number>([
  ['tháng này', 0],
  ['tháng trước', -1],
  ['tháng rồi', -1],
  ['tháng sau', 1],
  ['tháng tới', 1],
]);
const DAY_WORDS = new Set(['mùng', 'mồng', 'ngày']);
const MOST_LUNAR = 30;

/** "Ngày 3 vừa qua." */
const JUST_GONE = phrasesOf<true>([
  ['vừa qua', true],
  ['vừa rồi', true],
]);

interface Month {
  size: number;
  isGone?: boolean;
  month?: number;
  year?: number;
  /** From this month. */
  ahead?: number;
  isLunar?: boolean;
}

/** "Mùng 10", "ngày 10 tháng 12 năm 2026", "rằm tháng bảy", "23 tháng chạp", "mùng 3 Tết". */
export function dayOfMonthAt(tokens: readonly Token[], at: number, now: number): Said<When> | null {
  if (isWord(tokens[at], 'rằm')) return fullMoon(tokens, at);
  const first = dayWordAt(tokens, at);
  const from = at + (first ? 1 : 0);
  if (first && tokens[from]?.isApart) return null;
  for (const number of numbersAt(tokens, from)) {
    const rest = from + number.size;
    if (isWritten(tokens, rest) || (!first && isWord(tokens[at - 1], 'tháng'))) continue;
    const month = monthAt(tokens, rest);
    const isLunar = /^(?:am lich|lich am)$/.test(`${tokens[rest]?.plain} ${tokens[rest + 1]?.plain}`);
    if (!first && (!month || month.isGone) && !isLunar) continue;
    const said = sayDay(tokens, { number, month, isMung: first === 'mung', rest, now });
    if (said) return { value: said.value, size: said.size + (rest - at) };
  }
  return null;
}

/** "Ngày 20/1" is read with its slash. */
function isWritten(tokens: readonly Token[], at: number): boolean {
  return /^\d/.test(tokens[at]?.plain ?? '') && tokens[at]?.start === (tokens[at - 1]?.end ?? 0) + 1;
}

function dayWordAt(tokens: readonly Token[], at: number): 'mung' | 'ngay' | null {
  const token = tokens[at];
  if (!token || ![...DAY_WORDS].some((word) => isWord(token, word))) return null;
  return token.plain === 'ngay' ? 'ngay' : 'mung';
}

/** The longest number first: "mùng năm tháng giêng" holds five, not "năm tháng". */
function numbersAt(tokens: readonly Token[], at: number): { value: number; size: number }[] {
  const number = isWord(tokens[at], 'năm') ? { value: 5, size: 1 } : quantityAt(tokens, at);
  if (!number || !Number.isInteger(number.value)) return [];
  const alone = number.size > 1 ? quantityAt(tokens.slice(at, at + 1), 0) : null;
  return [number, ...(alone ? [alone] : [])].filter(({ value }) => value >= 1 && value <= 31);
}

function monthAt(tokens: readonly Token[], at: number): Month | null {
  if (!tokens[at] || tokens[at].isApart) return null;
  const lunar = phraseAt(tokens, at, LUNAR_MONTHS);
  if (lunar) return { month: lunar.value, size: lunar.size, isLunar: true };
  const gone = phraseAt(tokens, at, JUST_GONE);
  if (gone) return { size: gone.size, isGone: true };
  const byPlace = phraseAt(tokens, at, MONTHS_BY_PLACE);
  if (byPlace) return { ahead: byPlace.value, size: byPlace.size };
  if (!isWord(tokens[at], 'tháng')) return null;
  const number = isWord(tokens[at + 1], 'tư') ? { value: 4, size: 1 } : quantityAt(tokens, at + 1);
  if (!number || number.value < 1 || number.value > 12 || !Number.isInteger(number.value)) return null;
  const size = 1 + number.size;
  const year = yearAt(tokens, at + size);
  return { month: number.value, size: size + (year ? year.size : 0), ...(year && { year: year.value }) };
}

function yearAt(tokens: readonly Token[], at: number): Said<number> | null {
  const hasWord = isWord(tokens[at], 'năm');
  const year = tokens[at + (hasWord ? 1 : 0)];
  const isYear = /^(?:19|20)\d\d$/.test(year?.plain ?? '') && !tokens[at]?.isApart;
  return isYear ? { value: Number(year?.plain), size: hasWord ? 2 : 1 } : null;
}

interface Heard {
  number: { value: number; size: number };
  month: Month | null;
  isMung: boolean;
  /** The token behind the number. */
  rest: number;
  now: number;
}

function sayDay(tokens: readonly Token[], heard: Heard): Said<When> | null {
  const { number, month, isMung, now } = heard;
  const size = month?.size ?? 0;
  const lunar = lunarAt(tokens, heard.rest + size);
  if (lunar || month?.isLunar) {
    const isTetEve = month?.isLunar && month.month === 1 && number.value === MOST_LUNAR;
    const value = lunarDay(number.value, isTetEve ? 12 : month?.month);
    return value && { value, size: size + (lunar ? lunar.size : 0) };
  }
  if (isMung && number.value > 10 && !month) return null;
  const day = solarDay(number.value, month, dayAt(now));
  return day ? { value: oneDay(day, month?.year === undefined && month?.ahead === undefined), size } : null;
}

/** "Âm" without its mark may be anything: only "am lich" then. "Ta" is lunar behind a month alone. */
export function lunarAt(tokens: readonly Token[], at: number): Said<true> | null {
  if (!tokens[at] || tokens[at].isApart) return null;
  const hit = phraseAt(tokens, at, LUNAR);
  const isDoubtful = hit?.size === 1 && ['am', 'ta'].includes(tokens[at].said);
  const after = tokens[at + 1];
  return isDoubtful && after && !after.isApart ? null : hit;
}

function solarDay(day: number, month: Month | null, today: string): string | null {
  const [year = 0] = today.split('-').map(Number);
  if (month?.month !== undefined) {
    if (month.year !== undefined) return dayOf(month.year, month.month, day);
    return nearest(
      [-1, 0, 1].map((ahead) => dayOf(year + ahead, month.month ?? 1, day)),
      today,
    );
  }
  const months = month?.ahead === undefined ? [-1, 0, 1] : [month.ahead];
  const days = months.map((ahead) => {
    const [inYear = 0, inMonth = 1] = monthFrom(today, ahead).split('-').map(Number);
    return dayOf(inYear, inMonth, day);
  });
  return nearest(month?.isGone ? days.filter((one) => one !== null && one <= today) : days, today);
}

export function lunarDay(day: number, month?: number): LunarDay | null {
  if (day > MOST_LUNAR) return null;
  return { calendar: 'lunar', day, ...(month !== undefined && { month }) };
}

/** "Rằm" is the fifteenth of the moon, in whatever month. */
function fullMoon(tokens: readonly Token[], at: number): Said<When> {
  const month = monthAt(tokens, at + 1);
  return {
    value: { calendar: 'lunar', day: 15, ...(month?.month !== undefined && { month: month.month }) },
    size: 1 + (month?.size ?? 0),
  };
}
