/**
 * `npm run bench:scam -- --data FILE [--show]`: JSON lines {"text","label"} with label scam, legit, warning or
 * unwanted → how many are called what. `--show` prints the wrong ones. Then the cost of a message.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Analysis } from '../src/domain/scam.ts';
import { ownAnalyser } from '../scripts/own-analyser.ts';

interface Labelled {
  text: string;
  label: string;
  kind?: string;
  part?: string;
}

const { values } = parseArgs({
  options: { data: { type: 'string' }, part: { type: 'string' }, show: { type: 'boolean', default: false } },
});
const analyse = await ownAnalyser();
const messages = readFileSync(values.data ?? '', 'utf8')
  .split('\n')
  .filter((line) => line.trim())
  .map((line) => JSON.parse(line) as Labelled)
  .filter(({ part }) => !values.part || part === values.part);

const judged = messages.map((one) => ({ ...one, ...analyse(one.text) }));
for (const label of [...new Set(messages.map((one) => one.label))].sort()) {
  const of = judged.filter((one) => one.label === label);
  const share = (isIt: (one: Analysis) => boolean): number =>
    Number((of.filter(isIt).length / of.length).toFixed(4));
  const scam = share(({ verdict }) => verdict === 'scam');
  console.log(
    JSON.stringify({
      label,
      messages: of.length,
      scam,
      suspicious: share(({ verdict }) => verdict !== 'no_sign') - scam,
    }),
  );
}
if (values.show) for (const one of judged.filter(isWrong)) console.log(line(one));

const times = judged.flatMap(({ text }) => {
  const began = performance.now();
  analyse(text);
  return performance.now() - began;
});
times.sort((a, b) => a - b);
const at = (share: number): number => Math.round((times[Math.floor(times.length * share)] ?? 0) * 1000);
console.log(JSON.stringify({ p50us: at(0.5), p99us: at(0.99) }));

function isWrong({ label, verdict }: Labelled & Analysis): boolean {
  return label === 'scam' ? verdict !== 'scam' : label !== 'unwanted' && verdict !== 'no_sign';
}

function line({ label, kind, verdict, score, signs, calm, text }: Labelled & Analysis): string {
  const ids = signs.map(({ id }) => id).join(' ');
  return `${label}/${kind ?? ''} ${verdict} ${score.toFixed(2)} [${ids}] [${calm.join(' ')}] ${text}`;
}
