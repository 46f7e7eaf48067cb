import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { APP, type World } from './world.ts';

let counter = 0;

/** A text event as Zalo posts it, byte for byte; `over` replaces top-level fields. */
export function textEvent(
  world: World,
  userId: string,
  text: string,
  over: Record<string, unknown> = {},
): string {
  counter += 1;
  return JSON.stringify({
    app_id: APP.appId,
    user_id_by_app: `9${userId}`,
    event_name: 'user_send_text',
    timestamp: String(world.emulator.clock.now()),
    sender: { id: userId },
    recipient: { id: APP.oaId },
    message: { msg_id: `raw${counter}x${Math.round(performance.now())}`, text },
    ...over,
  });
}

/** The formula of zalo-platform.md §2.2, written here once more so that the server's own is not its judge. */
export function signature(body: string, timestamp: string, secret: string = APP.oaSecretKey): string {
  return `mac=${createHash('sha256')
    .update(APP.appId + body + timestamp + secret)
    .digest('hex')}`;
}

export function signed(body: string): Record<string, string> {
  const { timestamp } = JSON.parse(body) as { timestamp: string };
  return { 'x-zevent-signature': signature(body, timestamp) };
}

/** Posts bytes to the webhook and gives the status; 0 when the connection broke. */
export function post(
  world: World,
  body: string | Buffer,
  headers: Record<string, string> = {},
): Promise<number> {
  return new Promise((resolve) => {
    const sent = request(
      `${world.url}/webhooks/zalo`,
      { method: 'POST', headers: { 'content-type': 'application/json', ...headers } },
      (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
      },
    );
    sent.on('error', () => resolve(0));
    sent.end(body);
  });
}
