import type { Catalog } from './catalog/types.ts';
import type { ScamMessage } from './domain/scam-rules.ts';
import { loadModel } from './nlu/model/load.ts';
import type { Model } from './nlu/model/model.ts';
import { margins, probabilities } from './nlu/model/rank.ts';
import { createLook } from './scam/look.ts';
import { createAnalyser, type Analyse, type LearntScore } from './scam/analyse.ts';

/** The scam desk with its rules and, where there are labelled messages to learn from, the score learnt from them. */
export async function composeScam(
  { scam: rules, examples: said }: Pick<Catalog, 'scam' | 'examples'>,
  cacheDir: string,
  onProgress?: (share: number) => void,
): Promise<Analyse> {
  const look = createLook(rules);
  const messages = [...rules.messages, ...questions(said)];
  const examples = messages.map(({ text, label }) => ({ text: look(text).forLearning, intent: label }));
  const labels = new Set(examples.map(({ intent }) => intent));
  if (labels.size < 2) return createAnalyser(look);
  return createAnalyser(look, learntScore(await loadModel(examples, cacheDir, onProgress)));
}

/** Every so many of what citizens ask about other things: a question is no scam for being asked by an old woman. */
const EVERY = 8;
/** Their examples tell of scams themselves. */
const ABOUT_SCAMS = ['check_scam', 'report_scam'];

function questions(examples: Catalog['examples']): ScamMessage[] {
  return [...examples]
    .filter(([intent]) => !ABOUT_SCAMS.includes(intent))
    .flatMap(([, texts]) => texts)
    .filter((_text, at) => at % EVERY === 0)
    .map((text) => ({ text, label: 'legit' }));
}

/** Words a person can look at are shown: this many in a row. */
const WINDOW = 5;

export function learntScore(model: Model): LearntScore {
  const scam = model.intents.indexOf('scam');
  const oddsOf = (text: string): number =>
    logOdds(probabilities(margins(model, text), model.sharpness)[scam] ?? 0);
  return {
    oddsOf,
    telling(text) {
      const words = text.split(/\s+/).filter(Boolean).slice(0, 200);
      let best = { words: words.slice(0, WINDOW), odds: -Infinity };
      for (let from = 0; from + WINDOW <= words.length; from += 1) {
        const some = words.slice(from, from + WINDOW);
        const odds = oddsOf(some.join(' '));
        if (odds > best.odds) best = { words: some, odds };
      }
      return best.words.join(' ');
    },
  };
}

function logOdds(share: number): number {
  const kept = Math.min(Math.max(share, 1e-4), 1 - 1e-4);
  return Math.log(kept / (1 - kept));
}
