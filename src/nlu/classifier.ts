import type { Classifier, Understanding } from '../ports.ts';
import type { Model } from './model/model.ts';
import { withSecondNeed } from './needs.ts';
import { rank } from './model/rank.ts';
import { ruleFor } from './rules.ts';

export const NONE = 'out_of_scope';

/** Above `act` we answer; between the two we ask with buttons; below `ask` we say that we did not understand. */
export interface Thresholds {
  act: number;
  ask: number;
  /** Sure enough that it is none of ours. */
  away: number;
}
export const THRESHOLDS: Thresholds = { act: 0.42, ask: 0.2, away: 0.2 };

/** Rules first, then the model; a message it should not be sure of is asked back or handed over. */
export function understand(model: Model, text: string, thresholds = THRESHOLDS): Understanding {
  const ranked = rank(model, text);
  const alternatives = ranked.slice(0, 3);
  const rule = ruleFor(text);
  if (rule) {
    const rest = alternatives.filter((one) => one.intent !== rule).slice(0, 2);
    return {
      action: 'act',
      intent: rule,
      confidence: 1,
      alternatives: [{ intent: rule, confidence: 1 }, ...rest],
    };
  }
  const best = ranked[0] ?? { intent: NONE, confidence: 0 };
  const second = ranked[1]?.confidence ?? 0;
  if (best.intent === NONE || best.confidence < thresholds.ask) {
    return unsure(ranked, thresholds);
  }
  const sure = best.confidence >= thresholds.act || best.confidence > 3 * second;
  return { action: sure ? 'act' : 'ask', intent: best.intent, confidence: best.confidence, alternatives };
}

/** Probably nothing of ours; but when even that is a weak guess, asking is kinder than sending away. */
function unsure(ranked: { intent: string; confidence: number }[], thresholds: Thresholds): Understanding {
  const alternatives = ranked.slice(0, 3);
  const none = ranked.find((one) => one.intent === NONE)?.confidence ?? 0;
  const ours = ranked.find((one) => one.intent !== NONE);
  if (ours && none < thresholds.away && ours.confidence > none / 2) {
    return { action: 'ask', intent: ours.intent, confidence: ours.confidence, alternatives };
  }
  return { action: 'none', intent: NONE, confidence: none, alternatives };
}

/** `isNeed`: intents that deserve an answer of their own beside another. */
export function createLocalClassifier(model: Model, isNeed: (intent: string) => boolean): Classifier {
  return {
    async classify(text) {
      return withSecondNeed(model, text, understand(model, text), isNeed);
    },
  };
}
