import { ABROAD_LIMIT, saysAnything, stripped } from '../../domain/abroad.ts';
import { FALLBACK } from './answer.ts';

/** Dialogflow's limit for one intent in one language. */
export const MOST_PHRASES = 2_000;

/** An intent as it should be in the agent. */
export interface WantedIntent {
  id: string;
  phrases: readonly string[];
  isFallback: boolean;
}

export interface Skipped {
  id: string;
  text: string;
  why: 'too_long' | 'too_many';
}

/**
 * The examples of `intents/` as Dialogflow takes them: stripped like a citizen's message, so that it learns what it will
 * be asked. What is not ours becomes the fallback intent, whose phrases are what must not match.
 */
export function wantedIntents(examples: ReadonlyMap<string, readonly string[]>): {
  intents: WantedIntent[];
  skipped: Skipped[];
} {
  const skipped: Skipped[] = [];
  const intents = [...examples].map(([id, texts]): WantedIntent => {
    const phrases = [...new Set(texts.map(stripped))].filter(saysAnything);
    const fitting = phrases.filter((text) => text.length <= ABROAD_LIMIT);
    skipped.push(
      ...phrases
        .filter((text) => text.length > ABROAD_LIMIT)
        .map((text) => ({ id, text, why: 'too_long' as const })),
      ...fitting.slice(MOST_PHRASES).map((text) => ({ id, text, why: 'too_many' as const })),
    );
    return { id, phrases: fitting.slice(0, MOST_PHRASES), isFallback: id === FALLBACK };
  });
  return { intents: intents.filter((one) => one.phrases.length > 0), skipped };
}
