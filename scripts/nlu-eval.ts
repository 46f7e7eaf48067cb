import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { rank } from '../src/nlu/model/rank.ts';
import { train, type Example } from '../src/nlu/training/train.ts';

/** Trains the same classifier on FILE alone and prints one JSON line. */
const { values } = parseArgs({ options: { train: { type: 'string' }, test: { type: 'string' } } });
if (!values.train || !values.test) {
  console.error('npm run nlu:eval -- --train FILE --test FILE (JSON lines {"text","intent"})');
  process.exit(2);
}
const read = (file: string): Example[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => (line.trim() ? [exampleIn(line, `${file}:${at + 1}`)] : []));

function exampleIn(line: string, where: string): Example {
  try {
    const { text, intent } = JSON.parse(line) as Partial<Example>;
    if (typeof text === 'string' && typeof intent === 'string') return { text, intent };
  } catch {
    // Said below, like any other line that is no example.
  }
  console.error(`${where}: not {"text": "…", "intent": "…"}`);
  process.exit(2);
}

const examples = read(values.train);
const tests = read(values.test);
const started = performance.now();
const model = train(examples);
const trainSeconds = (performance.now() - started) / 1000;

const times: number[] = [];
const results = tests.map(({ text, intent }) => {
  const from = performance.now();
  const got = rank(model, text)[0]?.intent ?? '';
  times.push((performance.now() - from) * 1000);
  return { want: intent, got };
});

const f1 = (label: string): number => {
  const hit = results.filter((r) => r.want === label && r.got === label).length;
  const said = results.filter((r) => r.got === label).length;
  const is = results.filter((r) => r.want === label).length;
  return hit ? (2 * hit) / (said + is) : 0;
};
const labels = [...new Set(results.map((r) => r.want))];
const sorted = times.sort((a, b) => a - b);
const at = (share: number): number => Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
console.log(
  JSON.stringify({
    accuracy: results.filter((r) => r.want === r.got).length / results.length,
    macroF1: labels.reduce((sum, label) => sum + f1(label), 0) / labels.length,
    p50us: at(0.5),
    p99us: at(0.99),
    trainSeconds: Math.round(trainSeconds * 100) / 100,
  }),
);
