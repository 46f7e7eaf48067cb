import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createEmulator } from '../emulator/emulator.ts';
import { OPTIONS, START, startWorld, withButtons } from './emulator-support.ts';
import type { World } from './emulator-support.ts';

let world: World;

beforeEach(async () => {
  world = await startWorld();
});

afterEach(() => world.close());

describe('webhook signature', () => {
  it('equals a hash computed by hand with sha256sum', () => {
    // printf '%s' '360846524940903967{"a":"b"}1720000000000oa-secret-key' | sha256sum
    const expected = 'mac=a30f368ca16aa00d12534b4b47112ba310328bc1fdced80aa5a2dd43a4c55cac';
    expect(world.emulator.sign('{"a":"b"}', '1720000000000')).toBe(expected);
  });

  it('covers the raw bytes, the app, the timestamp in the body and the OA secret', async () => {
    await world.emulator.citizen('Bà Hiền').sendText('Chào / xin hỏi');
    const [event] = world.receiver.received;
    const parts = [OPTIONS.appId, event?.raw, event?.body['timestamp'], OPTIONS.oaSecretKey].join('');
    const hex = createHash('sha256').update(parts).digest('hex');
    expect(event?.headers['x-zevent-signature']).toBe(`mac=${hex}`);
  });

  it('fails for a receiver that hashes re-serialised JSON', async () => {
    await world.emulator.citizen('Bà Hiền').sendText('vào http://a.example/b');
    const [event] = world.receiver.received;
    expect(JSON.stringify(event?.body)).not.toBe(event?.raw);
  });
});

describe('webhook delivery', () => {
  it('carries ids that do not survive a JavaScript number', async () => {
    const citizen = world.emulator.citizen('Bà Hiền');
    for (const id of [citizen.userId, citizen.userIdByApp]) expect(String(Number(id))).not.toBe(id);
    expect(citizen.userId).not.toBe(citizen.userIdByApp);
    expect(world.emulator.citizen('Bà Hiền').userId).toBe(citizen.userId);
  });

  it('retries the same body on the schedule and then unsubscribes', async () => {
    world.receiver.state.status = 500;
    const { status } = await world.emulator.citizen('Bà Hiền').sendText('Xin chào');
    expect(status).toBe(500);
    await world.emulator.clock.advance(29_000);
    expect(world.receiver.received).toHaveLength(1);
    await world.emulator.clock.advance(2 * 3_600_000);
    const { received } = world.receiver;
    const minutes = world.emulator.deliveries.map(({ at }) => (at - START) / 60_000);
    expect(minutes).toEqual([0, 0.5, 5, 15, 30, 60]);
    expect(received.map(({ headers }) => headers['num_retry'])).toEqual([undefined, '1', '2', '3', '4', '5']);
    expect(new Set(received.map(({ raw }) => raw)).size).toBe(1);
    expect(world.emulator.webhookEnabled()).toBe(false);
  });

  it('stops retrying after the first 200', async () => {
    world.receiver.state.status = 503;
    await world.emulator.citizen('Bà Hiền').sendText('Xin chào');
    world.receiver.state.status = 200;
    await world.emulator.clock.advance(86_400_000);
    expect(world.emulator.deliveries.map(({ status }) => status)).toEqual([503, 200]);
  });

  it('moves the server clock before a retry that becomes due', async () => {
    await world.close();
    let moved = 0;
    world = await startWorld({ onClockMoved: (ms) => void (moved += ms) });
    world.receiver.state.status = 500;
    await world.emulator.citizen('Bà Hiền').sendText('Xin chào');
    await world.emulator.clock.advance(600_000);
    expect(moved).toBe(600_000);
    expect(world.emulator.clock.now()).toBe(START + 600_000);
  });

  it('delivers one event twice when asked', async () => {
    world.emulator.faults.doubleDelivery();
    const citizen = world.emulator.citizen('Bà Hiền');
    await citizen.sendText('một');
    await citizen.sendText('hai');
    expect(world.receiver.received.map(({ body }) => body.message?.text)).toEqual(['một', 'một', 'hai']);
  });

  it('holds everything until the clock moves when autoDeliver is off', async () => {
    await world.close();
    world = await startWorld({ autoDeliver: false });
    await world.emulator.citizen('Bà Hiền').sendText('Xin chào');
    expect(world.receiver.received).toHaveLength(0);
    await world.emulator.clock.advance(0);
    expect(world.receiver.received).toHaveLength(1);
  });
});

describe('access tokens', () => {
  it('come from a refresh token that works once', async () => {
    const first = await world.api.token(OPTIONS.refreshToken);
    expect(first.body['expires_in']).toBe('90000');
    const again = await world.api.token(OPTIONS.refreshToken);
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({ error: -14014, error_name: expect.any(String) });
    expect(again.body).not.toHaveProperty('access_token');
    expect((await world.api.token(String(first.body['refresh_token']))).body).toHaveProperty('access_token');
  });

  it('are not given to somebody with the wrong app secret', async () => {
    expect((await world.api.token(OPTIONS.refreshToken, 'wrong')).body['error']).toBe(-14002);
  });

  it('die when the pair is refreshed, after 25 hours, and when the fault says so', async () => {
    const first = await world.api.token(OPTIONS.refreshToken);
    world.api.accessToken = String(first.body['access_token']);
    expect((await world.api.get('/v2.0/oa/getoa')).error).toBe(0);
    const second = await world.api.token(String(first.body['refresh_token']));
    expect((await world.api.get('/v2.0/oa/getoa')).error).toBe(-220);
    world.api.accessToken = String(second.body['access_token']);
    await world.emulator.clock.advance(26 * 3_600_000);
    expect((await world.api.get('/v2.0/oa/getoa')).error).toBe(-220);
    const third = await world.api.token(String(second.body['refresh_token']));
    world.api.accessToken = String(third.body['access_token']);
    world.emulator.faults.expireToken();
    expect((await world.api.get('/v2.0/oa/getoa')).error).toBe(-220);
    world.api.accessToken = 'never-issued';
    expect((await world.api.get('/v2.0/oa/getoa')).error).toBe(-216);
  });
});

describe('phone and OA Manager', () => {
  beforeEach(() => world.api.signIn());

  it('sends a query tap as a text with the payload', async () => {
    const citizen = world.emulator.citizen('Bà Hiền');
    await citizen.sendText('Xin chào');
    const buttons = [
      { title: 'Mở tài khoản', type: 'oa.query.show', payload: 'Mở tài khoản' },
      { title: 'Gặp cán bộ', type: 'oa.query.hide', payload: '#can_bo' },
    ];
    await world.api.send(citizen.userId, withButtons('Bác cần gì ạ?', buttons));
    expect(await citizen.tap(0)).toMatchObject({ kind: 'text', shown: true, status: 200 });
    expect(await citizen.tap('Gặp cán bộ')).toMatchObject({ kind: 'text', shown: false });
    const texts = world.receiver.received.filter(({ body }) => body.event_name === 'user_send_text');
    expect(texts.map(({ body }) => body.message?.text)).toEqual(['Xin chào', 'Mở tài khoản', '#can_bo']);
    expect(citizen.messages().map(({ text }) => text)).toEqual(['Xin chào', 'Bác cần gì ạ?', 'Mở tài khoản']);
    await expect(citizen.tap('Không có')).rejects.toThrow(/"Mở tài khoản", "Gặp cán bộ"/);
  });

  it('opens the mini app with the citizen token and tells the OA nothing', async () => {
    const citizen = world.emulator.citizen('Bà Hiền');
    await citizen.sendText('Xin chào');
    const url = `https://zalo.me/s/${OPTIONS.miniAppId}/?form=dang-ky&x=1`;
    await world.api.send(
      citizen.userId,
      withButtons('Mời bác', [{ title: 'Điền đơn', type: 'oa.open.url', payload: { url } }]),
    );
    await world.emulator.idle();
    const before = world.receiver.received.length;
    const token = encodeURIComponent(citizen.accessToken);
    expect(await citizen.tap(0)).toEqual({
      kind: 'url',
      url: `http://127.0.0.1:3000/miniapp/?form=dang-ky&x=1#zalo_access_token=${token}`,
      miniApp: true,
    });
    expect(world.receiver.received).toHaveLength(before);
  });

  it('echoes an officer in OA Manager with the admin id', async () => {
    const citizen = world.emulator.citizen('Bà Hiền');
    await citizen.sendText('Xin chào');
    await world.emulator.admin.reply(citizen.userId, 'Dạ, cháu đây ạ', 'admin-7');
    expect(world.receiver.received.at(-1)?.body).toMatchObject({
      event_name: 'oa_send_text',
      sender: { id: OPTIONS.oaId, admin_id: 'admin-7' },
      recipient: { id: citizen.userId },
      message: { text: 'Dạ, cháu đây ạ' },
    });
    expect(world.emulator.sent.at(-1)).toMatchObject({ by: 'admin', endpoint: 'manager' });
  });

  it('sends a location with coordinates as strings', async () => {
    await world.emulator.citizen('Bà Hiền').sendLocation(15.12, 108.8);
    expect(world.receiver.received.at(-1)?.body).toMatchObject({
      event_name: 'user_send_location',
      message: {
        attachments: [
          { type: 'location', payload: { coordinates: { latitude: '15.12', longitude: '108.8' } } },
        ],
      },
    });
  });

  it('sends one signed raw event for fixtures, without a retry', async () => {
    world.receiver.state.status = 500;
    const answer = await world.emulator.event('user_seen_message', { message: { msg_ids: ['1'] } });
    expect(answer.status).toBe(500);
    await world.emulator.clock.advance(3_600_000);
    expect(world.receiver.received).toHaveLength(1);
  });
});

it('refuses to start in production', () => {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    expect(() => createEmulator(OPTIONS)).toThrow(/NODE_ENV=production/);
  } finally {
    process.env['NODE_ENV'] = before;
  }
});
