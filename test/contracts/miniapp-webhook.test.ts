import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { FOR_HER_MOTHER, callMiniApp, miniAppOf } from '../support/mini-app.ts';
import { inAWorld } from '../support/story.ts';
import { APP, DAY, HOUR, MINUTE, type World } from '../support/world.ts';

/** The values of §7.7 in the order of the keys' names, written here once more. */
function signatureOf(event: Record<string, unknown>, key: string = APP.miniAppApiKey): string {
  const values = Object.entries(event)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => (typeof value === 'object' ? JSON.stringify(value) : String(value)));
  return createHash('sha256')
    .update([...values, key].join(''))
    .digest('hex');
}

async function post(
  world: World,
  body: string,
  signature?: string,
): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${world.url}/webhooks/miniapp`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(signature && { 'x-zevent-signature': signature }) },
    body,
  });
  return { status: answer.status, text: await answer.text() };
}

describe('The mini app’s webhook', () => {
  const world = inAWorld();
  const revocation = (over: Record<string, unknown> = {}) => ({
    event: 'user.revoke.consent',
    appId: APP.miniAppId,
    userId: '901',
    timestamp: world().emulator.clock.now(),
    ...over,
  });
  const count = async (name: string, filter: object = {}): Promise<number> =>
    (await world().server.store.connection.db?.collection(name).countDocuments(filter)) ?? -1;

  it('answers what Zalo signed with {"error":0}, also of somebody we do not know', async () => {
    const event = revocation();
    const answer = await post(world(), JSON.stringify(event), signatureOf(event));
    expect(answer).toEqual({ status: 200, text: '{"error":0}' });
  });

  it('reads the signature whatever the order of the keys, and with something nested', async () => {
    const event = revocation({ more: { b: 1, a: [true, 'ạ'] }, nothing: null });
    const turned = Object.fromEntries(Object.entries(event).reverse());
    expect((await post(world(), JSON.stringify(turned), signatureOf(event))).status).toBe(200);
  });

  it('refuses no, a broken, another’s and a changed signature', async () => {
    const event = revocation();
    const body = JSON.stringify(event);
    const right = signatureOf(event);
    expect((await post(world(), body)).status).toBe(401);
    expect((await post(world(), body, 'zz')).status).toBe(401);
    expect((await post(world(), body, signatureOf(event, 'another key'))).status).toBe(401);
    expect((await post(world(), body, signatureOf(event, ''))).status).toBe(401);
    expect((await post(world(), JSON.stringify({ ...event, userId: '902' }), right)).status).toBe(401);
    expect((await post(world(), JSON.stringify({ ...event, extra: 1 }), right)).status).toBe(401);
  });

  it('refuses another mini app, and times that are too old or to come', async () => {
    const of = async (over: Record<string, unknown>) => {
      const { status } = await world().emulator.miniAppEvent(revocation(over));
      return status;
    };
    const now = world().emulator.clock.now();
    expect(await of({ appId: APP.appId })).toBe(401);
    expect(await of({ timestamp: now - 5 * DAY - MINUTE })).toBe(401);
    expect(await of({ timestamp: now + 11 * MINUTE })).toBe(401);
    expect(await of({ timestamp: now - 4 * DAY })).toBe(200);
    expect(world().logs.join('\n')).toContain('older than the window');
  });

  it('says that it does not understand what has no shape', async () => {
    for (const body of ['[]', '"x"', '{"a":', 'null']) {
      expect((await post(world(), body, 'a'.repeat(64))).status).toBe(400);
    }
    for (const event of [{}, { event: 'user.revoke.consent' }, revocation({ userId: undefined })]) {
      expect(
        (await post(world(), JSON.stringify(event), signatureOf(JSON.parse(JSON.stringify(event))))).status,
      ).toBe(400);
    }
  });

  it('takes note of a reviewed version, and of what it does not know', async () => {
    const { emulator, logs } = world();
    const review = { event: 'versions.review.done', versionId: 101, status: 0, description: '' };
    expect((await emulator.miniAppEvent(review)).status).toBe(200);
    expect((await emulator.miniAppEvent({ event: 'something.else', data: { a: 1 } })).status).toBe(200);
    expect(logs.join('\n')).toContain('"versionId":101');
    expect(logs.join('\n')).toContain('something.else');
  });

  it('takes a form away once: what was sent after the revocation stays when it comes again', async () => {
    const lan = world().citizen('Chị Lan');
    const app = miniAppOf(world(), lan);
    await app.send((await app.session('open_account')).body, FOR_HER_MOTHER);
    await world().settled();
    expect(await count('registrations')).toBe(1);
    const event = revocation({ userId: lan.phone.userIdByApp });
    const again = () => post(world(), JSON.stringify(event), signatureOf(event));
    expect((await again()).status).toBe(200);
    await world().settled();
    expect(await count('registrations')).toBe(0);

    await world().later(HOUR);
    const { body } = await app.session('receive_allowance');
    await app.draft(body.session, FOR_HER_MOTHER, 1);
    expect((await again()).status).toBe(200);
    await world().settled();
    expect(await count('form_drafts')).toBe(1);
    expect(await count('inbox', { name: 'internal.erase' })).toBe(1);
  });

  it('has no other method', async () => {
    expect((await fetch(`${world().url}/webhooks/miniapp`)).status).toBe(404);
    expect((await callMiniApp(world(), '../../webhooks/miniapp', {})).status).toBe(401);
  });
});

describe('A mini app’s webhook without a key', () => {
  const world = inAWorld({ env: { ZALO_MINIAPP_API_KEY: '' } });

  it('lets nobody in, whatever the signature, and says so in the log', async () => {
    const event = { event: 'x', appId: APP.miniAppId, timestamp: 1 };
    expect((await post(world(), JSON.stringify(event), signatureOf(event, ''))).status).toBe(503);
    expect((await post(world(), JSON.stringify(event), signatureOf(event, 'undefined'))).status).toBe(503);
    expect(world().logs.join('\n')).toContain('no ZALO_MINIAPP_API_KEY');
  });
});
