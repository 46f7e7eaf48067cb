import { createInterface } from 'node:readline';
import { loadCatalog } from '../src/catalog/load.ts';
import { understand } from '../src/nlu/classifier.ts';
import { ownModel } from './own-model.ts';

/** JSON lines {"text"} on stdin → JSON lines with action, intent, confidence and the best three. */
const model = await ownModel(loadCatalog('intents'));
let number = 0;
for await (const line of createInterface({ input: process.stdin })) {
  number += 1;
  if (!line.trim()) continue;
  const text = textOf(line);
  if (text === undefined) {
    console.error(`Dòng ${number} không phải {"text": "…"}; bỏ qua.`);
    process.exitCode = 1;
    continue;
  }
  process.stdout.write(`${JSON.stringify({ text, ...understand(model, text) })}\n`);
}

function textOf(line: string): string | undefined {
  try {
    const { text } = JSON.parse(line) as { text?: unknown };
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}
