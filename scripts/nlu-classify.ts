import { loadCatalog } from '../src/catalog/load.ts';
import { understand } from '../src/nlu/classifier.ts';
import { answerLines } from './json-lines.ts';
import { ownModel } from './own-model.ts';

/** JSON lines {"text"} on stdin → JSON lines with action, intent, confidence and the best three. */
const model = await ownModel(loadCatalog('intents'));
await answerLines((text) => understand(model, text));
