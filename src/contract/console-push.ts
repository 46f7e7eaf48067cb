import { z } from 'zod';

/** `GET /api/console/push`: the server's public key, base64url, for `pushManager.subscribe`. */
export const pushKeyAnswer = z.object({ key: z.string() });

const endpoint = z.string().min(1).max(1_000);

/** `POST /api/console/push/subscribe`: as the browser gives it. */
export const pushSubscribeRequest = z.strictObject({
  endpoint,
  keys: z.strictObject({
    p256dh: z.string().regex(/^[\w-]{87}=?$/),
    auth: z.string().regex(/^[\w-]{22}={0,2}$/),
  }),
});

/** `POST /api/console/push/unsubscribe` */
export const pushUnsubscribeRequest = z.strictObject({ endpoint });
