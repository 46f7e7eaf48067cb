import { featureBlocks, toVector } from './features.ts';
import type { Model } from './model.ts';
import { normalise } from './normalise.ts';

/** Turns margins into something like probabilities (nlu.md §3). */
const SHARPNESS = 3;

/** Intents with their probability, best first. */
export function rank(model: Model, text: string): { intent: string; confidence: number }[] {
  const vector = toVector(featureBlocks(normalise(text)), model.vocabulary, model.idf);
  const margins = model.intents.map((_intent, i) => {
    const row = model.weights[i] as Int8Array;
    let sum = 0;
    for (let k = 0; k < vector.index.length; k += 1) {
      sum += (row[vector.index[k] as number] as number) * (vector.value[k] as number);
    }
    return sum * (model.scales[i] as number) + (model.biases[i] as number);
  });
  const largest = Math.max(...margins);
  const parts = margins.map((margin) => Math.exp(SHARPNESS * (margin - largest)));
  const total = parts.reduce((sum, part) => sum + part, 0);
  return model.intents
    .map((intent, i) => ({ intent, confidence: (parts[i] as number) / total }))
    .sort((a, b) => b.confidence - a.confidence);
}
