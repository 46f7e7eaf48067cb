/**
 * Everything about a feature in eight bytes: a message asks for some hundred features, and what costs is not the sums
 * but the places in memory. Per slot: hash · packed (number + 1, then idf, then whether it was met in this block).
 */
export interface Lookup {
  slots: Int32Array;
  mask: number;
}

/** `idf` in these parts of one; at most 2,047 of them. */
export const IDF_PARTS = 128;
const IDF_BITS = 11;
const IDF_MASK = (1 << IDF_BITS) - 1;
/** More features than this have no number in a slot; the commonest come first. */
export const MOST_FEATURES = (1 << 19) - 2;

export function createLookup(keys: Int32Array, idf: Float32Array): Lookup {
  // Nearly full on purpose: neighbours share a line of memory, and a small table stays near the processor.
  const capacity = 1 << Math.ceil(Math.log2(Math.max(16, keys.length * 1.15)));
  const slots = new Int32Array(capacity * 2);
  const mask = capacity - 1;
  keys.forEach((key, number) => {
    let at = key & mask;
    while (slots[at * 2 + 1] !== 0) at = (at + 1) & mask;
    slots[at * 2] = key;
    slots[at * 2 + 1] = ((number + 1) << (IDF_BITS + 1)) | (partsOf(idf[number] as number) << 1);
  });
  return { slots, mask };
}

const partsOf = (idf: number): number => Math.min(IDF_MASK, Math.round(idf * IDF_PARTS));
/** An idf as a slot can hold it. */
export const roundedIdf = (idf: number): number => partsOf(idf) / IDF_PARTS;

/** Where the packed field of a feature is, or −1. */
export function find({ slots, mask }: Lookup, key: number): number {
  let at = key & mask;
  for (;;) {
    if (slots[at * 2 + 1] === 0) return -1;
    if (slots[at * 2] === key) return at * 2 + 1;
    at = (at + 1) & mask;
  }
}

export const numberOf = (packed: number): number => (packed >>> (IDF_BITS + 1)) - 1;
export const idfOf = (packed: number): number => (packed >>> 1) & IDF_MASK;
