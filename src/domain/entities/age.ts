import { dayAt } from './calendar.ts';
import { foundAt, type Found } from './found.ts';
import { quantityAt } from './number-words.ts';
import { isWord, phraseAt, phrasesOf, readingOf, type Reading, type Token } from './reading.ts';

/** How old somebody is, as exactly as it was said. */
export interface Age {
  years?: number;
  /** "Ngoài tám mươi", "từ 75 tuổi". */
  atLeast?: number;
  /** "Gần 80." */
  about?: number;
  birthYear?: number;
}

interface Said {
  value: Age;
  size: number;
}

const OLDEST = 125;
/** Without "tuổi" only an old person's age is told so: "ngoài tám mươi", "gần 80". */
const OLD = { from: 50, to: 110 };
/** Years of two digits when no day is known. */
const PIVOT = 30;
const BOUNDS = phrasesOf<'atLeast' | 'about'>([
  ...['ngoài', 'hơn', 'trên', 'quá', 'từ', 'đã ngoài'].map((word) => [word, 'atLeast'] as const),
  ...['gần', 'khoảng', 'chừng', 'tầm', 'cỡ', 'xấp xỉ', 'ngót', 'ngót nghét', 'độ'].map(
    (word) => [word, 'about'] as const,
  ),
]);
/** What may follow an age told without "tuổi"; anything else may be what is counted. */
const GOES_ON = new Set(
  'roi ma thi nhung di khong ko k hong yeu bi co muon van gia con o song chua nen benh dau om lan tai hay va a da'.split(
    ' ',
  ),
);
const BIRTH = phrasesOf<'year' | 'any'>([
  ['sinh năm', 'year'],
  ['sanh năm', 'year'],
  ['năm sinh', 'year'],
  ['đẻ năm', 'year'],
  ['sn', 'year'],
  ['sinh ngày', 'any'],
  ['ngày sinh', 'any'],
  ['sinh', 'any'],
]);
/** "Học sinh", "an sinh": no birth. */
const NOT_BIRTH = new Set('hoc an ve phat thi ve khai ho ca giam'.split(' '));
const BIRTHDAY = /\d{1,2}(?:[/.-]\d{1,2}[/.-]| thang \d{1,2},? (?:nam )?)((?:18|19|20)\d\d)(?!\d)/y;

/** Ages and years of birth: "82 tuổi", "tám hai tuổi", "ngoài tám mươi", "sn 42". */
export function agesIn(input: string | Reading, { today }: { today?: number } = {}): Found<'age', Age>[] {
  const reading = readingOf(input);
  const thisYear = today === undefined ? undefined : Number(dayAt(today).slice(0, 4));
  const found: Found<'age', Age>[] = [];
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const said = birthAt(reading, at, thisYear) ?? ageAt(reading.tokens, at);
    const [first, last] = [reading.tokens[at], reading.tokens[at + (said?.size ?? 1) - 1]];
    if (!said || !first || !last) continue;
    const end = said.value.birthYear === undefined ? last.end : birthEnd(reading, last.end);
    found.push(foundAt(reading, 'age', said.value, first.start, end));
    at += said.size - 1;
  }
  return found;
}

/** The oldest age in a message; null when none is said. */
export function ageIn(text: string, today?: number): number | null {
  const thisYear = today === undefined ? undefined : Number(dayAt(today).slice(0, 4));
  const ages = agesIn(text.slice(0, 2_000), today === undefined ? {} : { today }).flatMap(({ value }) => {
    const born =
      value.birthYear !== undefined && thisYear !== undefined ? thisYear - value.birthYear : undefined;
    return value.years ?? value.atLeast ?? value.about ?? born ?? [];
  });
  return ages.length ? Math.max(...ages) : null;
}

function ageAt(tokens: readonly Token[], at: number): Said | null {
  const bound = phraseAt(tokens, at, BOUNDS);
  const from = at + (bound?.size ?? 0);
  const number = bound && tokens[from]?.isApart ? null : quantityAt(tokens, from);
  if (!number || !Number.isInteger(number.value) || number.value < 1 || number.value > OLDEST) return null;
  if (continuesANumber(tokens, from) || isWord(tokens[from - 1], 'dưới')) return null;
  const isMore = ['mấy', 'hơn', 'ngoài'].some((word) => isWord(tokens[from + number.size], word));
  const rest = from + number.size + (isMore ? 1 : 0);
  const unit = unitAt(tokens, rest);
  if (unit) {
    const isUp = isMore || (isWord(tokens[rest + 1], 'trở') && isWord(tokens[rest + 2], 'lên'));
    const kind = isUp ? 'atLeast' : (bound?.value ?? (number.isVague ? 'about' : 'years'));
    return { value: { [kind]: number.value }, size: rest + 1 - at };
  }
  if (!bound || bound.value === undefined || !isOldWithoutUnit(tokens, at, rest, number.value)) return null;
  return { value: { [isMore ? 'atLeast' : bound.value]: number.value }, size: rest - at };
}

/** "0905 123 45 tuổi": the end of a longer number is no age. */
function continuesANumber(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token || !/^\d/.test(token.plain)) return false;
  return /\d$/.test(before.plain) && token.start - before.end <= 1;
}

function unitAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.isApart) return false;
  if (token.said === 't')
    return tokens[at - 1]?.end === token.start && /^\d{2,3}$/.test(tokens[at - 1]?.plain ?? '');
  const isYears = isWord(token, 'tuổi') || token.said === 'tủi';
  return isYears && !['đảng', 'nghề', 'quân'].some((word) => isWord(tokens[at + 1], word));
}

function isOldWithoutUnit(tokens: readonly Token[], at: number, rest: number, years: number): boolean {
  if (years < OLD.from || years > OLD.to || isWord(tokens[at], 'từ')) return false;
  const after = tokens[rest];
  const isOver = !after || after.isApart || GOES_ON.has(after.plain);
  const isMoney = /^(?:mat|chuyen|gui|rut|tru|het|duoc|lanh|no)$/.test(tokens[at - 1]?.plain ?? '');
  return isOver && !isMoney;
}

function birthAt(reading: Reading, at: number, thisYear?: number): Said | null {
  const { tokens } = reading;
  const hit = phraseAt(tokens, at, BIRTH);
  if (!hit || NOT_BIRTH.has(tokens[at - 1]?.plain ?? '')) return null;
  const from = at + hit.size;
  const token = tokens[from];
  if (!token) return null;
  BIRTHDAY.lastIndex = token.start;
  const day = BIRTHDAY.exec(reading.plain);
  if (day) return born(Number(day[1]), hit.size + 1, thisYear);
  const number = quantityAt(tokens, from);
  if (!number || number.isVague || (token.isApart && !/^\d/.test(token.plain))) return null;
  if (/^(?:18|19|20)\d\d$/.test(token.plain)) return born(number.value, hit.size + 1, thisYear);
  const isShort =
    hit.value === 'year' && number.value >= 10 && number.value <= 99 && Number.isInteger(number.value);
  if (!isShort || isWord(tokens[from + number.size], 'tuổi')) return null;
  const century = number.value > (thisYear === undefined ? PIVOT : thisYear % 100) ? 1_900 : 2_000;
  return born(century + number.value, hit.size + number.size, thisYear);
}

/** A birthday ends with its year, whichever token began it. */
function birthEnd(reading: Reading, end: number): number {
  const rest = /^(?:[/.-]\d{1,2}[/.-]| thang \d{1,2},? (?:nam )?)\d{4}/.exec(
    reading.plain.slice(end, end + 24),
  );
  return end + (rest?.[0].length ?? 0);
}

function born(year: number, size: number, thisYear = 2_100): Said | null {
  return year >= thisYear - OLDEST && year <= thisYear ? { value: { birthYear: year }, size } : null;
}
