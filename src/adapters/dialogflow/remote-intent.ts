import { randomUUID } from 'node:crypto';
import type { SessionsClient } from '@google-cloud/dialogflow';
import { admit, CLOSED, settle, type BreakerRules, type CallResult } from '../../domain/breaker.ts';
import type { RemoteAnswer, RemoteFailure } from '../../domain/remote-answer.ts';
import type { Clock, RemoteIntent } from '../../ports.ts';
import { readAnswer } from './answer.ts';
import { reasonOf } from './reasons.ts';

/** The library's deadline begins only when it has credentials; this much after it nobody waits for those either. */
const GRACE_MS = 250;

/** Five failures in a row: half a minute of rest. A used-up quota is not better a moment later. */
export const BREAKER: BreakerRules = { failures: 5, restMs: 30_000, exhaustedRestMs: 5 * 60_000 };

/** The part of Google's client that is used. */
export type Sessions = Pick<SessionsClient, 'initialize' | 'detectIntent' | 'close'>;

export interface RemoteIntentOptions {
  /** Called again when no call could be made at all: a client that found no credentials never looks again. */
  open(): Promise<Sessions>;
  /** `projects/…/agent` */
  agent: string;
  isKnown(intent: string): boolean;
  clock: Clock;
  /** A citizen waits for this; our own model has long answered. */
  deadlineMs: number;
  /** The breaker opened, or closed again. */
  onRest?(why: RemoteFailure, until: number): void;
  onBack?(): void;
  /** Prepared, but it would not work now. */
  onUnready?(why: RemoteFailure): void;
}

/** Dialogflow behind the `RemoteIntent` port: one try, a deadline, and a breaker before both. */
export function createRemoteIntent(options: RemoteIntentOptions): RemoteIntent & {
  /** Loads the client before the first citizen writes: that takes a second in which nothing else runs. */
  prepare(): Promise<void>;
} {
  const { clock, deadlineMs } = options;
  let breaker = CLOSED;
  let client: Promise<Sessions> | undefined;

  const open = (): Promise<Sessions> => (client ??= options.open());

  const call = async (text: string): Promise<RemoteAnswer> => {
    const sessions = await open();
    // Left to itself a call does this too, and when it fails throws where nobody can catch it.
    await sessions.initialize();
    const [response] = await sessions.detectIntent(
      {
        // A new session for every message: nothing over there links two messages of one person.
        session: `${options.agent}/sessions/${randomUUID()}`,
        queryInput: { text: { text, languageCode: 'vi' } },
      },
      { timeout: deadlineMs, retry: null },
    );
    return readAnswer(response, options.isKnown);
  };

  const ask = async (text: string): Promise<RemoteAnswer> => {
    try {
      return await within(deadlineMs + GRACE_MS, call(text));
    } catch (error) {
      if (!isStatus(error)) client = undefined;
      return { kind: 'failed', why: reasonOf(error) };
    }
  };

  const record = (ticket: number, answer: RemoteAnswer): void => {
    const before = breaker;
    breaker = settle(breaker, ticket, resultOf(answer), clock.now(), BREAKER);
    if (breaker.epoch === before.epoch) return;
    if (answer.kind === 'failed') options.onRest?.(answer.why, breaker.until);
    else options.onBack?.();
  };

  return {
    name: 'dialogflow',
    async prepare() {
      const sessions = await open();
      // Credentials are looked for now, and nobody waits for them: the server starts without.
      sessions.initialize().catch((error: unknown) => options.onUnready?.(reasonOf(error)));
    },
    async detect(text) {
      const { breaker: next, ticket } = admit(breaker, clock.now());
      breaker = next;
      if (ticket === null) return { kind: 'failed', why: 'resting' };
      const answer = await ask(text);
      record(ticket, answer);
      return answer;
    },
    async close() {
      // One that never found credentials has nothing to close, and says so by throwing.
      await client?.then((sessions) => sessions.close()).catch(() => undefined);
    },
  };
}

/** gRPC's own errors have a number for a code; others were thrown before there was a call. */
function isStatus(error: unknown): boolean {
  return typeof (error as { code?: unknown }).code === 'number';
}

function resultOf(answer: RemoteAnswer): CallResult {
  if (answer.kind !== 'failed') return 'good';
  return answer.why === 'exhausted' ? 'exhausted' : 'bad';
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('too late'), { code: 4 })), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
