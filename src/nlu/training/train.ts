import { compact, type Model } from '../model/model.ts';
import { normalise } from '../words/normalise.ts';
import { createRandom, variants } from './augment.ts';
import { buildRows, buildVocabulary } from './rows.ts';
import { trainSvm } from './svm.ts';

export interface Example {
  text: string;
  intent: string;
}

const SEED = 20_260_701;
const COST = 0.15;
const EPOCHS = 6;
/** Softmax over SVM margins is about right with this (nlu.md §3); `calibrate.ts` finds the one of the content. */
const SHARPNESS = 3;

/** Trains one linear model over all intents. Deterministic: the same examples give the same model. */
export function train(examples: readonly Example[], sharpness = SHARPNESS): Model {
  const random = createRandom(SEED);
  const intents = [...new Set(examples.map((example) => example.intent))].sort();
  const rows = examples.flatMap(({ text, intent }) =>
    [...new Set(variants(text, random))].map((variant) => ({
      label: intents.indexOf(intent),
      text: normalise(variant),
    })),
  );
  const texts = rows.map((row) => row.text);
  const vocabulary = buildVocabulary(texts);
  const dense = trainSvm({
    rows: buildRows(texts, vocabulary),
    labels: Int32Array.from(rows, (row) => row.label),
    classes: intents.length,
    features: vocabulary.idf.length,
    cost: COST,
    epochs: EPOCHS,
    random,
  });
  return compact({ intents, keys: vocabulary.table.keys(), idf: vocabulary.idf, sharpness }, dense);
}
