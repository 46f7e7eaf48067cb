import { shuffle } from '../../domain/random.ts';
import type { Rows } from './rows.ts';

/** Training ends when no row moves by more than this. */
const TOLERANCE = 0.02;
/** A class that a row is this far from, on the right side, is looked at no more: it rarely comes back. */
const FAR = 0.3;
/** The same as a share of the largest move of the last round, while that is still large. */
const FAR_SHARE = 0.5;
const LEAST_MOVE = 1e-6;

export interface Training {
  rows: Rows;
  /** Class of each row, 0 … classes − 1; at most 255 classes. */
  labels: Int32Array;
  classes: number;
  features: number;
  cost: number;
  epochs: number;
  random: () => number;
  /** How far it is, 0…1. */
  onProgress?: ((share: number) => void) | undefined;
}

interface State extends Training {
  /** All classes of a feature side by side, so that one row reads each line of memory once. Biases last. */
  weights: Float32Array;
  alpha: Float32Array;
  norms: Float32Array;
  /** The classes each row is still looked at for, the first `liveCount[row]` of its part. */
  live: Uint8Array;
  liveCount: Uint8Array;
  /** Of the row in hand: margin by class, and the moves of this visit. */
  margin: Float64Array;
  moved: Int32Array;
  move: Float64Array;
}

/**
 * Linear SVMs with squared hinge loss, one against the rest, for all classes at once, by dual coordinate descent
 * (Hsieh et al. 2008). Returns weights feature by feature, the biases last.
 */
export function trainSvm(training: Training): Float32Array {
  const state = begin(training);
  const order = Uint32Array.from(training.labels.keys());
  let active = order.length;
  let far = Infinity;
  for (let epoch = 0; epoch < training.epochs; epoch += 1) {
    shuffle(order, active, training.random);
    let largest = 0;
    for (let k = 0; k < active; k += 1) {
      const row = order[k] as number;
      largest = Math.max(largest, visit(state, row, far));
      if (state.liveCount[row] !== 0) continue;
      active -= 1;
      order[k] = order[active] as number;
      order[active] = row;
      k -= 1;
    }
    training.onProgress?.((epoch + 1) / training.epochs);
    if (largest < TOLERANCE) break;
    far = Math.min(FAR, largest * FAR_SHARE);
  }
  return state.weights;
}

function begin(training: Training): State {
  const { rows, labels, classes, features } = training;
  const norms = new Float32Array(labels.length);
  for (let row = 0; row < norms.length; row += 1) {
    let sum = 1;
    const end = rows.starts[row + 1] as number;
    for (let k = rows.starts[row] as number; k < end; k += 1) sum += (rows.value[k] as number) ** 2;
    norms[row] = sum;
  }
  return {
    ...training,
    norms,
    weights: new Float32Array((features + 1) * classes),
    alpha: new Float32Array(labels.length * classes),
    live: Uint8Array.from({ length: labels.length * classes }, (_, at) => at % classes),
    liveCount: new Uint8Array(labels.length).fill(classes),
    margin: new Float64Array(classes),
    moved: new Int32Array(classes),
    move: new Float64Array(classes),
  };
}

/** Moves one row for all its live classes; the largest gradient met. */
function visit(state: State, row: number, far: number): number {
  const { alpha, live, liveCount, margin, moved, move, labels, classes, cost } = state;
  const base = row * classes;
  const count = liveCount[row] as number;
  measure(state, row, base, count);
  const slack = 0.5 / cost;
  const norm = (state.norms[row] as number) + slack;
  let kept = 0;
  let moves = 0;
  let largest = 0;
  for (let j = 0; j < count; j += 1) {
    const one = live[base + j] as number;
    const sign = labels[row] === one ? 1 : -1;
    const before = alpha[base + one] as number;
    const gradient = sign * (margin[j] as number) - 1 + slack * before;
    if (before === 0 && gradient >= 0) {
      if (gradient <= far) live[base + kept++] = one;
      continue;
    }
    live[base + kept++] = one;
    largest = Math.max(largest, Math.abs(gradient));
    const after = Math.max(before - gradient / norm, 0);
    if (Math.abs(after - before) < LEAST_MOVE) continue;
    alpha[base + one] = after;
    moved[moves] = one;
    move[moves++] = (after - before) * sign;
  }
  liveCount[row] = kept;
  if (moves > 0) apply(state, row, moves);
  return largest;
}

function measure(
  { rows, weights, margin, live, classes, features }: State,
  row: number,
  base: number,
  count: number,
): void {
  for (let j = 0; j < count; j += 1)
    margin[j] = weights[features * classes + (live[base + j] as number)] as number;
  const end = rows.starts[row + 1] as number;
  for (let k = rows.starts[row] as number; k < end; k += 1) {
    const value = rows.value[k] as number;
    const at = (rows.index[k] as number) * classes;
    // While every class is live its place is its number, and the inner loop runs over neighbours.
    if (count === classes) {
      for (let j = 0; j < count; j += 1)
        margin[j] = (margin[j] as number) + (weights[at + j] as number) * value;
    } else {
      for (let j = 0; j < count; j += 1) {
        margin[j] = (margin[j] as number) + (weights[at + (live[base + j] as number)] as number) * value;
      }
    }
  }
}

function apply({ rows, weights, moved, move, classes, features }: State, row: number, moves: number): void {
  const end = rows.starts[row + 1] as number;
  for (let k = rows.starts[row] as number; k < end; k += 1) {
    const value = rows.value[k] as number;
    const at = (rows.index[k] as number) * classes;
    for (let j = 0; j < moves; j += 1) {
      const slot = at + (moved[j] as number);
      weights[slot] = (weights[slot] as number) + (move[j] as number) * value;
    }
  }
  for (let j = 0; j < moves; j += 1) {
    const slot = features * classes + (moved[j] as number);
    weights[slot] = (weights[slot] as number) + (move[j] as number);
  }
}
