import type { Clock, Commit, Conversations, Inbox, Lease, Pending } from '../ports.ts';
import type { Conversation, Outcome } from '../domain/conversation.ts';
import type { InboundEvent } from '../domain/event.ts';
import { createLanes } from '../domain/lanes.ts';
import { bundle, type Bundle } from './burst.ts';

export interface InboxWorkerOptions {
  inbox: Inbox;
  conversations: Conversations;
  clock: Clock;
  /** Decides one event. Pure but for the classifier; may be called again for the same event after a crash. */
  handle(event: InboundEvent, conversation: Conversation): Promise<Commit>;
  /** What is kept and said when handling failed for good: nobody is left without an answer. */
  giveUp(event: InboundEvent, conversation: Conversation): Commit;
  /** Copies results to the outbox, cases and the rest. Idempotent. */
  project(pending: Pending): Promise<void>;
  /** Texts that follow one another within this time are answered as one; 0 turns it off. */
  burstMs: number;
  onHandled(event: InboundEvent, outcome: Outcome, ms: number): void;
  /** Results that could not be copied after the last try. */
  onLost(pending: Pending, error: unknown): void;
  onError(error: unknown, event?: InboundEvent): void;
}

/** Longer than any handling takes; a worker that loses it writes nothing, because the fence has moved. */
const LEASE_MS = 60_000;
/** Few, so that the door never queues behind a long line of our own writes. */
const AT_ONCE = 12;
const SCAN = 500;
const BATCH = 20;
const POLL_MS = 500;
const RETRY_AFTER_MS = 1_000;
const TRIES = 4;
const PROJECT_AGAIN_MS = 15_000;
const PROJECT_TRIES = 8;

/** Handles the events of one citizen one at a time in order of arrival; different citizens run side by side. */
export function createInboxWorker(options: InboxWorkerOptions) {
  const waiting = new Set<NodeJS.Timeout>();
  const later = (conversationId: string, ms: number): void => {
    const timer = setTimeout(() => {
      waiting.delete(timer);
      lanes.add(conversationId);
    }, ms);
    waiting.add(timer);
  };
  const lanes = createLanes({
    atOnce: AT_ONCE,
    pollMs: POLL_MS,
    find: () => options.inbox.waiting(options.clock.now(), SCAN),
    run: (conversationId, isStopped) =>
      runConversation(options, conversationId, isStopped, (ms) => later(conversationId, ms)),
    onError: options.onError,
  });
  return {
    ...lanes,
    async start() {
      await projectLeftovers(options);
      lanes.start();
    },
    async stop() {
      waiting.forEach(clearTimeout);
      await lanes.stop();
    },
  };
}

async function projectLeftovers(options: InboxWorkerOptions): Promise<void> {
  for (;;) {
    const left = await options.conversations.unprojected(100);
    let copied = 0;
    for (const { conversationId, pending } of left) {
      for (const item of pending) {
        copied += await finish(options, conversationId, item).then(
          () => 1,
          () => 0,
        );
      }
    }
    // What failed waits for its lane; a start must not depend on it.
    if (copied === 0) return;
  }
}

/** Between two people nothing is put together: each reads the other's words as they come. */
async function readyOf(
  { conversations, clock, burstMs }: InboxWorkerOptions,
  conversationId: string,
  events: readonly InboundEvent[],
): Promise<ReturnType<typeof bundle>> {
  const bundled = bundle(events, clock.now(), burstMs);
  if (bundled.waitMs <= 0) return bundled;
  const conversation = await conversations.find(conversationId);
  return conversation?.state.mode === 'human' ? bundle(events, clock.now(), 0) : bundled;
}

/** True when the conversation has more than one batch waiting. */
async function runConversation(
  options: InboxWorkerOptions,
  conversationId: string,
  isStopped: () => boolean,
  later: (ms: number) => void,
): Promise<boolean> {
  const { inbox, conversations, clock } = options;
  const events = await inbox.of(conversationId, clock.now(), BATCH);
  const [first] = events;
  const { ready, waitMs } = await readyOf(options, conversationId, events);
  if (waitMs > 0) later(waitMs);
  if (!first || ready.length === 0) return false;
  const lease = await conversations.claim(first, clock.now(), clock.now() + LEASE_MS);
  if (!lease) return false;
  try {
    for (const item of lease.pending) await finish(options, conversationId, item);
    let { conversation } = lease;
    const deadline = performance.now() + LEASE_MS / 2;
    for (const one of ready) {
      if (isStopped() || performance.now() > deadline) return true;
      const next = await handleOne(options, { ...lease, conversation }, one);
      if (!next) return false;
      conversation = next;
    }
    return events.length === BATCH;
  } finally {
    await conversations.release(lease);
  }
}

/** The conversation after the event, or null when the event must be tried again before any later one. */
async function handleOne(
  options: InboxWorkerOptions,
  lease: Lease,
  { event, joined }: Bundle,
): Promise<Conversation | null> {
  const { inbox, clock } = options;
  const { conversation } = lease;
  if (conversation.handled.includes(event.id)) {
    await inbox.done(event.id, { kind: 'silence', reason: 'nothing_to_answer' });
    return conversation;
  }
  const started = performance.now();
  const commit = await options.handle(event, conversation).catch(async (error: unknown) => {
    options.onError(error, event);
    const failures = await inbox.failed(event.id, String(error), clock.now() + RETRY_AFTER_MS);
    return failures < TRIES ? null : options.giveUp(event, conversation);
  });
  if (!commit) return null;
  const next = await write(options, lease, { ...commit, joined });
  for (const id of joined) await inbox.done(id, { kind: 'silence', reason: 'answered_with_the_next' });
  options.onHandled(event, commit.pending.outcome, performance.now() - started);
  return next;
}

async function write(options: InboxWorkerOptions, lease: Lease, commit: Commit): Promise<Conversation> {
  const { conversation } = lease;
  await options.conversations.commit(lease, commit);
  await finish(options, conversation.id, commit.pending);
  return {
    ...conversation,
    state: commit.state,
    turns: commit.turns,
    ...(commit.unsaid && { unsaid: commit.unsaid }),
    lastCitizenAt: commit.lastCitizenAt,
    handled: [...conversation.handled, ...(commit.joined ?? []), commit.eventId],
  };
}

/**
 * Copies the results and records the outcome. Results that cannot be copied are tried again later; after the last
 * try they are let go with an alarm, so that one bad record does not silence a citizen, or the server's start.
 */
async function finish(options: InboxWorkerOptions, conversationId: string, pending: Pending): Promise<void> {
  const { inbox, clock } = options;
  const { eventId, outcome } = pending;
  try {
    await options.project(pending);
  } catch (error) {
    options.onError(error);
    const failures = await inbox.failed(eventId, String(error), clock.now() + PROJECT_AGAIN_MS);
    if (failures < PROJECT_TRIES) throw error;
    options.onLost(pending, error);
  }
  await inbox.done(eventId, outcome);
  await options.conversations.projected(conversationId, eventId);
}
