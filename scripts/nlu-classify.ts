import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCatalog } from '../src/catalog/load.ts';
import { understand } from '../src/nlu/classifier.ts';
import { examplesOf, loadModel } from '../src/nlu/model/load.ts';

/** JSON lines {"text"} on stdin → JSON lines with action, intent, confidence and the best three. */
const catalog = loadCatalog('intents');
const model = await loadModel(examplesOf(catalog), join(tmpdir(), 'tro-ly-xa-nlu'));
for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) continue;
  const { text } = JSON.parse(line) as { text: string };
  process.stdout.write(`${JSON.stringify({ text, ...understand(model, text) })}\n`);
}
