/**
 * Everything about a feature in one line of memory: a message asks for some hundred features, and fetching each from
 * several arrays costs more than the sums. Per slot: hash · first entry · flags and number of entries · idf (float).
 */
export interface Lookup {
  slots: Uint32Array;
  /** The same memory as floats. */
  floats: Float32Array;
  mask: number;
}

export const STRIDE = 4;
/** In the third field: the slot holds a feature; the feature was met in this block already. */
export const TAKEN = 1 << 17;
export const SEEN = 1 << 16;
export const COUNT = SEEN - 1;

export function createLookup(keys: Uint32Array, idf: Float32Array, starts: Uint32Array): Lookup {
  const capacity = 1 << Math.ceil(Math.log2(Math.max(16, keys.length * 1.3)));
  const slots = new Uint32Array(capacity * STRIDE);
  const lookup: Lookup = { slots, floats: new Float32Array(slots.buffer), mask: capacity - 1 };
  keys.forEach((key, id) => {
    let at = key & lookup.mask;
    while (((slots[at * STRIDE + 2] as number) & TAKEN) !== 0) at = (at + 1) & lookup.mask;
    const from = starts[id] as number;
    slots.set([key, from, TAKEN | ((starts[id + 1] as number) - from)], at * STRIDE);
    lookup.floats[at * STRIDE + 3] = idf[id] as number;
  });
  return lookup;
}

/** Where the slot of a feature begins, or −1. */
export function find({ slots, mask }: Lookup, key: number): number {
  let at = key & mask;
  for (;;) {
    const slot = at * STRIDE;
    if (((slots[slot + 2] as number) & TAKEN) === 0) return -1;
    if (slots[slot] === key) return slot;
    at = (at + 1) & mask;
  }
}
