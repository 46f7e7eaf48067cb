import { request as askPlain } from 'node:http';
import { request as askSafe } from 'node:https';
import type { LookupFunction } from 'node:net';
import webPush from 'web-push';
import { mayPushTo } from '../../domain/push.ts';
import type { PushKeys, Pusher, PushTarget } from '../../ports.ts';

export interface PusherOptions {
  publicUrl: string;
  keys(): Promise<PushKeys>;
  /** Refuses names that lead inside. */
  lookup: LookupFunction;
  onError(error: unknown): void;
}

/** After four hours the list on the page says more. Seconds. */
const TTL = 4 * 3_600;
const TIMEOUT_MS = 10_000;
/** What waits at the push service is replaced by what is newer. */
const TOPIC = 'viec';

export const newPushKeys = (): PushKeys => webPush.generateVAPIDKeys();

/** Web Push, encrypted for the one browser. No redirect is followed. */
export function createPusher(options: PusherOptions): Pusher {
  return {
    async push(target, { isUrgent, ...shown }) {
      // Asked again: what was let in under another address of the server stays outside.
      if (!mayPushTo(target.endpoint, options.publicUrl)) return 'gone';
      try {
        const status = await send(options, target, JSON.stringify(shown), isUrgent);
        if (status === 404 || status === 410) return 'gone';
        if (status < 300) return 'sent';
        options.onError(new Error(`push service answered ${status}`));
      } catch (error) {
        options.onError(error);
      }
      return 'failed';
    },
  };
}

async function send(
  { publicUrl, keys, lookup }: PusherOptions,
  { endpoint, keys: theirs }: PushTarget,
  payload: string,
  isUrgent: boolean,
): Promise<number> {
  const subject = publicUrl.startsWith('https:') ? publicUrl : 'mailto:xa@example.invalid';
  const { method, headers, body } = webPush.generateRequestDetails({ endpoint, keys: theirs }, payload, {
    vapidDetails: { subject, ...(await keys()) },
    ...{ TTL, topic: TOPIC, urgency: isUrgent ? 'high' : 'normal' },
  });
  const isSafe = endpoint.startsWith('https:');
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const call = { method, headers, signal, ...(isSafe && { lookup }) };
  return new Promise((resolve, reject) => {
    const request = (isSafe ? askSafe : askPlain)(endpoint, call, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on('error', reject);
    request.end(body);
  });
}
