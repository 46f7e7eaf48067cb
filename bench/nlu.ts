/**
 * `npm run bench:nlu -- --data DIR [--rounds 7]`: our classifier beside node-nlp, same data, same process, turn by turn.
 * node-nlp is no part of the project: `npm install --prefix bench --no-save node-nlp@4` puts it where this looks for it.
 * One JSON line per engine (median over the rounds), then the ratios.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serialise } from '../src/nlu/model/file.ts';
import { rank } from '../src/nlu/model/rank.ts';
import { train } from '../src/nlu/training/train.ts';
import { readLabelled } from './labelled.ts';

interface Manager {
  addDocument(language: string, text: string, intent: string): void;
  train(): Promise<void>;
  process(language: string, text: string): Promise<{ intent: string }>;
}

const { values } = parseArgs({
  options: { data: { type: 'string' }, rounds: { type: 'string', default: '7' } },
});
const dir = values.data ?? '';
const examples = readLabelled(join(dir, 'train.jsonl'));
const tests = readLabelled(join(dir, 'dev.jsonl'));
const home = join(import.meta.dirname, 'node_modules', 'node-nlp');
if (!existsSync(home)) {
  console.error('node-nlp is not here: npm install --prefix bench --no-save node-nlp@4');
  process.exit(2);
}
const { NlpManager } = createRequire(import.meta.url)('node-nlp') as {
  NlpManager: new (options: object) => Manager;
};

const ownFrom = performance.now();
const model = train(examples);
const ownTraining = (performance.now() - ownFrom) / 1000;

const other = new NlpManager({ languages: ['vi'], forceNER: false, autoSave: false, nlu: { log: false } });
for (const { text, intent } of examples) other.addDocument('vi', text, intent);
const otherFrom = performance.now();
await other.train();
const otherTraining = (performance.now() - otherFrom) / 1000;

type Engine = 'own' | 'node-nlp';
const ask: Record<Engine, (text: string) => Promise<string> | string> = {
  own: (text) => rank(model, text)[0]?.intent ?? '',
  'node-nlp': async (text) => (await other.process('vi', text)).intent,
};
const engines: Engine[] = ['own', 'node-nlp'];
const rounds: Record<Engine, { p50: number; p99: number; right: number }[]> = { own: [], 'node-nlp': [] };
// The first two rounds warm the compiler and are not counted.
for (let round = -2; round < Number(values.rounds); round += 1) {
  for (const engine of engines) {
    const measured = await once(engine);
    if (round >= 0) rounds[engine].push(measured);
    process.stderr.write(`${engine} round ${round + 1}: p50 ${measured.p50.toFixed(1)} µs\n`);
  }
}

async function once(engine: Engine): Promise<{ p50: number; p99: number; right: number }> {
  const times: number[] = [];
  let right = 0;
  for (const { text, intent } of tests) {
    const from = performance.now();
    const answer = ask[engine](text);
    const said = typeof answer === 'string' ? answer : await answer;
    times.push((performance.now() - from) * 1000);
    if (said === intent) right += 1;
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
  return { p50: at(0.5), p99: at(0.99), right: right / tests.length };
}

const median = (numbers: number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
const summary = (engine: Engine) => ({
  engine,
  accuracy: median(rounds[engine].map((one) => one.right)),
  p50us: Math.round(median(rounds[engine].map((one) => one.p50)) * 10) / 10,
  p99us: Math.round(median(rounds[engine].map((one) => one.p99)) * 10) / 10,
});
const own = { ...summary('own'), trainSeconds: ownTraining, modelBytes: serialise(model).length };
const rival = { ...summary('node-nlp'), trainSeconds: otherTraining };
console.log(JSON.stringify(own));
console.log(JSON.stringify(rival));
console.log(JSON.stringify({ p50Ratio: rival.p50us / own.p50us, p99Ratio: rival.p99us / own.p99us }));
