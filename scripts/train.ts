import { loadCatalog } from '../src/catalog/load.ts';
import { composeScam } from '../src/compose-scam.ts';
import { examplesOf, loadModel } from '../src/nlu/model/load.ts';

/** Trains the models of `intents/` into a folder, where a server with that DATA_DIR finds it. */
const [dir = '.data'] = process.argv.slice(2);
const catalog = loadCatalog('intents');
const started = performance.now();
const model = await loadModel(examplesOf(catalog), dir);
await composeScam(catalog, dir);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`${model.intents.length} intents, ${model.idf.length} features, ${seconds} s`);
