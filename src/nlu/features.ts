import type { Normalised } from './normalise.ts';

/** Names of the features of a message, in four blocks of equal weight (words and characters, marked and plain). */
export function featureBlocks({ words, plain }: Normalised): string[][] {
  return [wordGrams(words, 3, 'w'), wordGrams(plain, 2, 's'), charGrams(words, 'c'), charGrams(plain, 'x')];
}

function wordGrams(words: string[], upTo: number, block: string): string[] {
  const grams: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    let gram = block;
    for (let n = 0; n < upTo && i + n < words.length; n += 1) {
      gram += ` ${words[i + n]}`;
      grams.push(gram);
    }
    if (i + 2 < words.length) grams.push(`${block} ${words[i]} * ${words[i + 2]}`);
  }
  if (words.length) grams.push(`${block}^${words[0]}`, `${block}$${words[words.length - 1]}`);
  return grams;
}

function charGrams(words: string[], block: string): string[] {
  const grams: string[] = [];
  for (const word of words) {
    const padded = ` ${word.slice(0, 24)} `;
    for (let n = 2; n <= 5; n += 1) {
      for (let i = 0; i + n <= padded.length; i += 1) grams.push(block + padded.slice(i, i + n));
    }
  }
  return grams;
}

/** A sparse vector: feature numbers and values, each block scaled to length 1. */
export interface Vector {
  index: Int32Array;
  value: Float64Array;
}

/** Known features only; `idf` weighs the character blocks, whose common pieces say little. */
export function toVector(
  blocks: string[][],
  vocabulary: ReadonlyMap<string, number>,
  idf: Float32Array,
): Vector {
  const merged = new Map<number, number>();
  for (const names of blocks) {
    const block = new Map<number, number>();
    for (const name of names) {
      const id = vocabulary.get(name);
      if (id !== undefined) block.set(id, idf[id] ?? 1);
    }
    let length = 0;
    for (const weight of block.values()) length += weight * weight;
    const scale = length ? 1 / Math.sqrt(length) : 0;
    for (const [id, weight] of block) merged.set(id, weight * scale);
  }
  return { index: Int32Array.from(merged.keys()), value: Float64Array.from(merged.values()) };
}
