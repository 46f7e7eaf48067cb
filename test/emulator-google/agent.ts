import { randomUUID } from 'node:crypto';
import { status } from '@grpc/grpc-js';
import type { BatchUpdateRequest, DetectRequest, Fault, Intent, ListRequest, Reply } from './types.ts';

const MOST_PHRASES = 2_000;

/** One agent: its intents, and what it makes of a text. Refuses what the real one is known to refuse. */
export interface Agent {
  intents: Map<string, Intent>;
  add(displayName: string, phrases?: string[], rest?: Partial<Intent>): Intent;
  list(request: ListRequest): Reply;
  update(request: BatchUpdateRequest): Fault | null;
  remove(names: string[]): Fault | null;
  detect(request: DetectRequest): Reply;
}

export function createAgent(parent: string, pageSize: number): Agent {
  const intents = new Map<string, Intent>();
  const refuse = (code: number, details: string): Fault => ({ status: code, details });
  const put = (intent: Intent): Intent => {
    const name = intent.name || `${parent}/intents/${randomUUID()}`;
    const stored = { ...intent, name };
    intents.set(name, stored);
    return stored;
  };
  const problemWith = (intent: Intent): Fault | null => {
    if (intent.name && !intents.has(intent.name)) return refuse(status.NOT_FOUND, `no ${intent.name}`);
    if (intent.followupIntentInfo?.length) {
      return refuse(status.INVALID_ARGUMENT, "Read only field 'followup_intent_info' cannot be updated.");
    }
    if ((intent.trainingPhrases ?? []).length > MOST_PHRASES) {
      return refuse(status.INVALID_ARGUMENT, 'too many training phrases');
    }
    const twin = [...intents.values()].find((one) => one.displayName === intent.displayName);
    return twin && twin.name !== intent.name
      ? refuse(
          status.FAILED_PRECONDITION,
          `Intent with the display name '${intent.displayName}' already exists.`,
        )
      : null;
  };
  return {
    intents,
    add: (displayName, phrases = [], rest = {}) =>
      put({
        name: '',
        displayName,
        trainingPhrases: phrases.map((text) => ({ type: 'EXAMPLE', parts: [{ text }] })),
        ...rest,
      }),
    list(request) {
      if (request.parent !== parent) return refuse(status.NOT_FOUND, `no agent ${request.parent}`);
      const from = Number(request.pageToken ?? 0);
      const all = [...intents.values()];
      const page = all.slice(from, from + Math.min(request.pageSize ?? pageSize, pageSize));
      const isFull = request.intentView === 'INTENT_VIEW_FULL';
      const next = from + page.length < all.length ? String(from + page.length) : '';
      const shown = page.map((one) => (isFull ? one : { ...one, trainingPhrases: [] }));
      return { message: { intents: shown, nextPageToken: next } };
    },
    update({ parent: asked, languageCode, intentBatchInline }) {
      if (asked !== parent) return refuse(status.NOT_FOUND, `no agent ${asked}`);
      if (languageCode !== 'vi') return refuse(status.INVALID_ARGUMENT, `language ${languageCode}`);
      const batch = intentBatchInline?.intents ?? [];
      const problem = batch.map(problemWith).find((one) => one !== null);
      if (problem) return problem;
      batch.forEach(put);
      return null;
    },
    remove(names) {
      const missing = names.find((name) => !intents.has(name));
      if (missing) return refuse(status.NOT_FOUND, `no ${missing}`);
      names.forEach((name) => intents.delete(name));
      return null;
    },
    detect({ session, queryInput }) {
      if (!session.startsWith(`${parent}/sessions/`))
        return refuse(status.NOT_FOUND, `no agent for ${session}`);
      const { text = '' } = queryInput.text ?? {};
      if (text.length > 256) return refuse(status.INVALID_ARGUMENT, 'text too long');
      const match = [...intents.values()].find((one) => !one.isFallback && phrasesOf(one).includes(text));
      const fallback = [...intents.values()].find((one) => one.isFallback);
      const found = match ?? fallback;
      const intent = found && { ...found, trainingPhrases: [] };
      return { message: { queryResult: { queryText: text, intent, intentDetectionConfidence: 1 } } };
    },
  };
}

export function phrasesOf(intent: Intent): string[] {
  return (intent.trainingPhrases ?? []).map((phrase) => phrase.parts.map((part) => part.text).join(''));
}
