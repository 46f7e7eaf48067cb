import type { AxiosInstance } from 'axios';
import { z } from 'zod';
import type { Clock, Messenger, OaTraits, OaTraitStore, SentPictures } from '../../ports.ts';
import type { Say, SendResult, Shut } from '../../domain/message.ts';
import { AppError } from '../../domain/errors.ts';
import { isLate, remedyFor } from './error-table.ts';
import { neverArrived } from './http.ts';
import { toBody, toPictureBody, toTemplateBody, type MessageBody, type PictureBody } from './payload.ts';
import type { TokenManager } from './tokens.ts';
import { uploadPicture } from './upload.ts';

const PATHS = { v3: '/v3.0/oa/message/cs', v2: '/v2.0/oa/message' } as const;
const TEMPLATE_PATH = '/v3.0/oa/message/template';
const REFUSES_BUTTONS = [-201, -233];

const ANSWER = z.object({
  error: z.coerce.number(),
  message: z.string().nullish(),
  // An odd `data` must not hide what `error` says.
  data: z.object({ message_id: z.coerce.string().optional() }).loose().nullish().catch(null),
});

/** Taken back with everything else of this citizen, or too old. */
const GONE: SendResult = { kind: 'never', why: 'picture gone', code: 0, needsPerson: true };

export interface MessengerOptions {
  http: AxiosInstance;
  openApiUrl: string;
  tokens: TokenManager;
  traits: OaTraitStore;
  clock: Clock;
  pictures: Pick<SentPictures, 'read'>;
  onTrait(oaId: string, traits: OaTraits): void;
}

interface Attempt {
  oaId: string;
  userId: string;
  say: Say;
  traits: OaTraits;
  /** Each remedy is tried once; the second refusal ends the attempt. */
  tried: Set<string>;
}

/** Zalo's send API behind the `Messenger` port. Every outcome is data; nothing is thrown for a refusal. */
export function createMessenger(options: MessengerOptions): Messenger {
  return {
    async send(oaId, userId, say) {
      const traits = await options.traits.read(oaId);
      return attempt(options, { oaId, userId, say, traits, tried: new Set() });
    },
    async wire(oaId, say) {
      const traits = await options.traits.read(oaId);
      return say.template ? `template ${say.template.id}` : toBody(say, traits.buttons).text;
    },
    history: (oaId, userId, since) => history(options, oaId, userId, since),
  };
}

async function attempt(options: MessengerOptions, a: Attempt): Promise<SendResult> {
  let token: string;
  try {
    token = await options.tokens.accessToken(a.oaId);
  } catch (error) {
    return tokenTrouble(options, error);
  }
  const answer = await call(options, a, token);
  if (answer.kind === 'result') return answer.result;
  return remedy(options, a, token, answer.code, answer.message);
}

function tokenTrouble(options: MessengerOptions, error: unknown): SendResult {
  // Nothing was sent, so waiting is safe; the operator was alarmed by the token manager.
  const wait = error instanceof AppError && error.code === 'OA_TOKEN_REFUSED' ? 5 * 60_000 : 15_000;
  return { kind: 'later', at: options.clock.now() + wait, why: String((error as Error).message) };
}

function requestFor(
  { userId, say, traits }: Attempt,
  message: MessageBody | PictureBody,
): { path: string; body: object } {
  if (say.template) return { path: TEMPLATE_PATH, body: toTemplateBody(userId, say.template) };
  return { path: PATHS[traits.endpoint], body: { recipient: { user_id: userId }, message } };
}

/** What is said, or why it cannot be: a picture has to be with Zalo first. */
async function messageOf(
  options: MessengerOptions,
  { oaId, userId, say, traits }: Attempt,
  token: string,
): Promise<MessageBody | PictureBody | Called> {
  if (!say.picture) return toBody(say, traits.buttons);
  const jpeg = await options.pictures.read(say.picture, `${oaId}:${userId}`);
  if (!jpeg) return { kind: 'result', result: GONE };
  const uploaded = await uploadPicture(options.http, options.openApiUrl, token, jpeg);
  if (uploaded.kind === 'uploaded') return toPictureBody(say, uploaded.attachmentId);
  if (uploaded.kind === 'refused') return uploaded;
  const at = options.clock.now() + 5_000;
  return { kind: 'result', result: { kind: 'later', at, why: uploaded.why } };
}

type Called = { kind: 'result'; result: SendResult } | { kind: 'refused'; code: number; message: string };

async function call(options: MessengerOptions, a: Attempt, token: string): Promise<Called> {
  const message = await messageOf(options, a, token);
  if ('kind' in message) return message;
  const { path, body } = requestFor(a, message);
  try {
    const response = await options.http.post(options.openApiUrl + path, body, {
      headers: { access_token: token },
    });
    if (response.status === 401) return { kind: 'refused', code: 401, message: 'HTTP 401' };
    const answer = ANSWER.safeParse(response.data);
    if (!answer.success) return unknown(`HTTP ${response.status} without an answer`);
    if (answer.data.error !== 0) {
      return { kind: 'refused', code: answer.data.error, message: answer.data.message ?? '' };
    }
    const messageId = answer.data.data?.message_id;
    return messageId
      ? { kind: 'result', result: { kind: 'sent', messageId } }
      : unknown('success without message_id');
  } catch (error) {
    if (!neverArrived(error)) return unknown((error as Error).message);
    const at = options.clock.now() + 5_000;
    return { kind: 'result', result: { kind: 'later', at, why: (error as Error).message } };
  }
}

const unknown = (why: string): Called => ({ kind: 'result', result: { kind: 'unknown', why } });

async function remedy(
  options: MessengerOptions,
  a: Attempt,
  token: string,
  code: number,
  message: string,
): Promise<SendResult> {
  const why = `${code} ${message}`.trim();
  const never = (shut?: Shut): SendResult => ({
    kind: 'never',
    why,
    code,
    needsPerson: true,
    ...(shut && { shut }),
  });
  const later = (ms: number, limit?: number): SendResult => ({
    kind: 'later',
    at: options.clock.now() + ms,
    why,
    ...(limit && { limit }),
  });
  switch (remedyFor(code)) {
    case 'retry':
      // The limit of calls passes by itself; the others are tried once more, as Zalo's table says.
      return code === -32 ? later(60_000) : later(15_000, 2);
    case 'quota':
      return later(60 * 60_000);
    case 'night':
      return later(30 * 60_000);
    case 'window':
      return never(isLate(code) ? 'late' : 'refused');
    case 'refresh_token':
      return renewOnce(options, a, token, never());
    case 'endpoint':
      // A template has one address only.
      return a.say.template ? never() : switchEndpoint(options, a, code, never());
    case 'payload':
      return REFUSES_BUTTONS.includes(code) && a.traits.buttons && a.say.choices?.length
        ? withoutButtons(options, a)
        : never();
    default:
      return never();
  }
}

async function renewOnce(
  options: MessengerOptions,
  a: Attempt,
  token: string,
  otherwise: SendResult,
): Promise<SendResult> {
  if (a.tried.has('token')) return otherwise;
  a.tried.add('token');
  try {
    await options.tokens.renew(a.oaId, token);
  } catch (error) {
    return tokenTrouble(options, error);
  }
  return attempt(options, a);
}

/** Government OAs: -235 on v3 → v2, pinned. -240 on v2 → back to v3 once, then a person. */
async function switchEndpoint(
  options: MessengerOptions,
  a: Attempt,
  code: number,
  otherwise: SendResult,
): Promise<SendResult> {
  const { traits } = a;
  const next: OaTraits | null =
    code === -235 && traits.endpoint === 'v3' && !traits.v2Dead
      ? { ...traits, endpoint: 'v2' }
      : code === -240 && traits.endpoint === 'v2'
        ? { ...traits, endpoint: 'v3', v2Dead: true }
        : null;
  if (!next) return otherwise;
  await pin(options, a.oaId, next);
  return attempt(options, { ...a, traits: next });
}

async function withoutButtons(options: MessengerOptions, a: Attempt): Promise<SendResult> {
  const plain = { ...a.traits, buttons: false };
  const result = await attempt(options, { ...a, traits: plain });
  // Only a success proves that it was the buttons.
  if (result.kind === 'sent') await pin(options, a.oaId, plain);
  return result;
}

async function pin(options: MessengerOptions, oaId: string, traits: OaTraits): Promise<void> {
  await options.traits.write(oaId, traits);
  options.onTrait(oaId, traits);
}

const HISTORY_ITEM = z
  .object({ src: z.coerce.number(), time: z.coerce.number(), message: z.string().nullish() })
  .loose();
const HISTORY = z.object({ error: z.coerce.number(), data: z.array(HISTORY_ITEM).nullish() });
const PAGE = 10;
const PAGES = 5;

async function history(
  options: MessengerOptions,
  oaId: string,
  userId: string,
  since: number,
): Promise<{ text: string; at: number }[] | null> {
  const found: { text: string; at: number }[] = [];
  try {
    for (let page = 0; page < PAGES; page += 1) {
      const items = await historyPage(options, oaId, { user_id: userId, offset: page * PAGE, count: PAGE });
      if (!items) return null;
      for (const item of items) {
        if (item.src === 0 && item.time >= since) found.push({ text: item.message ?? '', at: item.time });
      }
      if (items.length < PAGE || items.some((item) => item.time < since)) return found;
    }
    return found;
  } catch {
    return null;
  }
}

async function historyPage(
  options: MessengerOptions,
  oaId: string,
  query: { user_id: string; offset: number; count: number },
): Promise<z.infer<typeof HISTORY_ITEM>[] | null> {
  const ask = async (token: string) => {
    const response = await options.http.get(`${options.openApiUrl}/v2.0/oa/conversation`, {
      params: { data: JSON.stringify(query) },
      headers: { access_token: token },
    });
    if (response.status === 401) return { error: 401, data: null };
    return HISTORY.safeParse(response.data).data ?? { error: -1, data: null };
  };
  const token = await options.tokens.accessToken(oaId);
  let answer = await ask(token);
  if (remedyFor(answer.error) === 'refresh_token')
    answer = await ask(await options.tokens.renew(oaId, token));
  return answer.error === 0 ? (answer.data ?? []) : null;
}
