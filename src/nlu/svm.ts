import type { Vector } from './features.ts';

/** Training ends when no row moves by more than this. */
const TOLERANCE = 0.02;
/** A row rests when its gradient exceeds this share of the largest move of the last round. */
const SHRINK = 0.5;

/**
 * One-against-rest linear SVM with squared hinge loss by dual coordinate descent (Hsieh et al. 2008).
 * Returns the weights of one class; the last one is the bias.
 */
export function trainBinary(
  rows: readonly Vector[],
  isPositive: (row: number) => boolean,
  options: { features: number; cost: number; epochs: number; random: () => number },
): Float64Array {
  const { features, epochs, random } = options;
  const weights = new Float64Array(features + 1);
  const slack = 0.5 / options.cost;
  const alpha = new Float64Array(rows.length);
  const norms = rows.map((row) => row.value.reduce((sum, v) => sum + v * v, 1));
  const order = Uint32Array.from(rows.keys());
  let active = order.length;
  let shrinkAbove = Infinity;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, active, random);
    let largest = 0;
    for (let k = 0; k < active; k += 1) {
      const i = order[k] as number;
      const row = rows[i] as Vector;
      const sign = isPositive(i) ? 1 : -1;
      const before = alpha[i] as number;
      const gradient = sign * score(weights, row) - 1 + slack * before;
      if (before === 0 && gradient >= 0) {
        // Far on the right side: such rows rarely come back, and they are nearly all rows.
        if (gradient > shrinkAbove) {
          active -= 1;
          order[k] = order[active] as number;
          order[active] = i;
          k -= 1;
        }
        continue;
      }
      largest = Math.max(largest, Math.abs(gradient));
      const after = Math.max(before - gradient / ((norms[i] as number) + slack), 0);
      alpha[i] = after;
      addScaled(weights, row, (after - before) * sign);
    }
    shrinkAbove = largest * SHRINK;
    if (largest < TOLERANCE) break;
  }
  return weights;
}

/** Margin of a row: weights · row + bias. */
export function score(weights: ArrayLike<number>, row: Vector): number {
  let sum = weights[weights.length - 1] as number;
  const { index, value } = row;
  for (let k = 0; k < index.length; k += 1)
    sum += (weights[index[k] as number] as number) * (value[k] as number);
  return sum;
}

function addScaled(weights: Float64Array, row: Vector, scale: number): void {
  const { index, value } = row;
  for (let k = 0; k < index.length; k += 1) {
    const at = index[k] as number;
    weights[at] = (weights[at] as number) + scale * (value[k] as number);
  }
  const bias = weights.length - 1;
  weights[bias] = (weights[bias] as number) + scale;
}

function shuffle(order: Uint32Array, length: number, random: () => number): void {
  for (let i = length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i] as number;
    order[i] = order[j] as number;
    order[j] = kept;
  }
}
