import { createRandom, variants } from './augment.ts';
import { featureBlocks, toVector, type Vector } from './features.ts';
import { normalise } from './normalise.ts';
import { trainBinary } from './svm.ts';
import { quantise, type Model } from './model.ts';

export interface Example {
  text: string;
  intent: string;
}

const SEED = 20_260_701;
const COST = 0.25;
const EPOCHS = 12;
/** Features seen in fewer training rows than this are noise. */
const MIN_ROWS = 3;

/** Trains one linear model over all intents. Deterministic: the same examples give the same model. */
export function train(examples: readonly Example[]): Model {
  const random = createRandom(SEED);
  const rows = examples.flatMap(({ text, intent }) =>
    [...new Set(variants(text, random))].map((variant) => ({
      intent,
      blocks: featureBlocks(normalise(variant)),
    })),
  );
  const { vocabulary, idf } = buildVocabulary(rows.map((row) => row.blocks));
  const vectors: Vector[] = rows.map((row) => toVector(row.blocks, vocabulary, idf));
  const intents = [...new Set(examples.map((example) => example.intent))].sort();
  const weights = intents.map((intent) =>
    trainBinary(vectors, (i) => rows[i]?.intent === intent, {
      features: vocabulary.size,
      cost: COST,
      epochs: EPOCHS,
      random,
    }),
  );
  return quantise({ intents, vocabulary, idf, weights });
}

function buildVocabulary(rows: string[][][]): { vocabulary: Map<string, number>; idf: Float32Array } {
  const seen = new Map<string, number>();
  for (const blocks of rows) {
    for (const names of blocks) for (const name of new Set(names)) seen.set(name, (seen.get(name) ?? 0) + 1);
  }
  const kept = [...seen].filter(([, count]) => count >= MIN_ROWS);
  const vocabulary = new Map(kept.map(([name], id) => [name, id]));
  const idf = Float32Array.from(kept, ([name, count]) =>
    name.startsWith('c') || name.startsWith('x') ? Math.log(rows.length / count) + 1 : 1,
  );
  return { vocabulary, idf };
}
