import { maskDigits } from '../numbers.ts';
import { bankWords } from './bank.ts';
import { digitRuns, pieceFrom, type Run } from './digit-runs.ts';
import { foundAt, type Found } from './found.ts';
import { scaleAt } from './money-words.ts';
import { phraseAt, phrasesOf, readingOf, tokenFrom, type Reading, type Token } from './reading.ts';

/** An account somebody named: never its number. */
export interface Account {
  masked: string;
}

const LABELS = phrasesOf<true>(
  ['stk', 'số tài khoản', 'số tk', 'tài khoản', 'tk', 'account', 'acc', 'số ví', 'ví'].map((one) => [
    one,
    true,
  ]),
);
const BETWEEN = new Set(
  'la so cua no ho nay do day moi kia vao o bank ngan hang ben cho ten nhan den qua ai la gui'.split(' '),
);
const FARTHEST = 7;
const SIZES = { least: 6, most: 19 };

/** Numbers that are named as accounts: "stk 0071000123456", "tài khoản Agribank 4200…". */
export function accountsIn(input: string | Reading): Found<'account', Account>[] {
  const reading = readingOf(input);
  const found: Found<'account', Account>[] = [];
  for (const run of digitRuns(reading)) {
    const piece = pieceFrom(
      withoutAmount(reading, run),
      0,
      SIZES.most,
      (digits) => digits.length >= SIZES.least,
    );
    const label = piece && labelBefore(reading, tokenFrom(reading.tokens, piece.start));
    if (!piece || !label) continue;
    const masked = maskDigits(piece.digits);
    const words = `${reading.text.slice(label.start, piece.start)}${masked}`;
    found.push({ ...foundAt(reading, 'account', { masked }, label.start, piece.end), words });
  }
  return found;
}

/** "0071000123456 20 triệu": the last group is money, and no part of the number. */
function withoutAmount({ tokens }: Reading, run: Run): Run {
  const last = run.groups.at(-1);
  const isAmount = last && run.groups.length > 1 && scaleAt(tokens, tokenFrom(tokens, last.start) + 1);
  return isAmount ? { ...run, groups: run.groups.slice(0, -1) } : run;
}

/** The word that makes a number an account's, when one stands before the token; nothing but names in between. */
export function labelBefore({ tokens }: Reading, at: number): Token | null {
  for (let back = at - 1; back >= 0 && at - back <= FARTHEST; back -= 1) {
    const label = phraseAt(tokens, back, LABELS);
    const isWhole = label && !['tài', 'tai'].includes(tokens[back - 1]?.said ?? '');
    if (isWhole) return isLonger(tokens, back) ?? tokens[back] ?? null;
    const word = tokens[back]?.plain ?? '';
    if (!BETWEEN.has(word) && !bankWords.has(word) && !['tai', 'khoan', 'tk'].includes(word)) return null;
  }
  return null;
}

/** "Số" in front of "tài khoản" belongs to it. */
function isLonger(tokens: readonly Token[], at: number): Token | null {
  const before = phraseAt(tokens, at - 1, LABELS);
  return before && before.size > 1 ? (tokens[at - 1] ?? null) : null;
}
