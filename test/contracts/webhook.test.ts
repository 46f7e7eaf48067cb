import { describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import { post, signature, signed, textEvent } from '../support/raw.ts';
import { inAWorld } from '../support/story.ts';
import { HOUR, MINUTE, type World } from '../support/world.ts';

const stored = async (world: World): Promise<number> => {
  const db = world.server.store.connection.db;
  // What the server says to itself meanwhile is not what came through the door.
  return (await db?.collection('inbox').countDocuments({ name: { $regex: '^(?:user_|follow)' } })) ?? -1;
};

describe('The webhook door', () => {
  const world = inAWorld();

  it('keeps a signed event and answers 200', async () => {
    const before = await stored(world());
    const body = textEvent(world(), '7000001', 'xin chào');
    expect(await post(world(), body, signed(body))).toBe(200);
    expect(await stored(world())).toBe(before + 1);
  });

  const refusals: [string, number, (w: World) => [string | Buffer, Record<string, string>]][] = [
    ['without a signature', 401, (w) => [textEvent(w, '1', 'a'), {}]],
    ['with an empty signature', 401, (w) => [textEvent(w, '1', 'a'), { 'x-zevent-signature': 'mac=' }]],
    [
      'signed with another secret',
      401,
      (w) => {
        const body = textEvent(w, '1', 'a');
        const { timestamp } = JSON.parse(body) as { timestamp: string };
        return [body, { 'x-zevent-signature': signature(body, timestamp, 'other') }];
      },
    ],
    [
      'changed after signing',
      401,
      (w) => {
        const body = textEvent(w, '1', 'chuyển tiền');
        return [body.replace('chuyển', 'CHUYỂN'), signed(body)];
      },
    ],
    [
      'signed over re-serialised JSON',
      401,
      (w) => {
        const body = textEvent(w, '1', 'a/b');
        return [body.replace('a/b', 'a\\/b'), signed(body)];
      },
    ],
    [
      'of another app',
      401,
      (w) => {
        const body = textEvent(w, '1', 'a', { app_id: '111' });
        return [body, signed(body)];
      },
    ],
    [
      'of an unknown OA',
      401,
      (w) => {
        const body = textEvent(w, '1', 'a', { recipient: { id: '42' } });
        return [body, signed(body)];
      },
    ],
    [
      'older than the window',
      401,
      (w) => {
        const body = textEvent(w, '1', 'a', {
          timestamp: String(w.emulator.clock.now() - 2 * HOUR - MINUTE),
        });
        return [body, signed(body)];
      },
    ],
    ['that is not JSON', 400, () => ['xin chào', {}]],
    ['that is truncated', 400, (w) => [textEvent(w, '1', 'a').slice(0, -20), {}]],
    ['that is an array', 400, () => ['[]', {}]],
    ['with a numeric timestamp', 400, (w) => [textEvent(w, '1', 'a', { timestamp: 1_720_000_000_000 }), {}]],
    ['over 1 MiB', 413, (w) => [textEvent(w, '1', 'a'.repeat(1_100_000)), {}]],
    ['nested 20,000 deep', 400, () => [`${'['.repeat(20_000)}${']'.repeat(20_000)}`, {}]],
  ];

  it.each(refusals)('refuses and keeps nothing: an event %s', async (_name, status, make) => {
    const before = await stored(world());
    const [body, headers] = make(world());
    expect(await post(world(), body, headers)).toBe(status);
    expect(await stored(world())).toBe(before);
    expect((await fetch(`${world().url}/healthz`)).status).toBe(200);
  });

  it('keeps a retry that carries the old timestamp', async () => {
    const at = String(world().emulator.clock.now() - 110 * MINUTE);
    const body = textEvent(world(), '7000002', 'xin chào', { timestamp: at });
    expect(await post(world(), body, { ...signed(body), num_retry: '5' })).toBe(200);
  });

  it('answers 200 to an event it does not know', async () => {
    const before = await stored(world());
    const body = textEvent(world(), '1', 'a', { event_name: 'some_new_event' });
    expect(await post(world(), body, signed(body))).toBe(200);
    expect(await stored(world())).toBe(before);
  });

  it('keeps ids as strings beyond 2^53', async () => {
    const body = textEvent(world(), '2468458835291970001', 'xin chào');
    expect(await post(world(), body, signed(body))).toBe(200);
    const db = world().server.store.connection.db;
    expect(await db?.collection('inbox').countDocuments({ userId: '2468458835291970001' })).toBe(1);
  });

  it('survives a caller that hangs up in the middle', async () => {
    const { hostname, port } = new URL(world().url);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write('POST /webhooks/zalo HTTP/1.1\r\nhost: x\r\ncontent-length: 500\r\n\r\n{"app_id"');
        setTimeout(() => socket.destroy(), 50);
      });
      socket.on('close', () => resolve());
      socket.on('error', () => resolve());
    });
    expect((await fetch(`${world().url}/healthz`)).status).toBe(200);
  });
});

describe('Set-up mode', () => {
  const world = inAWorld({ env: { ZALO_OA_SECRET_KEY: '' } });

  it('answers the save-time probe and drops everything, for 15 minutes', async () => {
    const probe = textEvent(world(), '1', 'probe');
    expect(await post(world(), probe)).toBe(200);
    expect(await stored(world())).toBe(0);
    await world().later(16 * MINUTE);
    expect(await post(world(), textEvent(world(), '1', 'probe'))).toBe(401);
  });
});
