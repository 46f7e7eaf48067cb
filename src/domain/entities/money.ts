import { foundAt, longestWins, type Found } from './found.ts';
import { boundAt, goesOn, isCounted, isCurrency, scaleAt, speaksOfMoney, type Bound } from './money-words.ts';
import { digitOf, figureAt, isYear, quantityAt } from './number-words.ts';
import { isWord, readingOf, type Reading, type Token } from './reading.ts';

/** An amount in đồng. */
export interface Money {
  dong: number;
  /** Not to be taken to the letter: "hơn 3 triệu", "vài trăm". */
  isApproximate: boolean;
  bound?: Bound;
}

interface Amount {
  dong: number;
  size: number;
  bound?: Bound;
}

const MOST = 1_000_000_000_000;
/** A bare figure as long as an account or a telephone number is none. */
const LONGEST_BARE = 7;
/** "Vài triệu" is at least this many. */
const A_FEW = 2;

/** Amounts of money, written or spoken: "500k", "năm trăm ngàn", "1tr2", "một triệu hai", "trăm rưỡi". */
export function moneyIn(input: string | Reading): Found<'money', Money>[] {
  const reading = readingOf(input);
  const { tokens } = reading;
  const found: Found<'money', Money>[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const amount = amountFrom(tokens, at);
    if (!amount) continue;
    const { dong, size, bound } = amount;
    const value = { dong, isApproximate: bound !== undefined, ...(bound && { bound }) };
    const [first, last] = [tokens[at], tokens[at + size - 1]];
    if (first && last) found.push(foundAt(reading, 'money', value, first.start, last.end));
    at += size - 1;
  }
  return longestWins(found);
}

function amountFrom(tokens: readonly Token[], at: number): Amount | null {
  if (isInsideAWord(tokens, at) || isWord(tokens[at - 1], 'mấy')) return null;
  const before = boundAt(tokens, at);
  const skipped = before?.size ?? 0;
  if (before && tokens[at + skipped]?.isApart) return null;
  const amount = amountAt(tokens, at + skipped, before?.value === 'few');
  if (!amount) return null;
  const size = skipped + amount.size;
  const after = tokens[at + size];
  const isMore = !after?.isApart && ['hơn', 'mấy', 'ngoài', 'lẻ'].some((word) => isWord(after, word));
  const bound = before?.value ?? amount.bound ?? (isMore ? 'more' : undefined);
  const isOver = isCounted(after) || amount.dong <= 0 || amount.dong > MOST;
  return isOver
    ? null
    : { dong: Math.round(amount.dong), size: size + (isMore ? 1 : 0), ...(bound && { bound }) };
}

/** "VX27K4" holds no 27 thousand. */
function isInsideAWord(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.end === tokens[at]?.start && /^\d/.test(tokens[at]?.plain ?? '');
}

function amountAt(tokens: readonly Token[], at: number, isFew: boolean): Amount | null {
  return (
    half(tokens, at) ??
    scaled(tokens, at, isFew) ??
    withCurrency(tokens, at) ??
    grouped(tokens, at) ??
    hundredsOfThousands(tokens, at, isFew)
  );
}

/** "Nửa triệu." */
function half(tokens: readonly Token[], at: number): Amount | null {
  const scale = isWord(tokens[at], 'nửa') ? scaleAt(tokens, at + 1) : null;
  return scale ? { dong: scale.value / 2, size: 2 } : null;
}

/** "Mười lăm triệu rưỡi", "2 triệu 500 ngàn", "1tr2", "triệu hai", "chục triệu". */
function scaled(tokens: readonly Token[], at: number, isFew: boolean): Amount | null {
  const total: Amount = { dong: 0, size: 0 };
  let last = Infinity;
  for (;;) {
    const from = at + total.size;
    const part = partAt(tokens, from, total.size === 0, isFew);
    if (!part || part.scale >= last) break;
    total.dong += part.count * part.scale;
    total.size += part.size;
    last = part.scale;
    if (part.isVague) total.bound = 'few';
  }
  if (!total.size) return null;
  const tail = tailAt(tokens, at + total.size, last);
  const isBare = total.size === 1;
  if (isBare && !tail && !isFew) return null;
  total.dong += tail?.dong ?? 0;
  total.size += tail?.size ?? 0;
  total.size += isCurrency(tokens, at + total.size) ? 1 : 0;
  return total;
}

interface Part {
  count: number;
  scale: number;
  size: number;
  isVague?: boolean;
}

function partAt(tokens: readonly Token[], at: number, isFirst: boolean, isFew: boolean): Part | null {
  if (!isFirst && tokens[at]?.isApart) return null;
  const number = quantityAt(tokens, at);
  if (!number) {
    const scale = isFirst && !/^\d/.test(tokens[at - 1]?.plain ?? '') ? scaleAt(tokens, at) : null;
    return scale && { count: isFew ? A_FEW : 1, scale: scale.value, size: 1 };
  }
  const scale = scaleAt(tokens, at + number.size);
  if (!scale) return null;
  const few = isFew && number.size === 1 && number.isVague ? A_FEW : 1;
  const count = (number.least ?? number.value) * few;
  return { count, scale: scale.value, size: number.size + 1, ...(number.isVague && { isVague: true }) };
}

/** What follows "triệu" without a scale of its own: "rưỡi", "hai", "2", "250", "hai trăm". */
function tailAt(tokens: readonly Token[], at: number, scale: number): { dong: number; size: number } | null {
  const token = tokens[at];
  if (!token || token.isApart) return null;
  if (isWord(token, 'rưỡi')) return { dong: scale / 2, size: 1 };
  const touches = tokens[at - 1]?.end === token.start;
  if (/^\d{1,3}$/.test(token.plain)) {
    const isTail = touches || goesOn(tokens[at + 1]);
    return isTail ? { dong: (Number(token.plain) * scale) / 10 ** token.plain.length, size: 1 } : null;
  }
  if (isDoubtfulTail(tokens, at)) return null;
  const digit = isYear(tokens, at) ? null : digitOf(token);
  if (digit && goesOn(tokens[at + 1])) return { dong: (digit * scale) / 10, size: 1 };
  const words = figureAt(token) ? null : quantityAt(tokens, at);
  if (!words || words.value < 10 || words.isVague || !goesOn(tokens[at + words.size])) return null;
  const parts = words.value >= 100 ? 1_000 : 100;
  return { dong: (words.value * scale) / parts, size: words.size };
}

/** "Ba triệu sau khi…": a word without marks behind one with marks is itself; "sau" and "tu" mostly are anyway. */
function isDoubtfulTail(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!token || token.said !== token.plain || /^(?:\d|hai$|ba$)/.test(token.plain)) return false;
  return ['sau', 'tu'].includes(token.plain) || before?.said !== before?.plain;
}

/** "500.000đ", "3000 đồng", "một đồng". */
function withCurrency(tokens: readonly Token[], at: number): Amount | null {
  const number = quantityAt(tokens, at);
  if (!number || !isCurrency(tokens, at + number.size)) return null;
  const isWhole = Number.isInteger(number.value);
  const isSmall = number.value < 500 && tokens[at + number.size]?.said !== 'đồng';
  return isWhole && !isSmall ? { dong: number.value, size: number.size + 1 } : null;
}

/** "500 000", "1 500 000": no longer than seven digits, or it may be a telephone number. */
function spacedAt(tokens: readonly Token[], at: number): Amount | null {
  const [first, second, third] = tokens.slice(at, at + 3);
  const isNext = (one: Token | undefined, before: Token | undefined): boolean =>
    /^\d{3}$/.test(one?.plain ?? '') && one?.start === (before?.end ?? 0) + 1 && !one.isApart;
  if (!/^[1-9]\d{0,2}$/.test(first?.plain ?? '') || !isNext(second, first)) return null;
  const groups =
    first?.plain.length === 1 && isNext(third, second) ? [first, second, third] : [first, second];
  const digits = groups.map((one) => one?.plain).join('');
  const isWhole = digits.endsWith('000') && !/^\d/.test(tokens[at + groups.length]?.plain ?? '');
  return isWhole && !/^\d/.test(tokens[at - 1]?.plain ?? '')
    ? { dong: Number(digits), size: groups.length }
    : null;
}

/** "500.000", or "5000000" where money is spoken of. */
function grouped(tokens: readonly Token[], at: number): Amount | null {
  const token = tokens[at];
  const number = figureAt(token);
  const spaced = spacedAt(tokens, at);
  if (spaced) return spaced;
  if (!token || !number || !token.plain.endsWith('00')) return null;
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(token.plain)) return { dong: number.value, size: 1 };
  const isPlausible = /^[1-9]\d*000$/.test(token.plain) && token.plain.length <= LONGEST_BARE;
  return isPlausible && speaksOfMoney(tokens, at) ? { dong: number.value, size: 1 } : null;
}

/** "Trăm rưỡi", "vài trăm", "năm trăm" where money is spoken of: the thousands go without saying. */
function hundredsOfThousands(tokens: readonly Token[], at: number, isFew: boolean): Amount | null {
  const number = figureAt(tokens[at]) ? null : quantityAt(tokens, at);
  if (!number || number.value < 100 || !speaksOfMoney(tokens, at)) return null;
  const isBare = isWord(tokens[at], 'trăm') && number.value % 100 === 0 && !isFew;
  if (isBare || !goesOn(tokens[at + number.size])) return null;
  return { dong: number.value * 1_000 * (isFew ? A_FEW : 1), size: number.size };
}
