import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialise, serialise } from './file.ts';
import type { Model } from './model.ts';
import { findSharpness } from '../training/calibrate.ts';
import { train, type Example } from '../training/train.ts';

/** Bumped when the features or the training change, so that an old cache is not used. */
const RECIPE = 12;

/** The model for these examples: from the cache when the content is the same, else trained now (seconds). */
export function loadModel(
  examples: readonly Example[],
  cacheDir: string,
  onProgress?: (share: number) => void,
): Promise<Model> {
  return loadModelOf(examples, () => examples, cacheDir, onProgress);
}

/** The same for examples that take long to make: `source` is all they are made of. A known `sharpness` is not sought. */
export async function loadModelOf(
  source: unknown,
  examplesOfIt: () => readonly Example[],
  cacheDir: string,
  onProgress?: (share: number) => void,
  sharpness?: number,
): Promise<Model> {
  const hash = createHash('sha256')
    .update(JSON.stringify([RECIPE, source, sharpness]))
    .digest('hex')
    .slice(0, 16);
  const file = join(cacheDir, `nlu-${hash}.bin`);
  const cached = await readFile(file).then(deserialise, () => null);
  if (cached) return cached;
  const examples = examplesOfIt();
  const model: Model = { ...train(examples, onProgress), sharpness: sharpness ?? findSharpness(examples) };
  await mkdir(cacheDir, { recursive: true, mode: 0o700 });
  // Another process may train the same content at the same time; a rename is whole or not at all.
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, serialise(model), { mode: 0o600 });
  await rename(draft, file);
  return model;
}

/** What `intents/` teaches: the examples, and what was written down as belonging elsewhere. */
export function examplesOf(catalog: {
  examples: ReadonlyMap<string, readonly string[]>;
  negatives: ReadonlyMap<string, readonly { text: string; is: string }[]>;
}): Example[] {
  const own = [...catalog.examples].flatMap(([intent, texts]) => texts.map((text) => ({ text, intent })));
  const elsewhere = [...catalog.negatives.values()].flat().map(({ text, is }) => ({ text, intent: is }));
  return [...own, ...elsewhere];
}
