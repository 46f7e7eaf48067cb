import { stripMarks } from '../text.ts';
import { isWord, type Token } from './reading.ts';

/** A number at some token: how much, how many tokens, and whether it was vague ("hai ba triệu"). */
export interface Quantity {
  value: number;
  size: number;
  isVague?: boolean;
  /** Of "hai ba": the two. */
  least?: number;
  /** Written in digits: how many stand before any decimal point. */
  digits?: number;
}

const DIGITS: readonly (readonly [string, number])[] = [
  ['không', 0],
  ['một', 1],
  ['mốt', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['tư', 4],
  ['năm', 5],
  ['lăm', 5],
  ['nhăm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
];
/** By the word without marks: most words are none, and are done with in one look. */
const BY_PLAIN = new Map(
  DIGITS.map(([word]) => [stripMarks(word), DIGITS.filter(([one]) => stripMarks(one) === stripMarks(word))]),
);
const NOT_FIRST = new Set(['mốt', 'lăm', 'nhăm', 'tư', 'không']);
/** "năm nay", "năm ngoái", "năm 2024": a year, no five. */
const AFTER_YEAR = 'nay ni ngoái trước sau rồi tới kia qua học mới sinh nào'.split(' ');
const BEFORE_YEAR = new Set('mot moi hang may ca sang cuoi dau giua trong tung nhieu sinh mung'.split(' '));

/** The digit a word stands for; `isFirst`: a number may not begin with "lăm", "mốt", "tư". */
export function digitOf(token: Token | undefined, isFirst = false): number | null {
  const hit = BY_PLAIN.get(token?.plain ?? '')?.find(
    ([word]) => isWord(token, word) && !(isFirst && NOT_FIRST.has(word)),
  );
  return hit?.[1] ?? null;
}

export function isYear(tokens: readonly Token[], at: number): boolean {
  if (!isWord(tokens[at], 'năm')) return false;
  const after = tokens[at + 1];
  const isNamed = AFTER_YEAR.some((word) => isWord(after, word)) || /^\d/.test(after?.plain ?? '');
  if (after && !after.isApart && isNamed) return true;
  // "một năm", "mỗi năm" count years; "mùng năm" does not.
  const before = tokens[at - 1]?.plain ?? '';
  return BEFORE_YEAR.has(before) && before !== 'mung';
}

/** "500", "500.000", "1,5": null for what is no amount, such as a date or a telephone number. */
export function figureAt(token: Token | undefined): Quantity | null {
  const said = token?.plain ?? '';
  if (!/^\d/.test(said)) return null;
  const whole = said.split(/[.,]/)[0] ?? '';
  if (/^[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3}){0,3}$/.test(said))
    return { value: Number(said.replace(/[.,]/g, '')), size: 1, digits: whole.length };
  if (/^\d{1,4}[.,]\d{1,2}$/.test(said))
    return { value: Number(said.replace(',', '.')), size: 1, digits: whole.length };
  return /^\d{1,12}$/.test(said) ? { value: Number(said), size: 1, digits: said.length } : null;
}

/** A cardinal below a thousand in words: "ba chục", "năm trăm", "một trăm linh năm", "trăm rưỡi", "tám hai". */
export function cardinalAt(tokens: readonly Token[], at: number): Quantity | null {
  if (isYear(tokens, at)) return null;
  const first = digitOf(tokens[at], true);
  if (isWord(next(tokens, at, 0), 'trăm')) return hundreds(tokens, at, 1, 1);
  if (first !== null && isWord(next(tokens, at, 1), 'trăm')) return hundreds(tokens, at, first, 2);
  return tensAt(tokens, at);
}

function next(tokens: readonly Token[], at: number, ahead: number): Token | undefined {
  const token = tokens[at + ahead];
  return token && (ahead === 0 || !token.isApart) ? token : undefined;
}

function hundreds(tokens: readonly Token[], at: number, count: number, size: number): Quantity {
  const base = count * 100;
  if (isWord(next(tokens, at, size), 'rưỡi')) return { value: base + 50, size: size + 1 };
  const isOdd = ['linh', 'lẻ'].some((word) => isWord(next(tokens, at, size), word));
  const odd = isOdd ? digitOf(next(tokens, at, size + 1)) : null;
  if (odd !== null) return { value: base + odd, size: size + 2 };
  if (!next(tokens, at, size) || isYear(tokens, at + size)) return { value: base, size };
  const rest = tensAt(tokens, at + size, false);
  if (!rest || rest.value === 0) return { value: base, size };
  // "trăm hai" is a hundred and twenty.
  const value = rest.value < 10 && rest.size === 1 ? rest.value * 10 : rest.value;
  return { value: base + value, size: size + rest.size };
}

function tensAt(tokens: readonly Token[], at: number, isFirst = true): Quantity | null {
  const one = tokens[at];
  const two = next(tokens, at, 1);
  if (['chục', 'mươi'].some((word) => one?.said === word) || one?.plain === 'chuc')
    return { value: 10, size: 1, isVague: true };
  if (isWord(one, 'mười')) {
    const unit = unitAt(tokens, at + 1);
    return { value: 10 + (unit ?? 0), size: unit === null ? 1 : 2 };
  }
  const digit = digitOf(one, isFirst);
  if (digit === null) return null;
  if (['mươi', 'chục'].some((word) => isWord(two, word))) {
    const unit = unitAt(tokens, at + 2);
    return { value: digit * 10 + (unit ?? 0), size: unit === null ? 2 : 3 };
  }
  const unit = digit >= 1 ? unitAt(tokens, at + 1) : null;
  if (unit === null || unit === 0) return { value: digit, size: 1 };
  // "hai ba triệu" is two or three; "hai lăm" is twenty-five.
  const isRange = isFirst && isNextTo(digit, unit, two);
  const scale = isRange ? tensOrHundreds(next(tokens, at, 2)) : null;
  if (scale) return { value: digit * scale, size: 3, isVague: true };
  return { value: digit * 10 + unit, size: 2, ...(isRange && { isVague: true, least: digit }) };
}

/** "Năm bảy", "hai ba": one number or the next. */
function isNextTo(digit: number, unit: number, word: Token | undefined): boolean {
  const isNext = unit === digit + 1 || (digit === 5 && unit === 7);
  return isNext && !['tư', 'lăm', 'nhăm', 'mốt'].includes(word?.said ?? '');
}

/** The "chục" of "hai ba chục". */
function tensOrHundreds(token: Token | undefined): number | null {
  if (isWord(token, 'trăm')) return 100;
  return ['chục', 'mươi'].some((word) => isWord(token, word)) ? 10 : null;
}

function unitAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (!token || token.isApart || isYear(tokens, at)) return null;
  return digitOf(token);
}

/** A number in digits or in words. */
export function quantityAt(tokens: readonly Token[], at: number): Quantity | null {
  const figure = figureAt(tokens[at]);
  // "5 trăm ngàn"
  if (figure && figure.value < 10 && isWord(next(tokens, at, 1), 'trăm'))
    return hundreds(tokens, at, figure.value, 2);
  return figure ?? cardinalAt(tokens, at);
}
