import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Catalog } from '../src/catalog/types.ts';
import { examplesOf, loadModel } from '../src/nlu/model/load.ts';
import type { Model } from '../src/nlu/model/model.ts';
import { showProgress } from './progress.ts';

/** The model of `intents/` for the command line: cached in the system's temporary folder, trained when it changed. */
export function ownModel(catalog: Catalog): Promise<Model> {
  const dir = process.env.TEST_MODEL_DIR ?? join(tmpdir(), 'tro-ly-xa-nlu');
  return loadModel(examplesOf(catalog), dir, showProgress(process.stderr, 'Đang học các câu mẫu'));
}
