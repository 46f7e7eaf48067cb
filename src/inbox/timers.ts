import type { Clock, Inbox, TimerRecord, Timers } from '../ports.ts';
import type { InboundEvent, TimerKind } from '../domain/event.ts';
import { createLoop } from '../domain/loop.ts';
import { nextSeq } from '../domain/ids.ts';

const POLL_MS = 1_000;

/** Turns timers that are due into events of their conversation, so that they take their turn like any message. */
export function createTimerWorker(options: {
  timers: Timers;
  inbox: Inbox;
  clock: Clock;
  onAppended(conversationId: string): void;
  onError(error: unknown): void;
}) {
  const scan = async (): Promise<void> => {
    const due = await options.timers.due(options.clock.now(), 100);
    for (const timer of due) {
      await options.inbox.append(toEvent(timer, options.clock.now()));
      await options.timers.fired(timer.id);
      options.onAppended(timer.conversationId);
    }
  };
  return createLoop({ scan, pollMs: POLL_MS, onError: options.onError });
}

function toEvent(timer: TimerRecord, now: number): InboundEvent {
  return {
    id: `timer:${timer.id}`,
    seq: nextSeq(now),
    oaId: timer.oaId,
    communeId: timer.communeId,
    conversationId: timer.conversationId,
    userId: timer.userId,
    name: 'internal.timer',
    at: now,
    receivedAt: now,
    secrets: [],
    body: {
      kind: 'timer',
      timer: timer.timer as TimerKind,
      ...(timer.caseId && { caseId: timer.caseId }),
      ...(timer.noticeId && { noticeId: timer.noticeId }),
    },
  };
}
