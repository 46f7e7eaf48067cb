import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCatalog } from '../src/catalog/load.ts';
import { composeScam } from '../src/compose-scam.ts';
import type { Analyse } from '../src/scam/analyse.ts';
import { showProgress } from './progress.ts';

/** The scam desk of `intents/` for the command line; what it learns is kept in the system's temporary folder. */
export function ownAnalyser(): Promise<Analyse> {
  const dir = process.env.TEST_MODEL_DIR ?? join(tmpdir(), 'tro-ly-xa-nlu');
  return composeScam(loadCatalog('intents'), dir, showProgress(process.stderr, 'Đang học các tin mẫu'));
}
