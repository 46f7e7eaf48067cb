import type { Classifier, Understanding } from '../ports.ts';
import type { Model } from './model/model.ts';
import { withSecondNeed } from './needs.ts';
import { rank, type Ranked } from './model/rank.ts';
import { isCalm, ruleFor } from './rules.ts';

export const NONE = 'out_of_scope';

/** Above `act` we answer; between the two we ask with buttons; below `ask` we say that we did not understand. */
export interface Thresholds {
  act: number;
  ask: number;
  /** Sure enough that it is none of ours. */
  away: number;
  /** From here the loss of money or secrets wins over whatever looks better: too early a warning costs a tap. */
  danger: number;
}
export const THRESHOLDS: Thresholds = { act: 0.85, ask: 0.15, away: 0.35, danger: 0.3 };
const DANGER = 'report_scam';

/** Rules first, then the model; a message it should not be sure of is asked back or handed over. */
export function understand(model: Model, text: string, thresholds = THRESHOLDS): Understanding {
  const ranked = calmed(rank(model, text), text, thresholds);
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
  const danger = ranked.find((one) => one.intent === DANGER);
  if (danger && danger !== ranked[0] && danger.confidence >= thresholds.danger && !isCalm(text)) {
    return alarmed(danger, ranked);
  }
  const best = ranked[0] ?? { intent: NONE, confidence: 0 };
  if (best.intent === NONE || best.confidence < thresholds.ask) {
    return unsure(ranked, thresholds);
  }
  const sure = best.confidence >= thresholds.act;
  return { action: sure ? 'act' : 'ask', intent: best.intent, confidence: best.confidence, alternatives };
}

/** A worry is no loss: unless the model is sure, what else it may be comes first. */
function calmed(ranked: Ranked[], text: string, { act }: Thresholds): Ranked[] {
  const [first, second, ...rest] = ranked;
  if (!first || !second || first.intent !== DANGER || first.confidence >= act || !isCalm(text)) return ranked;
  return [second, first, ...rest];
}

/** Asked, with the emergency first: the other meaning is one tap away. */
function alarmed(danger: Ranked, ranked: readonly Ranked[]): Understanding {
  const others = ranked.filter((one) => one !== danger).slice(0, 2);
  return { action: 'ask', ...danger, alternatives: [danger, ...others] };
}

/** Probably nothing of ours; but when even that is a weak guess, asking is kinder than sending away. */
function unsure(ranked: readonly Ranked[], thresholds: Thresholds): Understanding {
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
