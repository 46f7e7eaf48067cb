import { stripMarks } from '../../domain/text.ts';

/** Words and pairs of neighbours, as typed and without marks: a block each. Hashes of 32 bits. */
export interface Grams {
  typed: readonly number[];
  plain: readonly number[];
}

const WORD = /[\p{L}_][\p{L}\p{M}\d_]*|\d[\d.,•]*/gu;
const SEEDS = { typed: 0x811c9dc5, plain: 0x01f35a71 } as const;
/** Longer messages are read to here. */
const MOST_WORDS = 2_000;

/** Every number is one number: what is learnt is the wording, not whose account it was. */
export function gramsOf(text: string): Grams {
  const lower = text.normalize('NFC').toLowerCase();
  return {
    typed: hashes(wordsOf(lower), SEEDS.typed),
    plain: hashes(wordsOf(stripMarks(lower)), SEEDS.plain),
  };
}

function wordsOf(text: string): string[] {
  const words = (text.match(WORD) ?? []).slice(0, MOST_WORDS);
  return words.map((word) => (word.charCodeAt(0) < 58 ? '0' : word));
}

function hashes(words: readonly string[], seed: number): number[] {
  const single = words.map((word) => hash(word, seed));
  const pairs = words.slice(1).map((word, at) => hash(` ${word}`, single[at] as number));
  return [...single, ...pairs];
}

/** FNV-1a. */
function hash(text: string, from: number): number {
  let value = from;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value | 0;
}
