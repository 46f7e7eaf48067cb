import type { IntentsClient, protos } from '@google-cloud/dialogflow';
import type { AgentIntent, Plan } from './plan.ts';
import type { WantedIntent } from './wanted.ts';

type RawIntent = protos.google.cloud.dialogflow.v2.IIntent;

const LANGUAGE = 'vi';
/** Small enough for a request of the real service, and for a bar that moves. */
const BATCH = 10;
/** With all the library's own tries: somebody sits before the screen. */
const READING = { timeout: 20_000, autoPaginate: false };
/** Written once and not tried again by the library: an intent that was made after all would then exist already. */
const WRITING = { timeout: 60_000, retry: null };

/** The intents of one Dialogflow agent. */
export interface Agent {
  list(): Promise<AgentIntent<RawIntent>[]>;
  /** Creates, then updates, then deletes if `prune` says so. A batch that failed leaves the earlier ones done. */
  push(
    plan: Plan<RawIntent>,
    options: { prune: boolean; onProgress(done: number, total: number): void },
  ): Promise<void>;
}

/** `parent` is `projects/…/agent`. */
export function createAgent(client: IntentsClient, parent: string): Agent {
  const update = async (intents: RawIntent[]): Promise<void> => {
    const request = { parent, languageCode: LANGUAGE, intentBatchInline: { intents } };
    const [operation] = await client.batchUpdateIntents(request, WRITING);
    await operation.promise();
  };
  const remove = async (intents: RawIntent[]): Promise<void> => {
    const [operation] = await client.batchDeleteIntents({ parent, intents }, WRITING);
    await operation.promise();
  };
  return {
    async list() {
      const found: AgentIntent<RawIntent>[] = [];
      const pages = client.listIntentsAsync(
        { parent, languageCode: LANGUAGE, intentView: 'INTENT_VIEW_FULL', pageSize: 100 },
        READING,
      );
      for await (const intent of pages) found.push(readIntent(intent));
      return found;
    },
    async push(plan, { prune, onProgress }) {
      const steps = [
        ...batchesOf(plan.create).map((some) => ({ some, run: () => update(some.map(newIntent)) })),
        ...batchesOf(plan.update).map((some) => ({
          some,
          run: () => update(some.map(({ wanted, current }) => changedIntent(wanted, current.raw))),
        })),
        ...batchesOf(prune ? plan.foreign : []).map((some) => ({
          some,
          run: () => remove(some.map(({ name }) => ({ name }))),
        })),
      ];
      const total = steps.reduce((sum, { some }) => sum + some.length, 0);
      let done = 0;
      for (const { some, run } of steps) {
        onProgress(done, total);
        await run();
        done += some.length;
      }
      onProgress(done, total);
    },
  };
}

function batchesOf<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, at) =>
    all.slice(at * BATCH, (at + 1) * BATCH),
  );
}

function readIntent(raw: RawIntent): AgentIntent<RawIntent> {
  return {
    name: raw.name ?? '',
    displayName: raw.displayName ?? '',
    phrases: (raw.trainingPhrases ?? []).map((phrase) =>
      (phrase.parts ?? []).map((part) => part.text ?? '').join(''),
    ),
    isFallback: raw.isFallback ?? false,
    raw,
  };
}

function newIntent({ id, phrases, isFallback }: WantedIntent): RawIntent {
  return {
    displayName: id,
    isFallback,
    trainingPhrases: phrases.map((text) => ({ type: 'EXAMPLE' as const, parts: [{ text }] })),
  };
}

/**
 * Everything the agent told about the intent, with our phrases in it. An update mask would be shorter, but batch updates
 * are known to ignore it, and then empty every field that was left out. What only Dialogflow may write is taken off:
 * it refuses to get that back.
 */
function changedIntent(wanted: WantedIntent, raw: RawIntent): RawIntent {
  const intent = { ...raw, ...newIntent(wanted) };
  delete intent.followupIntentInfo;
  delete intent.rootFollowupIntentName;
  return intent;
}
