import { stripMarks } from './text.ts';

/** The words of a text, lower case, without punctuation. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

export interface Span {
  from: number;
  to: number;
}

/** Where `phrase` stands in `words`, as whole words. Who types marks means them; who types none may mean any. */
export function spansOf(words: readonly string[], phrase: readonly string[]): Span[] {
  return words
    .map((_word, from) => ({ from, to: from + phrase.length }))
    .filter(({ from, to }) => isSaid(words.slice(from, to), phrase));
}

/** True when a message holds one of the phrases. */
export function saysOneOf(text: string, phrases: readonly string[]): boolean {
  // A phrase does not reach over a comma: "má tui mất, tiền trợ cấp…" is no lost money.
  const words = text
    .slice(0, 2_000)
    .split(/[.,;:!?\n]+/)
    .flatMap((part) => [...wordsOf(part), '|']);
  return phrases.some((phrase) => spansOf(words, wordsOf(phrase)).length > 0);
}

function isSaid(said: readonly string[], phrase: readonly string[]): boolean {
  const spoken = said.join(' ');
  const plain = stripMarks(spoken);
  return spoken === plain
    ? plain === stripMarks(phrase.join(' '))
    : toneLast(spoken) === toneLast(phrase.join(' '));
}

/** "Hoà" and "Hòa" are one word: the tone is compared apart from the letter that carries it. */
function toneLast(text: string): string {
  return text.normalize('NFD').replace(/([\u0300\u0301\u0303\u0309\u0323])([^\s\u0300-\u036f]+)/gu, '$2$1');
}

const NO: ReadonlySet<string> = new Set(
  'hông hong hổng hôn ko k kg hok hem không khong chẳng chang'.split(' '),
);

/** A "hông", "ko", "hổng" as "không", with marks where the message has marks. */
function wordsWithNo(text: string): { words: string[]; no: string } {
  const typed = wordsOf(text.slice(0, 200));
  const no = typed.some((word) => word !== stripMarks(word)) ? 'không' : 'khong';
  return { words: typed.map((word) => (NO.has(word) ? no : word)), no };
}

/** A word alone means an option only in a message that says little else. */
const FEW_WORDS = 4;

/**
 * Which of some options was typed: the longest of the phrases listed for them. A "không" that belongs to no phrase
 * turns a meaning round, so it is no answer; `neutral` phrases may hold one.
 */
export function optionSaid<T extends { said: readonly string[]; title: string }>(
  text: string,
  options: readonly T[],
  neutral: readonly string[] = [],
): T | null {
  const { words, no } = wordsWithNo(text);
  const hits = options
    .flatMap((option) =>
      [option.title, ...option.said].map((phrase) => ({ option, phrase: wordsOf(phrase) })),
    )
    .filter(({ phrase }) => phrase.length > 1 || words.length <= FEW_WORDS)
    .flatMap(({ option, phrase }) =>
      spansOf(words, phrase).map((span) => ({ option, span, size: phrase.length })),
    )
    .sort((a, b) => b.size - a.size);
  const [best] = hits;
  if (!best) return null;
  const harmless = [
    ...hits.filter(({ option }) => option === best.option).map(({ span }) => span),
    ...neutral.filter((one) => one.includes(' ')).flatMap((one) => spansOf(words, wordsOf(one))),
  ];
  const isTurned = words.some(
    (word, at) => word === no && !harmless.some((span) => at >= span.from && at < span.to),
  );
  const rival = hits.find(({ option, size }) => option !== best.option && size === best.size);
  return isTurned || rival ? null : best.option;
}

/** True when a short message holds one of the phrases; a phrase of one word must be the whole of it. */
export function isAnswered(text: string, phrases: readonly string[]): boolean {
  const { words } = wordsWithNo(text);
  return phrases
    .map(wordsOf)
    .some((phrase) => spansOf(words, phrase).some(() => phrase.length > 1 || phrase.length === words.length));
}
