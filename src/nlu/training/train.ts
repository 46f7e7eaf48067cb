import { compact, type Model } from '../model/model.ts';
import { normalise } from '../words/normalise.ts';
import { createRandom } from '../../domain/random.ts';
import { variants } from './augment.ts';
import { buildRows, buildVocabulary } from './rows.ts';
import { trainSvm } from './svm.ts';

export interface Example {
  text: string;
  intent: string;
}

const SEED = 20_260_701;
/** An intent's number is kept in a byte. */
const MOST_INTENTS = 255;
const COST = 0.15;
const EPOCHS = 5;
/** Softmax over SVM margins is about right with this, until `calibrate.ts` finds the one of the content. */
const SHARPNESS = 4.5;

/** Trains one linear model over all intents. Deterministic: the same examples give the same model. */
export function train(examples: readonly Example[], onProgress?: (share: number) => void): Model {
  const random = createRandom(SEED);
  return fit(examples, (text) => variants(text, random), onProgress);
}

/**
 * One training with the given ways to write each example; duplicates count once.
 * @throws RangeError for more than 255 intents
 */
export function fit(
  examples: readonly Example[],
  waysToWrite: (text: string) => string[],
  onProgress?: (share: number) => void,
): Model {
  const intents = [...new Set(examples.map((example) => example.intent))].sort();
  if (intents.length > MOST_INTENTS)
    throw new RangeError(`${intents.length} intents; at most ${MOST_INTENTS}`);
  const numbers = new Map(intents.map((intent, number) => [intent, number]));
  const rows = examples.flatMap(({ text, intent }) =>
    [...new Set(waysToWrite(text))].map((way) => ({ label: numbers.get(intent) ?? 0, text: normalise(way) })),
  );
  const texts = rows.map((row) => row.text);
  const { table, idf } = buildVocabulary(texts);
  const dense = trainSvm({
    rows: buildRows(texts, { table, idf }),
    labels: Int32Array.from(rows, (row) => row.label),
    classes: intents.length,
    features: idf.length,
    cost: COST,
    epochs: EPOCHS,
    random: createRandom(SEED),
    onProgress,
  });
  return compact({ intents, keys: table.keys(), idf, sharpness: SHARPNESS }, dense);
}
