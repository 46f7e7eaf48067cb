import { LIMIT, type Normalised } from '../words/normalise.ts';

/** Words and characters, each of the marked and the plain text. */
export const BLOCKS = 4;
const LONGEST_WORD = 24;
const WORD_GRAMS = 3;
const PLAIN_GRAMS = 2;
const CHARS = { from: 3, to: 4 };
const SEEDS = [0x9e3779b9, 0x7f4a7c15, 0x85ebca6b, 0xc2b2ae35] as const;
const PRIME = 0x01000193;
const SPACE = 32;

/** Hashes of the features of one message, block after block; the arrays are used again for the next message. */
export interface Features {
  hashes: Int32Array;
  /** Where each block ends in `hashes`. */
  ends: Uint32Array;
}

const features: Features = { hashes: new Int32Array(LIMIT * 24), ends: new Uint32Array(BLOCKS) };
const wordHashes = new Int32Array(LIMIT);
let count = 0;

/** Four blocks of features; valid until the next call. Cost grows with the length of the text. */
export function featuresOf({ words, plain }: Normalised): Features {
  count = 0;
  addWordGrams(words, WORD_GRAMS, SEEDS[0]);
  features.ends[0] = count;
  addWordGrams(plain, PLAIN_GRAMS, SEEDS[1]);
  features.ends[1] = count;
  addCharGrams(words, SEEDS[2]);
  features.ends[2] = count;
  addCharGrams(plain, SEEDS[3]);
  features.ends[3] = count;
  return features;
}

function add(hash: number): void {
  if (count < features.hashes.length) features.hashes[count++] = mixed(hash);
}

/** Finaliser of MurmurHash3: the table looks at the low bits only. */
function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Runs of words, pairs with one word between them, and which word comes first and last. */
function addWordGrams(words: readonly string[], upTo: number, seed: number): void {
  const length = Math.min(words.length, wordHashes.length);
  for (let i = 0; i < length; i += 1) wordHashes[i] = hashOf(words[i] as string, seed);
  for (let i = 0; i < length; i += 1) {
    let run = wordHashes[i] as number;
    add(run);
    for (let n = 1; n < upTo && i + n < length; n += 1) {
      run = (Math.imul(run ^ (run >>> 13), 0x5bd1e995) + (wordHashes[i + n] as number)) | 0;
      add(run);
    }
    if (i + 2 < length) {
      add(Math.imul(wordHashes[i] as number, 0x2c1b3c6d) ^ (wordHashes[i + 2] as number) ^ 0x3333);
    }
  }
  if (length === 0) return;
  add((wordHashes[0] as number) ^ 0x1111);
  add((wordHashes[length - 1] as number) ^ 0x2222);
}

function hashOf(word: string, seed: number): number {
  let hash = seed | 0;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME);
  return hash ^ (hash >>> 15);
}

/** Runs of three and four letters inside each word, its edges marked. */
function addCharGrams(words: readonly string[], seed: number): void {
  for (const word of words) {
    const length = Math.min(word.length, LONGEST_WORD) + 2;
    for (let i = 0; i < length - 1; i += 1) {
      let hash = seed | 0;
      for (let n = 1; n <= CHARS.to && i + n <= length; n += 1) {
        const at = i + n - 1;
        const code = at === 0 || at === length - 1 ? SPACE : word.charCodeAt(at - 1);
        hash = Math.imul(hash ^ code, PRIME);
        if (n >= CHARS.from) add(hash + n);
      }
    }
  }
}
