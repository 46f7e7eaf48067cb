import { createLookup, type Lookup } from './lookup.ts';

/**
 * A trained classifier: a row of int8 weights per feature, one for each intent, with a scale per intent. Rows are
 * dense: most features count for most intents, and neighbours are summed faster than what must be looked for.
 */
export interface Model {
  intents: string[];
  /** Hash of each feature. */
  keys: Int32Array;
  /** How much a feature says by being rare. */
  idf: Float32Array;
  /** Row of feature `f`: `weights[f · strideOf(intents) + i]` for intent `i`. */
  weights: Int8Array;
  /** The same memory, four weights at a time. */
  fours: Int32Array;
  scales: Float64Array;
  /** Kept exact: rounding it would move every message. */
  biases: Float64Array;
  /** Margins times this are the logarithms of odds, as far as unseen messages told. */
  sharpness: number;
  /** Made from the others; its marks are all taken back between two messages. */
  lookup: Lookup;
}

/** Rows are filled up to whole fours, so that four weights are fetched at once. */
export const strideOf = (intents: readonly string[]): number => Math.ceil(intents.length / 4) * 4;

/** Weights smaller than this, in margin, become zero: they decide nothing, and zeros pack well. */
const LEAST = 0.015;

/** Makes the model small. `dense` holds the weights of all intents feature by feature, the biases last. */
export function compact(
  parts: Pick<Model, 'intents' | 'keys' | 'idf' | 'sharpness'>,
  dense: Float32Array,
): Model {
  const { intents, keys, idf } = parts;
  const width = intents.length;
  const scales = new Float64Array(width).fill(1e-9);
  for (let at = 0; at < idf.length * width; at += 1) {
    const size = Math.abs(dense[at] as number) / 127;
    if (size > (scales[at % width] as number)) scales[at % width] = size;
  }
  const stride = strideOf(intents);
  const weights = new Int8Array(idf.length * stride);
  for (let at = 0; at < idf.length * width; at += 1) {
    const weight = dense[at] as number;
    const one = at % width;
    if (Math.abs(weight) < LEAST) continue;
    weights[Math.floor(at / width) * stride + one] = Math.round(weight / (scales[one] as number));
  }
  return {
    ...parts,
    weights,
    fours: new Int32Array(weights.buffer),
    scales,
    biases: Float64Array.from(dense.subarray(idf.length * width)),
    lookup: createLookup(keys, idf),
  };
}
