import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialiseScore, serialiseScore } from './file.ts';
import type { ScoreModel } from './score.ts';
import { trainScore, type Labelled } from './train.ts';

/** Bumped when the features or the training change, so that an old cache is not used. */
const RECIPE = 1;

/** The score some messages teach: from the cache when `source`, all they are made of, is the same; else learnt now. */
export async function loadScore(
  source: unknown,
  messages: () => readonly Labelled[],
  cacheDir: string,
): Promise<ScoreModel> {
  const hash = createHash('sha256')
    .update(JSON.stringify([RECIPE, source]))
    .digest('hex')
    .slice(0, 16);
  const file = join(cacheDir, `scam-${hash}.json`);
  const cached = await readFile(file, 'utf8')
    .then(deserialiseScore)
    .catch(() => null);
  if (cached) return cached;
  const model = trainScore(messages());
  await mkdir(cacheDir, { recursive: true, mode: 0o700 });
  // Another process may learn the same at the same time; a rename is whole or not at all.
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, serialiseScore(model), { mode: 0o600 });
  await rename(draft, file);
  return model;
}
