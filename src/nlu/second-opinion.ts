import { forAbroad, saysAnything } from '../domain/abroad.ts';
import type { RemoteAnswer, RemoteFailure } from '../domain/remote-answer.ts';
import type { Classifier, RemoteIntent, Understanding } from '../ports.ts';
import { NONE } from './classifier.ts';
import { ruleFor } from './rules.ts';

/** The other's confidence from which it is acted on, and from which it is worth a question back. Chosen, not measured. */
export const REMOTE = { act: 0.7, ask: 0.4 } as const;

/** Everywhere in the house 1 means that a rule decided, so a model's confidence stays below. */
const SUREST = 0.99;

/** When our own model is sure of one of these, nobody is asked and nobody can talk it out of it. */
const SAFETY: readonly string[] = ['report_scam', 'check_scam'];

export interface SecondOpinionOptions {
  local: Classifier;
  remote: RemoteIntent;
  /** Whose answer a message got. */
  onAnswer(provider: string): void;
  onFallback(why: RemoteFailure): void;
}

/**
 * Our own model first, which costs microseconds; then, if nothing here settles it, the other's, whose word counts more.
 * Whatever goes wrong over there, the message has our own answer.
 */
export function createSecondOpinion({
  local,
  remote,
  onAnswer,
  onFallback,
}: SecondOpinionOptions): Classifier {
  return {
    async classify(text, isPrivate = false) {
      const own = await local.classify(text, isPrivate);
      const sent = isPrivate || isSettledHere(text, own) ? '' : forAbroad(text);
      const theirs = saysAnything(sent) ? await remote.detect(sent) : null;
      if (theirs?.kind === 'failed') onFallback(theirs.why);
      if (!theirs || theirs.kind === 'failed') {
        onAnswer('local');
        return own;
      }
      onAnswer(remote.name);
      return join(own, theirs);
    },
  };
}

/** Commands and taps (`#…`), what a rule decided, sure danger, and two needs at once: the other knows only one. */
function isSettledHere(text: string, own: Understanding): boolean {
  if (text.trimStart().startsWith('#') || ruleFor(text) || own.also) return true;
  return own.action === 'act' && SAFETY.includes(own.intent);
}

function join(own: Understanding, theirs: Exclude<RemoteAnswer, { kind: 'failed' }>): Understanding {
  if (theirs.kind === 'none') return doubt(own, theirs.confidence);
  if (theirs.confidence < REMOTE.ask) return doubt(own, 1 - theirs.confidence);
  const confidence = Math.min(theirs.confidence, SUREST);
  // Two who agree may act although one of them alone would ask.
  const isAgreed = own.action === 'act' && own.intent === theirs.intent;
  return {
    action: confidence >= REMOTE.act || isAgreed ? 'act' : 'ask',
    intent: theirs.intent,
    confidence,
    alternatives: bestThree({ intent: theirs.intent, confidence }, own),
  };
}

/** The other knows nothing to it. If ours was sure, one of the two is wrong, and a question back finds out which. */
function doubt(own: Understanding, sureness: number): Understanding {
  if (own.action === 'act') return { ...own, action: 'ask' };
  const likeliest = own.alternatives[0]?.confidence ?? 0;
  const none = { intent: NONE, confidence: Math.min(Math.max(sureness, likeliest), SUREST) };
  return { action: 'none', ...none, alternatives: bestThree(none, own) };
}

/** The other names one intent; the rest is ours. Two scales do not compare, so none of ours may look better. */
function bestThree(first: { intent: string; confidence: number }, own: Understanding) {
  const rest = own.alternatives
    .filter((one) => one.intent !== first.intent)
    .map((one) => ({ ...one, confidence: Math.min(one.confidence, first.confidence) }));
  return [first, ...rest].slice(0, 3);
}
