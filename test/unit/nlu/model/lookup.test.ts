import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import {
  createLookup,
  find,
  IDF_PARTS,
  idfOf,
  numberOf,
  roundedIdf,
} from '../../../../src/nlu/model/lookup.ts';

const SEED = 20_261_122;
const keysOf = fc.uniqueArray(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 400 });
/** Keys whose low bits are all the same: each wants the place of the others. */
const crowded = fc
  .uniqueArray(fc.integer({ min: -(2 ** 15), max: 2 ** 15 - 1 }), { maxLength: 200 })
  .map((highs) => highs.map((high) => high * 65_536 + 5));

const made = (keys: readonly number[]) =>
  createLookup(
    Int32Array.from(keys),
    Float32Array.from(keys, (_key, number) => 1 + (number % 9)),
  );

describe('A lookup', () => {
  it.each([
    ['scattered', keysOf],
    ['crowded', crowded],
  ])('finds every one of its %s keys, with number and weight', (_kind, keys) => {
    fc.assert(
      fc.property(keys, (list) => {
        const lookup = made(list);
        list.forEach((key, number) => {
          const at = find(lookup, key);
          expect(at).toBeGreaterThanOrEqual(0);
          const packed = lookup.slots[at] as number;
          expect(numberOf(packed)).toBe(number);
          expect(idfOf(packed)).toBe((1 + (number % 9)) * IDF_PARTS);
          expect(packed & 1).toBe(0);
        });
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('finds none that it was not given', () => {
    fc.assert(
      fc.property(keysOf, keysOf, (list, others) => {
        const lookup = made(list);
        const own = new Set(list);
        for (const key of others) if (!own.has(key)) expect(find(lookup, key)).toBe(-1);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('finds zero only when it was given zero', () => {
    expect(find(made([]), 0)).toBe(-1);
    expect(find(made([1, 2]), 0)).toBe(-1);
    expect(find(made([1, 0]), 0)).toBeGreaterThanOrEqual(0);
  });

  it.each([16, 17, 100, 1_000, 4_096])('of %i keys keeps a free place', (size) => {
    const { slots } = made(Array.from({ length: size }, (_, i) => i * 7));
    expect(slots.filter((_slot, at) => at % 2 === 1).some((packed) => packed === 0)).toBe(true);
  });

  it('holds a weight in steps, and none above its bound', () => {
    expect(roundedIdf(1)).toBe(1);
    expect(Math.abs(roundedIdf(3.14159) - 3.14159)).toBeLessThanOrEqual(0.5 / IDF_PARTS);
    expect(roundedIdf(99)).toBeLessThan(16);
  });
});
