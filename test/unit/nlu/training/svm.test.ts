import { describe, expect, it } from '@jest/globals';
import { createRandom } from '../../../../src/domain/random.ts';
import { trainSvm, type Training } from '../../../../src/nlu/training/svm.ts';

const CLASSES = 3;
const FEATURES = 6;
/** Twelve rows; each class has a feature of its own, and all share the others. */
const ROWS = Array.from({ length: 12 }, (_, row) => [row % CLASSES, 3 + (row % 2), 5]);
const LABELS = Int32Array.from(ROWS.keys(), (row) => row % CLASSES);

const training = (changes: Partial<Training> = {}): Training => ({
  rows: {
    starts: Uint32Array.from({ length: ROWS.length + 1 }, (_, row) => row * 3),
    index: Int32Array.from(ROWS.flat()),
    value: new Float32Array(ROWS.length * 3).fill(0.577),
  },
  labels: LABELS,
  classes: CLASSES,
  features: FEATURES,
  cost: 1,
  epochs: 30,
  random: createRandom(1),
  ...changes,
});

function bestOf(weights: Float32Array, row: readonly number[]): number {
  const margins = Array.from({ length: CLASSES }, (_, one) =>
    row.reduce(
      (sum, feature) => sum + 0.577 * (weights[feature * CLASSES + one] as number),
      weights[FEATURES * CLASSES + one] as number,
    ),
  );
  return margins.indexOf(Math.max(...margins));
}

describe('The support vector machine', () => {
  it('separates what can be separated', () => {
    const weights = trainSvm(training());
    expect(weights).toHaveLength((FEATURES + 1) * CLASSES);
    expect(ROWS.map((row) => bestOf(weights, row))).toEqual([...LABELS]);
  });

  it('weighs a feature for the class it belongs to', () => {
    const weights = trainSvm(training());
    for (let one = 0; one < CLASSES; one += 1) {
      const own = [...weights.subarray(one * CLASSES, (one + 1) * CLASSES)];
      expect(own.indexOf(Math.max(...own))).toBe(one);
      expect(Math.max(...own)).toBeGreaterThan(0);
      expect(Math.min(...own)).toBeLessThan(0);
    }
  });

  it('gives the same weights for the same seed', () => {
    const first = trainSvm(training({ random: createRandom(7), epochs: 2 }));
    expect(trainSvm(training({ random: createRandom(7), epochs: 2 }))).toEqual(first);
    expect(trainSvm(training({ random: createRandom(8), epochs: 2 }))).not.toEqual(first);
  });

  it('says how far it is, up to the end', () => {
    const told: number[] = [];
    trainSvm(training({ epochs: 4, cost: 100, onProgress: (share) => told.push(share) }));
    expect(told).toEqual([0.25, 0.5, 0.75, 1]);
  });

  it('fits closer when mistakes cost more', () => {
    const size = (cost: number): number =>
      trainSvm(training({ cost })).reduce((sum, one) => sum + one * one, 0);
    expect(size(1)).toBeGreaterThan(size(0.01));
    expect(size(0.01)).toBeGreaterThan(0);
  });
});
