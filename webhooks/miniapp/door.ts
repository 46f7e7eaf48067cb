import type { RequestHandler } from 'express';
import type { Clock } from '../../src/ports.ts';
import type { Route } from '../../src/routes.ts';
import { ENVELOPE, REVIEWED, REVOKED } from './event.ts';
import { isSignedBy } from './signature.ts';

/** A revocation must not be lost while Zalo or we are down; older than this it may be a replay. */
const WINDOW_MS = 5 * 86_400_000;
const AHEAD_MS = 10 * 60_000;

export interface MiniAppDoorOptions {
  /** Without a key nobody is let in. */
  apiKey?: string;
  appId?: string;
  clock: Clock;
  /** Everything that is kept of this person from until `upTo` goes; `cause` makes doing it twice the same as once. */
  erase(userId: string, cause: string, upTo: number): Promise<void>;
  onResult(result: { status: number; why: string; event?: string; more?: object }): void;
}

interface Verdict {
  status: number;
  why: string;
  event?: string;
  more?: object;
}

/** `POST /webhooks/miniapp`. Few events and no hurry, so express reads the body and a guard checks who sent it. */
export function miniAppDoor(options: MiniAppDoorOptions): { guard: RequestHandler; routes: Route[] } {
  return {
    guard(request, response, next) {
      const refusal = refuse(request.body, request.get('x-zevent-signature'), options.apiKey);
      if (!refusal) return next();
      options.onResult(refusal);
      response.status(refusal.status).json({ error: refusal.status });
    },
    routes: [
      {
        method: 'post',
        path: '/webhooks/miniapp',
        guard: 'miniapp_webhook',
        async handle(request, response) {
          const verdict = await admit(request.body, options);
          options.onResult(verdict);
          response.status(verdict.status).json({ error: verdict.status === 200 ? 0 : verdict.status });
        },
      },
    ],
  };
}

function refuse(body: unknown, header: string | undefined, apiKey: string | undefined): Verdict | null {
  if (!apiKey) return { status: 503, why: 'no ZALO_MINIAPP_API_KEY' };
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return { status: 400, why: 'not a mini app event' };
  }
  return isSignedBy(header, body as Record<string, unknown>, apiKey)
    ? null
    : { status: 401, why: 'signature' };
}

async function admit(body: unknown, options: MiniAppDoorOptions): Promise<Verdict> {
  const envelope = ENVELOPE.safeParse(body);
  if (!envelope.success) return { status: 400, why: 'not a mini app event' };
  const { event, appId, timestamp } = envelope.data;
  if (appId !== options.appId) return { status: 401, why: 'another app', event };
  if (event === 'user.revoke.consent') return revoke(body, timestamp, options);
  if (event === 'versions.review.done') return reviewed(body);
  return { status: 200, why: 'nothing to do', event };
}

async function revoke(
  body: unknown,
  timestamp: number,
  { clock, erase }: MiniAppDoorOptions,
): Promise<Verdict> {
  const event = 'user.revoke.consent';
  const revoked = REVOKED.safeParse(body);
  if (!revoked.success) return { status: 400, why: 'nobody named', event };
  const now = clock.now();
  if (timestamp < now - WINDOW_MS) return { status: 401, why: 'older than the window', event };
  if (timestamp > now + AHEAD_MS) return { status: 401, why: 'from the future', event };
  // Their clock is not ours; what was sent after the revocation was agreed to anew, and a replay must not take it.
  await erase(revoked.data.userId, `revoke-${timestamp}`, timestamp + AHEAD_MS);
  return { status: 200, why: 'consent taken back', event };
}

function reviewed(body: unknown): Verdict {
  const event = 'versions.review.done';
  const review = REVIEWED.safeParse(body);
  if (!review.success) return { status: 200, why: 'nothing to do', event };
  const { versionId, status, description } = review.data;
  return { status: 200, why: 'version reviewed', event, more: { versionId, result: status, description } };
}
