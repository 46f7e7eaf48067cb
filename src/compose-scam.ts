import type { Catalog } from './catalog/types.ts';
import type { MessageLabel, ScamMessage } from './domain/scam-rules.ts';
import { loadModelOf } from './nlu/model/load.ts';
import type { Model } from './nlu/model/model.ts';
import { margins, probabilities } from './nlu/model/rank.ts';
import { createAnalyser, type Analyse, type LearntScore } from './scam/analyse.ts';
import { loadScore } from './scam/learnt/load.ts';
import { createScore } from './scam/learnt/score.ts';
import { createLook, type Look } from './scam/look.ts';

/**
 * The scam desk with its rules and, where there are labelled messages to learn from, what they taught: a score over
 * words, and the classifier's features over words and letters. They err on different messages.
 */
export async function composeScam(
  { scam: rules, examples: said }: Pick<Catalog, 'scam' | 'examples'>,
  cacheDir: string,
  onProgress?: (share: number) => void,
): Promise<Analyse> {
  const look = createLook(rules);
  const messages = [...rules.messages, ...questions(said)];
  if (new Set(messages.map(({ label }) => label)).size < 2) return createAnalyser(look);
  // What they are read as follows from the rules; reading thousands of them takes longer than starting may.
  const source = [[...rules.words], rules.signs, rules.sites, rules.links, messages];
  const read = readOnce(look, messages);
  const against = (label: MessageLabel) =>
    loadScore(
      [label, source],
      () => read().map(({ text, ...one }) => ({ text, isScam: one.label === label })),
      cacheDir,
    );
  const words = createScore(await against('scam'));
  const warnings = createScore(await against('warning'));
  const examples = () => read().map(({ text, label }) => ({ text, intent: label }));
  const letters = lettersOf(await loadModelOf(source, examples, cacheDir, onProgress, SHARPNESS));
  const learnt: LearntScore = {
    oddsOf: (text) => ({
      scam: (1 - LETTERS) * words.oddsOf(text) + LETTERS * letters(text),
      warning: warnings.oddsOf(text),
    }),
    telling: words.telling,
  };
  return createAnalyser(look, learnt);
}

/** The messages as what is learnt reads them; worked out at the first use only. */
function readOnce(look: Look, messages: readonly ScamMessage[]): () => readonly ScamMessage[] {
  let read: readonly ScamMessage[] | undefined;
  return () => (read ??= messages.map(({ text, label }) => ({ text: look(text).forLearning, label })));
}

/** As messages kept back told; seeking it anew takes as long as the training. */
const SHARPNESS = 2.6;
/** What the model over letters says beside the one over words. */
const LETTERS = 0.4;
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

/** Log odds of a scam; never so sure that the other model could not speak. */
function lettersOf(model: Model): (text: string) => number {
  const scam = model.intents.indexOf('scam');
  return (text) => {
    const share = probabilities(margins(model, text), model.sharpness)[scam] ?? 0;
    const kept = Math.min(Math.max(share, 1e-3), 1 - 1e-3);
    return Math.log(kept / (1 - kept));
  };
}
