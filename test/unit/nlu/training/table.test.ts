import { describe, expect, it } from '@jest/globals';
import { createTable, tableOf } from '../../../../src/nlu/training/table.ts';

describe('A table of features', () => {
  it('numbers keys in the order they come', () => {
    const table = createTable();
    expect([7, -3, 0, 7, 2 ** 31 - 1, -3].map((key) => table.add(key))).toEqual([0, 1, 2, 0, 3, 1]);
    expect([...table.keys()]).toEqual([7, -3, 0, 2 ** 31 - 1]);
    expect(table.size).toBe(4);
  });

  it('knows no key that was not added', () => {
    const table = createTable();
    expect(table.get(0)).toBe(-1);
    table.add(5);
    expect([table.get(5), table.get(6), table.get(0)]).toEqual([0, -1, -1]);
  });

  it.each([
    ['neighbours', 1],
    ['keys that want the same place', 65_536],
  ])('keeps all numbers while it grows: %s', (_kind, step) => {
    const table = createTable(1);
    const keys = Array.from({ length: 2_000 }, (_, i) => (i - 1_000) * step);
    for (const key of keys) table.add(key);
    expect(keys.map((key) => table.get(key))).toEqual([...keys.keys()]);
    expect([...table.keys()]).toEqual(keys);
  });

  it('made of keys gives them back', () => {
    const keys = Int32Array.of(9, 1, -5);
    expect(tableOf(keys).keys()).toEqual(keys);
    expect(tableOf(keys).get(-5)).toBe(2);
  });
});
