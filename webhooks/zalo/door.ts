import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock, Inbox, Sealer } from '../../src/ports.ts';
import { conversationIdOf, type EventBody, type InboundEvent } from '../../src/domain/event.ts';
import { isOurPayload } from '../../src/domain/message.ts';
import type { Redaction } from '../../src/domain/secrets.ts';
import { createSecretWatch, type SecretWatch } from './secret-watch.ts';
import { nextSeq } from '../../src/domain/ids.ts';
import { bodyOf, ENVELOPE, oaIdOf, userIdOf, type Envelope } from './envelope.ts';
import { isSignedBy } from './signature.ts';
import { readBody } from './read-body.ts';

/** Zalo's last retry keeps the timestamp of the event, about 1 h 50 min before. */
const WINDOW_MS = 2 * 3_600_000;
const AHEAD_MS = 10 * 60_000;
/** Zalo waits 2 s; answering 500 before that makes it try again. */
const APPEND_DEADLINE_MS = 1_700;

export interface DoorOptions {
  appId: string;
  /** Secret and commune of an OA; undefined for an OA that is not ours. */
  oa(oaId: string): { secretKey?: string; communeId: string } | undefined;
  inbox: Pick<Inbox, 'append'>;
  sealer: Pick<Sealer, 'mac'>;
  clock: Clock;
  /** Until when the save-time probe of Zalo's console is answered 200; 0 when a secret is configured. */
  setupUntil: number;
  onResult(result: { status: number; why: string; eventName?: string; ms: number }): void;
  onAppended(event: InboundEvent): void;
  /** The platform shows something we sent ourselves: settles a send whose fate is open, and is no event. */
  onEcho(oaId: string, userId: string, text: string, messageId: string, at: number): Promise<void>;
}

interface Verdict {
  status: number;
  why: string;
  eventName?: string;
}

/**
 * `POST /webhooks/zalo`: raw bytes → signature → envelope → secrets masked → on disk → 200.
 * A plain node:http handler, because Zalo gives us two seconds and express takes most of them under load.
 */
export function zaloDoor(options: DoorOptions) {
  const watch = createSecretWatch();
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const started = performance.now();
    const verdict = await admit(request, options, watch).catch((error: unknown) => ({
      status: 500,
      why: error instanceof Error ? error.message : 'unknown',
    }));
    response.writeHead(verdict.status, { 'content-type': 'text/plain', connection: closing(verdict) });
    response.end(verdict.status === 200 ? 'OK' : '');
    options.onResult({ ...verdict, ms: performance.now() - started });
  };
}

function closing(verdict: Verdict): 'close' | 'keep-alive' {
  return verdict.status === 413 ? 'close' : 'keep-alive';
}

async function admit(request: IncomingMessage, options: DoorOptions, watch: SecretWatch): Promise<Verdict> {
  if (request.method !== 'POST') return { status: 405, why: 'method' };
  const raw = await readBody(request);
  if (!raw) return { status: 413, why: 'over 1 MiB' };
  const now = options.clock.now();
  if (now < options.setupUntil) return { status: 200, why: 'setup mode: dropped' };
  const parsed = parseEnvelope(raw);
  if (!parsed) return { status: 400, why: 'not a Zalo event' };
  const oaId = oaIdOf(parsed);
  // Without an OA there is no secret to check with and nobody to answer; refusing would make Zalo unsubscribe us.
  if (!oaId && parsed.app_id === options.appId) return dropped(parsed, 'no OA named');
  const oa = oaId ? options.oa(oaId) : undefined;
  const header = request.headers['x-zevent-signature'];
  const refusal = refuse(parsed, oa, now, options, () =>
    isSignedBy(Array.isArray(header) ? header.join() : header, raw, {
      appId: parsed.app_id,
      timestamp: parsed.timestamp,
      secretKey: oa?.secretKey ?? '',
    }),
  );
  if (refusal) return { status: 401, why: refusal, eventName: parsed.event_name };
  const event = toEvent(
    parsed,
    { oaId: oaId ?? '', communeId: oa?.communeId ?? '', raw, now },
    options,
    watch,
  );
  if (!event) return dropped(parsed, 'nothing to do');
  const { body } = event;
  if (body.kind === 'echo' && !body.adminId) {
    if (body.msgId) {
      await withDeadline(options.onEcho(event.oaId, event.userId, body.text, body.msgId, event.at));
    }
    return dropped(parsed, 'own echo');
  }
  const isNew = await withDeadline(options.inbox.append(event));
  if (isNew) options.onAppended(event);
  return { status: 200, why: isNew ? 'kept' : 'seen before', eventName: parsed.event_name };
}

function dropped(event: Envelope, why: string): Verdict {
  return { status: 200, why, eventName: event.event_name };
}

function parseEnvelope(raw: Buffer): Envelope | null {
  try {
    const parsed = ENVELOPE.safeParse(JSON.parse(raw.toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function refuse(
  event: Envelope,
  oa: { secretKey?: string } | undefined,
  now: number,
  options: DoorOptions,
  signed: () => boolean,
): string | null {
  if (event.app_id !== options.appId) return 'another app';
  if (!oa?.secretKey) return 'no secret for this OA';
  if (!signed()) return 'signature';
  const at = Number(event.timestamp);
  if (at < now - WINDOW_MS) return 'older than the window';
  if (at > now + AHEAD_MS) return 'from the future';
  return null;
}

function toEvent(
  envelope: Envelope,
  known: { oaId: string; communeId: string; raw: Buffer; now: number },
  options: DoorOptions,
  watch: SecretWatch,
): InboundEvent | null {
  const userId = userIdOf(envelope);
  const body = bodyOf(envelope);
  if (!userId || !body) return null;
  const clean = redactBody(body, (text) => watch(conversationIdOf(known.oaId, userId), text, known.now));
  const unique = envelope.message?.msg_id
    ? [known.oaId, envelope.event_name, envelope.message.msg_id].join('|')
    : [known.oaId, envelope.event_name, userId, envelope.timestamp, known.raw.toString('base64')].join('|');
  return {
    id: options.sealer.mac('inbox', unique),
    seq: nextSeq(known.now),
    oaId: known.oaId,
    communeId: known.communeId,
    conversationId: conversationIdOf(known.oaId, userId),
    userId,
    ...(envelope.user_id_by_app && { userIdByApp: envelope.user_id_by_app }),
    name: envelope.event_name,
    at: Number(envelope.timestamp),
    receivedAt: known.now,
    secrets: clean.found,
    body: clean.body,
  };
}

/** Our own words come back as echoes; masking them would hide the text by which a send is recognised. */
function redactBody(
  body: EventBody,
  redact: (text: string) => Redaction,
): { body: EventBody; found: InboundEvent['secrets'] } {
  if (!('text' in body) || body.text === undefined) return { body, found: [] };
  if (body.kind === 'echo' && !body.adminId) return { body, found: [] };
  // A case id can look like a card number: our own payloads are passed as they are.
  if (isOurPayload(body.text)) return { body, found: [] };
  const clean = redact(body.text);
  return { body: { ...body, text: clean.text }, found: clean.found };
}

function withDeadline<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('store too slow')), APPEND_DEADLINE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
