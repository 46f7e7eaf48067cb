import { describe, expect, it } from '@jest/globals';
import { inAWorld } from '../support/story.ts';

/** zalo-platform.md §7.3, with the server's own address beside them. */
const ZALO = ['https://h5.zdn.vn', 'zbrowser://h5.zdn.vn'];
const STRANGERS = [
  'http://h5.zdn.vn',
  'https://h5.zdn.vn.evil.vn',
  'https://evil.h5.zdn.vn',
  'https://h5.zdn.vn:8443',
  'https://zalo.me',
  'null',
  'https://H5.zdn.vn.',
  '*',
];

describe('Who may call the mini app’s API from a browser', () => {
  const world = inAWorld();
  const ask = (method: string, origin: string | undefined, path = '/api/miniapp/draft') =>
    fetch(`${world().url}${path}`, {
      method,
      headers: {
        ...(origin && { origin }),
        ...(method === 'OPTIONS' && {
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,content-type',
        }),
      },
    });
  const corsOf = ({ headers }: Response): [string, string][] =>
    [...headers].filter(([name]) => name.startsWith('access-control-'));
  const friends = () => [...ZALO, world().url];

  it('are Zalo’s two origins and our own, before the call and in it', async () => {
    for (const origin of friends()) {
      for (const method of ['OPTIONS', 'POST']) {
        const answer = await ask(method, origin);
        expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
        expect(answer.headers.get('vary')).toMatch(/\bOrigin\b/);
      }
    }
  });

  it('may send their session and JSON', async () => {
    for (const origin of friends()) {
      const answer = await ask('OPTIONS', origin);
      expect(answer.status).toBe(204);
      expect(answer.headers.get('access-control-allow-headers')).toBe('authorization, content-type');
      expect(answer.headers.get('access-control-allow-methods')).toBe('GET, POST, OPTIONS');
    }
  });

  it('are told so even when they are refused, or the browser shows no reason', async () => {
    const answer = await ask('POST', ZALO[0]);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('access-control-allow-origin')).toBe(ZALO[0]);
  });

  it('are nobody else, and caches know that it depends on who asks', async () => {
    for (const origin of [...STRANGERS, undefined]) {
      for (const method of ['OPTIONS', 'POST']) {
        const answer = await ask(method, origin);
        expect([origin, corsOf(answer)]).toEqual([origin, []]);
        expect(answer.headers.get('vary')).toMatch(/\bOrigin\b/);
      }
    }
  });

  it('never with cookies', async () => {
    for (const origin of [...friends(), ...STRANGERS]) {
      for (const method of ['OPTIONS', 'POST']) {
        const answer = await ask(method, origin);
        expect(answer.headers.has('access-control-allow-credentials')).toBe(false);
        expect(answer.headers.has('set-cookie')).toBe(false);
      }
    }
  });

  it('may read the legal words, and nothing outside the API', async () => {
    const legal = await ask('GET', ZALO[0], '/api/miniapp/legal');
    expect(legal.headers.get('access-control-allow-origin')).toBe(ZALO[0]);
    for (const path of ['/privacy', '/console/', '/healthz', '/api/miniapp-other']) {
      expect(corsOf(await ask('GET', ZALO[0], path))).toEqual([]);
    }
    expect(corsOf(await ask('POST', ZALO[0], '/webhooks/miniapp'))).toEqual([]);
  });
});
