/** From the hash of a feature (32 bits) to its number: open addressing, no allocation when asked. */
export interface Table {
  readonly size: number;
  /** Number of the key, or −1. */
  get(key: number): number;
  /** Number of the key, new when it was not there. Numbers are given in order. */
  add(key: number): number;
  /** Keys by number. */
  keys(): Int32Array;
}

export function createTable(expected = 1 << 12): Table {
  let capacity = 1 << Math.ceil(Math.log2(Math.max(16, expected * 2)));
  // Key and number + 1 side by side, so that a look-up mostly touches one line of memory.
  let slots = new Int32Array(capacity * 2);
  let size = 0;

  const slotOf = (key: number): number => {
    const mask = capacity * 2 - 1;
    let slot = (key * 2) & mask;
    while (slots[slot + 1] !== 0 && slots[slot] !== key) slot = (slot + 2) & mask;
    return slot;
  };

  const grow = (): void => {
    const old = slots;
    capacity *= 2;
    slots = new Int32Array(capacity * 2);
    for (let at = 0; at < old.length; at += 2) {
      if (old[at + 1] === 0) continue;
      const slot = slotOf(old[at] as number);
      slots[slot] = old[at] as number;
      slots[slot + 1] = old[at + 1] as number;
    }
  };

  return {
    get size() {
      return size;
    },
    get: (key) => (slots[slotOf(key) + 1] as number) - 1,
    add(key) {
      if (size * 2 >= capacity) grow();
      const slot = slotOf(key);
      if (slots[slot + 1] === 0) {
        size += 1;
        slots[slot] = key;
        slots[slot + 1] = size;
      }
      return (slots[slot + 1] as number) - 1;
    },
    keys() {
      const keys = new Int32Array(size);
      for (let at = 0; at < slots.length; at += 2) {
        if (slots[at + 1] !== 0) keys[(slots[at + 1] as number) - 1] = slots[at] as number;
      }
      return keys;
    },
  };
}

export function tableOf(keys: Int32Array): Table {
  const table = createTable(keys.length);
  for (const key of keys) table.add(key);
  return table;
}
