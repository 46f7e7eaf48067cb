import { stripMarks } from '../text.ts';

/** What is read of a message at most. */
export const LONGEST = 10_000;

/** A word, or a number with its dots and commas. Places are UTF-16 units of the NFC text. */
export interface Token {
  /** Lower case, as typed. */
  said: string;
  /** Without marks. */
  plain: string;
  /** With marks, the tone apart from the letter that carries it. */
  tone: string;
  start: number;
  end: number;
  /** Punctuation stands in front of it, so that no phrase reaches over. */
  isApart: boolean;
}

export interface Reading {
  /** NFC. */
  text: string;
  /** Lower case without marks, letter by letter: a place in one is the same place in the other. */
  plain: string;
  tokens: readonly Token[];
  /** Typed without any marks. */
  isPlain: boolean;
}

const TOKEN = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+/gu;
const APART = /[.,;:!?…\n\r()"“”|]/u;

/** A message cut into words once, for all finders. */
export function readingOf(input: string | Reading): Reading {
  if (typeof input !== 'string') return input;
  const text = input.slice(0, LONGEST).normalize('NFC').slice(0, LONGEST);
  const plain = foldAll(text);
  const tokens: Token[] = [];
  let before = 0;
  for (const match of plain.matchAll(TOKEN)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const said = text.slice(start, end).toLowerCase();
    const bare = stripMarks(match[0]);
    const tone = said === bare ? bare : toneLast(said);
    const isApart = APART.test(plain.slice(before, start));
    tokens.push({ said, plain: bare, tone, start, end, isApart });
    before = end;
  }
  return { text, plain, tokens, isPlain: tokens.every((one) => one.said === one.plain) };
}

function foldAll(text: string): string {
  let folded = '';
  for (const letter of text) folded += foldOne(letter);
  return folded;
}

/** Full-width digits too; a letter that would change its length stays. */
function foldOne(letter: string): string {
  const code = letter.charCodeAt(0);
  if (code < 128) return letter.toLowerCase();
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0);
  const bare = stripMarks(letter);
  return bare.length === letter.length ? bare : letter;
}

/** Who types marks means them; a word typed without may be any. "hoà" and "hòa" are one word. */
export function isWord(token: Token | undefined, word: string): boolean {
  if (!token) return false;
  const { plain, tone } = formsOf(word);
  return token.plain === plain && (token.said === plain || token.tone === tone);
}

export function toneOf(word: string): string {
  return formsOf(word).tone;
}

/** Words asked for are those of this code and of profiles, so that few are kept. */
const forms = new Map<string, { plain: string; tone: string }>();

function formsOf(word: string): { plain: string; tone: string } {
  let known = forms.get(word);
  if (!known) {
    known = { plain: stripMarks(word), tone: toneLast(word) };
    forms.set(word, known);
  }
  return known;
}

function toneLast(text: string): string {
  return text.normalize('NFD').replace(/([\u0300\u0301\u0303\u0309\u0323])([^\s\u0300-\u036f]+)/gu, '$2$1');
}

/** Phrases by their words without marks, to be found in one look. */
export type Phrases<T> = ReadonlyMap<string, readonly { words: readonly string[]; value: T }[]>;

export function phrasesOf<T>(entries: Iterable<readonly [string, T]>): Phrases<T> {
  const table = new Map<string, { words: string[]; value: T }[]>();
  for (const [phrase, value] of entries) {
    const key = stripMarks(phrase);
    table.set(key, [...(table.get(key) ?? []), { words: phrase.split(' '), value }]);
  }
  return table;
}

const LONGEST_PHRASE = 6;

/** The longest phrase of the table that begins with this token; it reaches over no punctuation. */
export function phraseAt<T>(
  tokens: readonly Token[],
  at: number,
  table: Phrases<T>,
): { value: T; size: number } | null {
  let best: { value: T; size: number } | null = null;
  let key = '';
  for (let size = 1; size <= LONGEST_PHRASE; size += 1) {
    const token = tokens[at + size - 1];
    if (!token || (size > 1 && token.isApart)) break;
    key = size === 1 ? token.plain : `${key} ${token.plain}`;
    const hit = table.get(key)?.find(({ words }) => words.every((word, i) => isWord(tokens[at + i], word)));
    if (hit) best = { value: hit.value, size };
  }
  return best;
}

/** The first token that ends behind a place; as many as there are when none does. */
export function tokenFrom(tokens: readonly Token[], place: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
