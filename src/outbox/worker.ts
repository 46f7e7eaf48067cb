import type { Clock, Messenger, Outbox, OutboxItem } from '../ports.ts';
import { createLanes } from '../domain/lanes.ts';
import type { SendResult, Shut } from '../domain/message.ts';
import { createPace } from './pace.ts';
import { reconcile } from './reconcile.ts';

export interface OutboxWorkerOptions {
  outbox: Outbox;
  messenger: Messenger;
  clock: Clock;
  /** Sends per second and OA; Zalo allows 4,000 calls a minute for an app. */
  perSecond: number;
  /** A message that will never arrive, or whose fate nobody can tell, goes to a person. */
  onUndeliverable(item: OutboxItem, why: string, shut?: Shut): Promise<void>;
  onSettled(item: OutboxItem, result: SendResult): void;
  onError(error: unknown): void;
}

const IN_FLIGHT = 12;
const SCAN = 500;
const POLL_MS = 500;

/** Takes the messages of each citizen, one at a time and in order, to Zalo. */
export function createOutboxWorker(options: OutboxWorkerOptions) {
  const pace = createPace(options.perSecond);
  return createLanes({
    atOnce: IN_FLIGHT,
    pollMs: POLL_MS,
    find: () => options.outbox.waiting(options.clock.now(), SCAN),
    run: (conversationId, isStopped) => runConversation(options, pace, conversationId, isStopped),
    onError: options.onError,
  });
}

/** Until nothing of this conversation may leave now; true when stopped before that. */
async function runConversation(
  options: OutboxWorkerOptions,
  pace: (oaId: string) => Promise<void>,
  conversationId: string,
  isStopped: () => boolean,
): Promise<boolean> {
  for (;;) {
    const head = await options.outbox.head(conversationId, options.clock.now());
    if (!head) return false;
    if (isStopped()) return true;
    if (head.fate === 'unknown') {
      await reconcile(options, head);
    } else {
      await pace(head.oaId);
      await deliver(options, head);
    }
  }
}

function giveUpInTime(result: SendResult, attempts: number): SendResult {
  if (result.kind !== 'later' || !result.limit || attempts < result.limit) return result;
  return { kind: 'never', why: result.why, code: 0, needsPerson: true };
}

async function deliver(options: OutboxWorkerOptions, item: OutboxItem): Promise<void> {
  const { outbox, messenger, clock } = options;
  const wireText = await messenger.wire(item.oaId, item.say);
  if (!(await outbox.claim(item, clock.now(), wireText))) return;
  const claimed = { ...item, wireText, attempts: item.attempts + 1 };
  const result = giveUpInTime(await messenger.send(item.oaId, item.userId, item.say), claimed.attempts);
  await outbox.settle(claimed, result, clock.now());
  options.onSettled(claimed, result);
  if (result.kind === 'never' && result.needsPerson) {
    await options.onUndeliverable(claimed, result.why, result.shut);
  }
}
