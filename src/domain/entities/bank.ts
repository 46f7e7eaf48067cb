import { stripMarks } from '../text.ts';
import { BANKS, type Bank } from './bank-names.ts';
import { foundAt, longestWins, type Found } from './found.ts';
import { isNear } from './nearness.ts';
import { phraseAt, phrasesOf, readingOf, type Reading, type Token } from './reading.ts';

export interface BankNamed {
  id: string;
  name: string;
  kind: Bank['kind'];
}

const FORMS = phrasesOf<Bank>(BANKS.flatMap((one) => one.said.map((said) => [said, one] as const)));
/** One word as long as a name, misspelt: "vietcombamk". Shorter ones would be other words. */
const LONG_NAMES: readonly (readonly [string, Bank])[] = BANKS.flatMap((one) =>
  one.said
    .filter((said) => said === stripMarks(said))
    .map((said) => [said.replaceAll(' ', ''), one] as const)
    .filter(([name]) => name.length >= 7),
);
const MOST_WORDS = 3;
const ENDS = /(?:ban[kh]|bak|bamk|bnak|pay|pey|money|mony)$/;

/** Words that names of banks are made of. */
export const bankWords: ReadonlySet<string> = new Set(
  BANKS.flatMap((one) => one.said.flatMap((said) => stripMarks(said).split(' '))),
);

/** Banks, wallets and mobile money, as people write them: "agri bank", "mô mô", "viettel pay". */
export function banksIn(input: string | Reading): Found<'bank', BankNamed>[] {
  const reading = readingOf(input);
  const { tokens } = reading;
  const found: Found<'bank', BankNamed>[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const hit = phraseAt(tokens, at, FORMS) ?? shortNameAt(reading, at) ?? misspeltAt(tokens, at);
    const [first, last] = [tokens[at], tokens[at + (hit?.size ?? 1) - 1]];
    if (!hit || !first || !last || isInAddress(reading.plain, first.start, last.end)) continue;
    const { id, name, kind } = hit.value;
    found.push(foundAt(reading, 'bank', { id, name, kind }, first.start, last.end));
  }
  return longestWins(found);
}

/** "agri-qua.example", "a@momo.example": an address that borrows the name. */
function isInAddress(plain: string, start: number, end: number): boolean {
  return (
    /[\p{L}\d/][.@-]$|\/\/$/u.test(plain.slice(Math.max(0, start - 2), start)) ||
    /^[-.@][\p{L}\d]/u.test(plain.slice(end, end + 2))
  );
}

/** "MB" in capitals; "mb", and any behind a number, is a measure of data. */
function shortNameAt({ text, tokens }: Reading, at: number): { value: Bank; size: number } | null {
  const token = tokens[at];
  if (!token || text.slice(token.start, token.end) !== 'MB' || /\d$/.test(tokens[at - 1]?.plain ?? ''))
    return null;
  const value = BANKS.find(({ id }) => id === 'mb');
  return value ? { value, size: 1 } : null;
}

function misspeltAt(tokens: readonly Token[], at: number): { value: Bank; size: number } | null {
  let joined = '';
  let best: { value: Bank; size: number } | null = null;
  for (let size = 1; size <= MOST_WORDS; size += 1) {
    const token = tokens[at + size - 1];
    if (!token || (size > 1 && token.isApart)) break;
    joined += token.plain;
    if (joined.length > 18) break;
    const near = joined.length >= 7 && ENDS.test(joined) ? only(joined) : null;
    if (near) best = { value: near, size };
  }
  return best;
}

/** The one bank whose name is a slip of the pen away; two would be a guess. */
function only(word: string): Bank | null {
  const near = LONG_NAMES.filter(([name]) => name[0] === word[0] && isNear(word, name, 1));
  const exact = near.filter(([name]) => name === word);
  const banks = new Set((exact.length ? exact : near).map(([, one]) => one));
  return banks.size === 1 ? ([...banks][0] ?? null) : null;
}
