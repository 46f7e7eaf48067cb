import { createRandom, shuffle } from '../../domain/random.ts';
import { gramsOf, type Grams } from './grams.ts';
import { marginOf, placesOf, rowOf, type Places, type Row, type ScoreModel } from './score.ts';

export interface Labelled {
  text: string;
  isScam: boolean;
}

/** A feature in fewer messages says more of that message than of scams. */
const LEAST_ROWS = 2;
const COST = 0.3;
const ROUNDS = 30;
/** The same messages give the same score. */
const SEED = 20_261_126;
const FOLDS = 2;

interface Example {
  grams: Grams;
  isScam: boolean;
}

type Linear = Pick<ScoreModel, 'keys' | 'idf' | 'weights' | 'bias'>;

/** A linear SVM with squared hinge loss, calibrated on messages kept back. Deterministic. */
export function trainScore(messages: readonly Labelled[]): ScoreModel {
  const examples = messages.map(({ text, isScam }) => ({ grams: gramsOf(text), isScam }));
  const held: { margin: number; isScam: boolean }[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const model = fit(examples.filter((_one, at) => at % FOLDS !== fold));
    const places = placesOf(model);
    examples.forEach(({ grams, isScam }, at) => {
      if (at % FOLDS === fold)
        held.push({ margin: marginOf(model, rowOf(grams, places, model.idf)), isScam });
    });
  }
  return { ...fit(examples), ...calibrate(held) };
}

function fit(examples: readonly Example[]): Linear {
  const { keys, idf } = vocabularyOf(examples);
  const places: Places = placesOf({ keys });
  const rows = examples.map(({ grams }) => rowOf(grams, places, idf));
  const scams = examples.filter(({ isScam }) => isScam).length;
  const all = examples.length;
  // Both sides weigh the same, however many messages each has.
  const costs = examples.map(({ isScam }) => (COST * all) / (2 * (isScam ? scams : all - scams)));
  return { keys, idf, ...descend(rows, examples, costs, keys.length) };
}

function vocabularyOf(examples: readonly Example[]): { keys: Int32Array; idf: Float32Array } {
  const rows = new Map<number, number>();
  for (const { grams } of examples) {
    for (const hash of new Set([...grams.typed, ...grams.plain])) rows.set(hash, (rows.get(hash) ?? 0) + 1);
  }
  const kept = [...rows].filter(([, count]) => count >= LEAST_ROWS);
  return {
    keys: Int32Array.from(kept, ([hash]) => hash),
    idf: Float32Array.from(kept, ([, count]) => Math.log((1 + examples.length) / (1 + count)) + 1),
  };
}

/** Dual coordinate descent (Hsieh et al. 2008). */
function descend(
  rows: readonly Row[],
  examples: readonly Example[],
  costs: readonly number[],
  features: number,
): { weights: Float32Array; bias: number } {
  const model = { weights: new Float32Array(features), bias: 0 };
  const alpha = new Float64Array(rows.length);
  const norms = rows.map((row) => row.reduce((sum, [, value]) => sum + value * value, 1));
  const random = createRandom(SEED);
  const order = Uint32Array.from(rows.keys());
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, order.length, random);
    let largest = 0;
    for (const at of order) {
      const row = rows[at] as Row;
      const side = examples[at]?.isScam ? 1 : -1;
      const slack = 0.5 / (costs[at] as number);
      const before = alpha[at] as number;
      const gradient = side * marginOf(model, row) - 1 + slack * before;
      const after = Math.max(before - gradient / ((norms[at] as number) + slack), 0);
      const move = (after - before) * side;
      if (move === 0) continue;
      alpha[at] = after;
      largest = Math.max(largest, Math.abs(move));
      model.bias += move;
      for (const [place, value] of row)
        model.weights[place] = (model.weights[place] as number) + move * value;
    }
    if (largest < 1e-3) break;
  }
  return model;
}

/** Platt's line through the margins of messages kept back, by Newton's method. */
function calibrate(held: readonly { margin: number; isScam: boolean }[]): { slope: number; offset: number } {
  let [slope, offset] = [2, 0];
  for (let step = 0; step < 30; step += 1) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6];
    for (const { margin, isScam } of held) {
      const share = 1 / (1 + Math.exp(-(slope * margin + offset)));
      const miss = share - (isScam ? 1 : 0);
      const curve = share * (1 - share);
      g0 += miss * margin;
      g1 += miss;
      h00 += curve * margin * margin;
      h01 += curve * margin;
      h11 += curve;
    }
    const size = h00 * h11 - h01 * h01;
    slope -= (h11 * g0 - h01 * g1) / size;
    offset -= (h00 * g1 - h01 * g0) / size;
  }
  return { slope, offset };
}
