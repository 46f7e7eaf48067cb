/**
 * `npm run bench:off-topic -- --data DIR [--seeds 4]`: how well a small bot tells its own topics from ones it never
 * met. Labels are `<scenario>_<name>` (MASSIVE). Per seed: 4 scenarios are the bot's, 7 teach "none of these",
 * the other 7 are only tested. Score: 2 · best of ours − none, in margins. One JSON line per seed, then the means.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stripMarks } from '../src/domain/text.ts';
import { margins } from '../src/nlu/model/rank.ts';
import { createRandom } from '../src/domain/random.ts';
import { train, type Example } from '../src/nlu/training/train.ts';
import { readLabelled } from './labelled.ts';

const { values } = parseArgs({
  options: { data: { type: 'string' }, seeds: { type: 'string', default: '4' } },
});
const dir = values.data ?? '';
const NONE = 'none';
const OURS = 4;
const TEACH_NONE = 7;
const taught = readLabelled(join(dir, 'train.jsonl'));
const tested = readLabelled(join(dir, 'test.jsonl'));
const scenarioOf = ({ intent }: Example): string => intent.split('_')[0] ?? intent;
const scenarios = [...new Set(taught.map(scenarioOf))].sort();

function shuffled(list: readonly string[], random: () => number): string[] {
  return list
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

function run(seed: number): { auroc: number; aurocPlain: number } {
  const order = shuffled(scenarios, createRandom(seed));
  const ours = new Set(order.slice(0, OURS));
  const none = new Set(order.slice(OURS, OURS + TEACH_NONE));
  const examples = taught
    .filter((one) => ours.has(scenarioOf(one)) || none.has(scenarioOf(one)))
    .map((one) => (ours.has(scenarioOf(one)) ? one : { ...one, intent: NONE }));
  const model = train(examples);
  const noneAt = model.intents.indexOf(NONE);
  const score = (text: string): number => {
    const sums = margins(model, text);
    const best = Math.max(...sums.filter((_sum, i) => i !== noneAt));
    return 2 * best - (sums[noneAt] as number);
  };
  const unseen = tested.filter((one) => !ours.has(scenarioOf(one)) && !none.has(scenarioOf(one)));
  const own = tested.filter((one) => ours.has(scenarioOf(one)));
  const auroc = (read: (text: string) => string): number =>
    area(
      own.map((one) => score(read(one.text))),
      unseen.map((one) => score(read(one.text))),
    );
  return { auroc: auroc((text) => text), aurocPlain: auroc(stripMarks) };
}

/** Chance that one of ours scores above one that is not, ties by half. */
function area(ours: number[], others: number[]): number {
  const sorted = [
    ...ours.map((score) => ({ score, own: true })),
    ...others.map((score) => ({ score, own: false })),
  ];
  sorted.sort((a, b) => a.score - b.score);
  let below = 0;
  let wins = 0;
  for (let from = 0; from < sorted.length;) {
    let to = from;
    while (to < sorted.length && sorted[to]?.score === sorted[from]?.score) to += 1;
    const same = sorted.slice(from, to);
    const away = same.filter((one) => !one.own).length;
    wins += (same.length - away) * (below + away / 2);
    below += away;
    from = to;
  }
  return wins / (ours.length * others.length);
}

const results = Array.from({ length: Number(values.seeds) }, (_, i) => {
  const result = run(i + 1);
  console.log(JSON.stringify({ seed: i + 1, ...result }));
  return result;
});
const mean = (key: 'auroc' | 'aurocPlain'): number =>
  results.reduce((sum, one) => sum + one[key], 0) / results.length;
console.log(JSON.stringify({ auroc: mean('auroc'), aurocPlain: mean('aurocPlain') }));
