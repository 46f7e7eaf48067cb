import { createECDH, randomBytes } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pushKeyAnswer } from '../../src/contract/console-push.ts';
import { mayPushTo, pushBody } from '../../src/domain/push.ts';
import type { Chat } from '../support/chat.ts';
import { signedIn, withPassword } from '../support/console.ts';
import { inAWorld, until } from '../support/story.ts';
import { MINUTE } from '../support/world.ts';

interface Pushed {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A push service: takes what comes and reads none of it. */
function pushService() {
  const pushed: Pushed[] = [];
  const service = { pushed, status: 201, url: '', close: () => server.close() };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts).toString('latin1');
      pushed.push({ path: request.url ?? '', headers: request.headers, body });
      response.writeHead(service.status).end();
    });
  });
  return {
    service,
    listen: () =>
      new Promise<void>((resolve) =>
        server.listen(0, '127.0.0.1', () => {
          service.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
          resolve();
        }),
      ),
  };
}

function keysOfABrowser() {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  return { p256dh: pair.getPublicKey('base64url'), auth: randomBytes(16).toString('base64url') };
}

describe('An officer’s browser', () => {
  const world = inAWorld();
  const { service, listen } = pushService();
  const officers = new Map<string, Awaited<ReturnType<typeof signedIn>>>();
  const as = (id: string) => officers.get(id) as Awaited<ReturnType<typeof signedIn>>;
  const subscribe = (id: string, path: string) =>
    as(id).post('push/subscribe', { endpoint: `${service.url}/${path}`, keys: keysOfABrowser() });
  const at = (path: string): Pushed[] => service.pushed.filter((one) => one.path === `/${path}`);
  const targets = async (id: string) => (await world().server.stores.pushTargets.of(id)).length;
  const asks = async (name: string): Promise<Chat> => {
    const chat = world().citizen(name);
    await chat.writes('cho tôi gặp cán bộ, số tui 0905123456');
    await chat.hears('đã chuyển lời');
    await world().settled();
    return chat;
  };

  beforeAll(async () => {
    await listen();
    for (const [id, more] of [
      ['mai', { role: 'officer' }],
      ['dung', { role: 'officer' }],
      ['chu-tich', { role: 'head' }],
      ['tinh', { role: 'province' }],
      ['xa-khac', { role: 'officer', communeId: 'blank' }],
    ] as const)
      officers.set(id, await signedIn(world(), await withPassword(world(), id, more)));
  }, 60_000);
  afterAll(() => void service.close());

  it('is given one key, the same for everybody, which the store keeps sealed', async () => {
    const keys = await Promise.all(
      ['mai', 'xa-khac'].map(async (id) => pushKeyAnswer.parse((await as(id).get('push')).body).key),
    );
    expect(new Set(keys).size).toBe(1);
    expect((await as('tinh').get('push')).status).toBe(403);
    const kept = await world().server.store.connection.db?.collection('push_targets').find({}).toArray();
    expect(JSON.stringify(kept)).not.toContain(keys[0]);
  });

  it('is taken in with a sound key and an address outside only', async () => {
    for (const endpoint of [
      'http://10.0.0.1/x',
      'https://192.168.1.1/x',
      'https://localhost/x',
      'file:///etc',
    ])
      expect((await as('mai').post('push/subscribe', { endpoint, keys: keysOfABrowser() })).status).toBe(422);
    const keys = { p256dh: 'short', auth: 'short' };
    expect((await as('mai').post('push/subscribe', { endpoint: service.url, keys })).status).toBe(400);
    for (const id of ['mai', 'dung', 'xa-khac']) expect((await subscribe(id, id)).status).toBe(200);
    expect((await subscribe('tinh', 'tinh')).status).toBe(403);
    const kept = await world().server.store.connection.db?.collection('push_targets').find({}).toArray();
    expect(JSON.stringify(kept)).not.toContain('127.0.0.1');
  });

  it('is woken for a new case, encrypted and signed; another commune’s is not', async () => {
    await asks('Trần Thị Lan');
    await until(() => at('mai').length === 1 && at('dung').length === 1);
    const [{ headers, body } = { headers: {}, body: '' }] = at('mai');
    expect(headers).toMatchObject({
      ttl: '14400',
      urgency: 'normal',
      topic: 'viec',
      'content-encoding': 'aes128gcm',
      authorization: expect.stringMatching(/^vapid t=.+, k=.+/),
    });
    expect(body.length).toBeGreaterThan(100);
    expect(body).not.toMatch(/Có việc|đang|0905|viec/);
    expect(at('xa-khac')).toEqual([]);
  });

  it('is woken once a minute at most, for all that came meanwhile', async () => {
    for (const name of ['Ông Ba', 'Bà Tư', 'Chị Năm']) await asks(name);
    expect(at('mai')).toHaveLength(1);
    await world().later(MINUTE);
    await until(() => at('mai').length === 2);
    await world().later(2 * MINUTE);
    expect(at('mai')).toHaveLength(2);
  });

  it('that is gone for its push service is forgotten', async () => {
    service.status = 410;
    await asks('Bé Bin');
    await until(async () => (await targets('mai')) + (await targets('dung')) === 0);
    service.status = 201;
  });

  it('is called no more once it is switched off, or its officer is out everywhere, or stopped', async () => {
    await subscribe('mai', 'mai-2');
    await as('dung').post('push/unsubscribe', { endpoint: `${service.url}/mai-2` });
    expect(await targets('mai')).toBe(1);
    await as('mai').post('push/unsubscribe', { endpoint: `${service.url}/mai-2` });
    expect(await targets('mai')).toBe(0);
    await subscribe('mai', 'mai-3');
    await as('mai').post('sign-out-everywhere');
    expect(await targets('mai')).toBe(0);
    await subscribe('dung', 'dung-2');
    expect((await as('chu-tich').post('staff/dung/disable')).status).toBe(200);
    expect(await targets('dung')).toBe(0);
  });
});

describe('Where a browser may have itself called', () => {
  it.each([
    ['https://fcm.googleapis.com/fcm/send/abc', true],
    ['https://updates.push.services.mozilla.com/wpush/v2/x', true],
    ['https://web.push.apple.com/x', true],
    ['http://fcm.googleapis.com/x', false],
    ['http://127.0.0.1:9/x', false],
    ['https://127.0.0.1/x', false],
    ['https://[::1]/x', false],
    ['https://2130706433/x', false],
    ['https://push.example.com:8443/x', false],
    ['https://a:b@push.example.com/x', false],
    ['https://db.internal/x', false],
  ])('%s: %s', (endpoint, isAllowed) => {
    expect(mayPushTo(endpoint, 'https://xa.example.vn')).toBe(isAllowed);
  });

  it('is this machine as well while the server is not served over https', () => {
    expect(mayPushTo('http://127.0.0.1:9/x', 'http://127.0.0.1:3000')).toBe(true);
    expect(mayPushTo('http://10.0.0.1/x', 'http://127.0.0.1:3000')).toBe(false);
  });
});

describe('What it shows', () => {
  it('is a village and a number, and no word of anybody', () => {
    expect(pushBody(['thôn Thu Xà', 'thôn Thu Xà'])).toBe('Thôn Thu Xà: 2 việc đang đợi');
    expect(pushBody(['thôn Thu Xà', 'thôn Hòa Bình', undefined])).toBe('3 việc đang đợi');
    expect(pushBody([undefined])).toBe('1 việc đang đợi');
  });
});
