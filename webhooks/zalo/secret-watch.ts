import NodeCache from 'node-cache';
import { redactAfterCode, redactSecrets, talksOfCode, type Redaction } from '../../src/domain/secrets.ts';

/** So long after talk of a code, digits alone are the code, or the rest of it. */
const LASTS_MS = 3 * 60_000;
const MOST_WATCHED = 50_000;

export type SecretWatch = (conversationId: string, text: string, now: number) => Redaction;

/**
 * Masks what one message holds, and remembers for three minutes that a code was talked of: people send the words
 * and the digits apart. Only who and when is kept, in memory, by this process alone.
 */
export function createSecretWatch(): SecretWatch {
  const talked = new NodeCache({ stdTTL: LASTS_MS / 1000, maxKeys: MOST_WATCHED, useClones: false });
  return (conversationId, text, now) => {
    const since = talked.get<number>(conversationId);
    const isAfter = since !== undefined && now - since < LASTS_MS;
    const clean = isAfter ? redactAfterCode(text) : redactSecrets(text);
    if (clean.found.length || talksOfCode(text)) {
      if (talked.keys().length < MOST_WATCHED) talked.set(conversationId, now);
    }
    return clean;
  };
}
