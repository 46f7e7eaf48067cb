import { createLookup, type Lookup } from './lookup.ts';

/**
 * A trained classifier. Per feature only the intents for which it counts are kept, as int8 with a scale per intent:
 * the entries of feature `f` are `entries[k]` for `starts[f]` ≤ k < `starts[f + 1]`, the number of the intent in the
 * high byte and the weight in the low one.
 */
export interface Model {
  intents: string[];
  /** Hash of each feature. */
  keys: Uint32Array;
  /** How much a feature says by being rare. */
  idf: Float32Array;
  starts: Uint32Array;
  entries: Uint16Array;
  scales: Float64Array;
  /** Kept exact: rounding it would move every message. */
  biases: Float64Array;
  /** Margins times this are the logarithms of odds, as far as unseen messages told. */
  sharpness: number;
  /** Made from the others; its marks are all taken back between two messages. */
  lookup: Lookup;
}

/** Weights smaller than this, in margin, are left out: they cost room and decide nothing. */
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
  const starts = new Uint32Array(idf.length + 1);
  const entries: number[] = [];
  for (let feature = 0; feature < idf.length; feature += 1) {
    for (let one = 0; one < width; one += 1) {
      const weight = dense[feature * width + one] as number;
      if (Math.abs(weight) < LEAST) continue;
      entries.push((one << 8) | (Math.round(weight / (scales[one] as number)) & 0xff));
    }
    starts[feature + 1] = entries.length;
  }
  return {
    ...parts,
    starts,
    entries: Uint16Array.from(entries),
    scales,
    biases: Float64Array.from(dense.subarray(idf.length * width)),
    lookup: createLookup(keys, idf, starts),
  };
}
