import type { Clock, Messenger, Outbox, OutboxItem } from '../ports.ts';
import { createLoop } from '../domain/loop.ts';
import type { SendResult } from '../domain/message.ts';
import { createPace } from './pace.ts';
import { reconcile } from './reconcile.ts';

export interface OutboxWorkerOptions {
  outbox: Outbox;
  messenger: Messenger;
  clock: Clock;
  /** Sends per second and OA; Zalo allows 4,000 calls a minute for an app. */
  perSecond: number;
  /** A message that will never arrive, or whose fate nobody can tell, goes to a person. */
  onUndeliverable(item: OutboxItem, why: string): Promise<void>;
  onSettled(item: OutboxItem, result: SendResult): void;
  onError(error: unknown): void;
}

export interface Worker {
  start(): void;
  /** Something may be waiting: look now instead of at the next poll. */
  wake(): void;
  stop(): Promise<void>;
}

const IN_FLIGHT = 24;
const BATCH = 200;
const POLL_MS = 500;

/** Takes the first waiting message of each citizen, one at a time and in order, to Zalo. */
export function createOutboxWorker(options: OutboxWorkerOptions): Worker {
  const { outbox, clock } = options;
  const busy = new Map<string, Promise<void>>();
  const pace = createPace(options.perSecond);

  const launch = (item: OutboxItem, work: (item: OutboxItem) => Promise<void>): void => {
    if (busy.has(item.conversationId)) return;
    const job = work(item)
      .catch(options.onError)
      .finally(() => {
        busy.delete(item.conversationId);
        loop.wake();
      });
    busy.set(item.conversationId, job);
  };
  const paced = async (item: OutboxItem): Promise<void> => {
    await pace(item.oaId);
    await deliver(options, item);
  };
  const scan = async (): Promise<void> => {
    const now = clock.now();
    for (const item of await outbox.unsettled(now)) launch(item, (it) => reconcile(options, it));
    if (busy.size >= IN_FLIGHT) return;
    for (const item of await outbox.heads(now, BATCH)) {
      if (busy.size >= IN_FLIGHT) break;
      launch(item, paced);
    }
  };
  const loop = createLoop({ scan, pollMs: POLL_MS, onError: options.onError });
  return {
    start: loop.start,
    wake: loop.wake,
    async stop() {
      await loop.stop();
      await Promise.all(busy.values());
    },
  };
}

async function deliver(options: OutboxWorkerOptions, item: OutboxItem): Promise<void> {
  const { outbox, messenger, clock } = options;
  const wireText = await messenger.wire(item.oaId, item.say);
  if (!(await outbox.claim(item, clock.now(), wireText))) return;
  const claimed = { ...item, wireText, attempts: item.attempts + 1 };
  const result = await messenger.send(item.oaId, item.userId, item.say);
  await outbox.settle(claimed, result, clock.now());
  options.onSettled(claimed, result);
  if (result.kind === 'never' && result.needsPerson) await options.onUndeliverable(claimed, result.why);
}
