import { afterEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { createLine, createScript, HOUR, OA, say, START, type Line, type LineOptions } from './line.ts';

const open: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function aLine(options?: LineOptions): Promise<Line> {
  const line = await createLine(options);
  open.push(line);
  return line;
}

async function anOauth(answers: (() => [number, unknown])[]) {
  let n = 0;
  const script = await createScript((_request, response) => {
    const [status, body] = (answers[Math.min(n, answers.length - 1)] ?? (() => [500, '']))();
    n += 1;
    say(response, status, body);
  });
  open.push(script);
  return { url: script.url, asked: () => n };
}

const pair = (n: number, expiresIn: unknown = '90000'): [number, unknown] => [
  200,
  { access_token: `access-${n}`, refresh_token: `refresh-${n}`, expires_in: expiresIn },
];
const seedOf = (token: string): string => createHash('sha256').update(token).digest('hex');

describe('The first refresh token', () => {
  it('is exchanged once and the pair is kept', async () => {
    const line = await aLine();
    const token = await line.tokens.accessToken(OA);
    expect(line.store.pair).toMatchObject({ accessToken: token, expiresAt: START + 25 * HOUR });
    expect(line.store.pair?.refreshToken).not.toBe('first-refresh-token');
    expect(await line.tokens.accessToken(OA)).toBe(token);
    expect(line.exchanges()).toBe(1);
  });

  it('is not kept itself, only its hash', async () => {
    const line = await aLine();
    await line.tokens.accessToken(OA);
    expect(line.store.pair?.seed).toBe(seedOf('first-refresh-token'));
  });

  it('replaces the stored pair when it has changed', async () => {
    const oauth = await anOauth([() => pair(1)]);
    const line = await aLine({ oauthUrl: oauth.url, first: 'a-new-grant' });
    line.store.pair = {
      accessToken: 'old',
      refreshToken: 'old',
      expiresAt: START + 25 * HOUR,
      seed: 'older',
    };
    expect(await line.tokens.accessToken(OA)).toBe('access-1');
    expect(line.store.pair.seed).toBe(seedOf('a-new-grant'));
  });

  it('leaves the stored pair when it was taken away', async () => {
    const line = await aLine({ first: undefined });
    line.store.pair = { accessToken: 'kept', refreshToken: 'r', expiresAt: START + 25 * HOUR, seed: 'any' };
    expect(await line.tokens.accessToken(OA)).toBe('kept');
    expect(line.exchanges()).toBe(0);
  });

  it('missing with nothing stored is a refusal', async () => {
    const line = await aLine({ first: undefined });
    await expect(line.tokens.accessToken(OA)).rejects.toMatchObject({ code: 'OA_TOKEN_REFUSED' });
  });
});

describe('A pair that nears its end', () => {
  it('is renewed five hours before', async () => {
    const line = await aLine();
    const first = await line.tokens.accessToken(OA);
    line.time.now = START + 20 * HOUR - 1;
    expect(await line.tokens.accessToken(OA)).toBe(first);
    line.time.now = START + 20 * HOUR;
    expect(await line.tokens.accessToken(OA)).not.toBe(first);
    expect(line.store.writes).toHaveLength(2);
  });

  it('is renewed with its own refresh token each time', async () => {
    const line = await aLine();
    for (let day = 0; day < 5; day += 1) {
      line.time.now = START + day * 21 * HOUR;
      await line.tokens.accessToken(OA);
    }
    expect(new Set(line.store.writes.map((one) => one.refreshToken)).size).toBe(5);
    expect(line.alarms).toEqual([]);
  });

  it('serves on while renewing fails and it lasts', async () => {
    const oauth = await anOauth([() => pair(1), () => [502, '<html>Bad gateway</html>']]);
    const line = await aLine({ oauthUrl: oauth.url });
    await line.tokens.accessToken(OA);
    line.time.now = START + 24 * HOUR;
    expect(await line.tokens.accessToken(OA)).toBe('access-1');
    line.time.now = START + 25 * HOUR;
    await expect(line.tokens.accessToken(OA)).rejects.toThrow('502');
  });

  it('has a life even when Zalo tells it badly', async () => {
    for (const life of ['90000', 90_000, 'soon', undefined]) {
      const oauth = await anOauth([() => pair(1, life)]);
      const line = await aLine({ oauthUrl: oauth.url });
      await line.tokens.accessToken(OA);
      expect(line.store.pair?.expiresAt).toBe(START + 25 * HOUR);
    }
  });
});

describe('Many who need a token at once', () => {
  it('wait for one exchange', async () => {
    const line = await aLine();
    const tokens = await Promise.all(Array.from({ length: 20 }, () => line.tokens.accessToken(OA)));
    expect(new Set(tokens).size).toBe(1);
    expect(line.exchanges()).toBe(1);
  });

  it('wait for one exchange across processes', async () => {
    const line = await aLine();
    const other = line.anotherProcess();
    const tokens = await Promise.all(
      Array.from({ length: 20 }, (_, i) => (i % 2 ? line.tokens : other).accessToken(OA)),
    );
    expect(new Set(tokens).size).toBe(1);
    expect(line.exchanges()).toBe(1);
  });

  it('renew a refused token once together', async () => {
    const line = await aLine();
    const refused = await line.tokens.accessToken(OA);
    const tokens = await Promise.all(Array.from({ length: 20 }, () => line.tokens.renew(OA, refused)));
    expect(new Set(tokens).size).toBe(1);
    expect(tokens[0]).not.toBe(refused);
    expect(line.exchanges()).toBe(2);
  });

  it('take what another process renewed meanwhile', async () => {
    const line = await aLine();
    const refused = await line.tokens.accessToken(OA);
    const renewed = await line.anotherProcess().renew(OA, refused);
    expect(await line.tokens.renew(OA, refused)).toBe(renewed);
    expect(line.exchanges()).toBe(2);
  });
});

describe('A new pair', () => {
  it('is on disk before anybody uses it', async () => {
    const line = await aLine();
    const order: string[] = [];
    line.store.beforeWrite = async () => {
      await new Promise((resolve) => setImmediate(resolve));
      order.push('written');
    };
    await line.tokens.accessToken(OA).then(() => order.push('used'));
    expect(order).toEqual(['written', 'used']);
  });

  it('is not lost when the store fails to keep it', async () => {
    const line = await aLine();
    line.store.beforeWrite = () => Promise.reject(new Error('store away'));
    await expect(line.tokens.accessToken(OA)).rejects.toThrow('store away');
    line.store.beforeWrite = () => undefined;
    const token = await line.tokens.accessToken(OA);
    expect(line.store.pair?.accessToken).toBe(token);
    expect(line.exchanges()).toBe(1);
  });

  it('is waited for no longer when its lock was freed by a failure', async () => {
    const line = await aLine();
    line.store.beforeWrite = () => Promise.reject(new Error('store away'));
    await expect(line.tokens.accessToken(OA)).rejects.toThrow('store away');
    line.store.beforeWrite = () => undefined;
    await expect(line.anotherProcess().accessToken(OA)).rejects.toMatchObject({ code: 'OA_TOKEN_REFUSED' });
  });
});

describe('A refresh token that Zalo refuses', () => {
  const BAD = { accessToken: 'good-until-now', refreshToken: 'spent', expiresAt: START, seed: '' };
  const refused = async (): Promise<Line> => {
    const line = await aLine({ first: undefined });
    line.store.pair = { ...BAD };
    return line;
  };

  it('alarms once, however often it is tried', async () => {
    const line = await refused();
    for (let i = 0; i < 5; i += 1) {
      await expect(line.tokens.accessToken(OA)).rejects.toMatchObject({ code: 'OA_TOKEN_REFUSED' });
    }
    expect(line.alarms).toHaveLength(1);
    expect(line.alarms[0]).toContain('-14014');
    expect(line.exchanges()).toBe(1);
  });

  it('is offered again after an hour, without a second alarm', async () => {
    const line = await refused();
    await expect(line.tokens.accessToken(OA)).rejects.toThrow();
    line.time.now += HOUR;
    await expect(line.tokens.accessToken(OA)).rejects.toThrow();
    expect(line.exchanges()).toBe(2);
    expect(line.alarms).toHaveLength(1);
  });

  it('never overwrites what is stored', async () => {
    const line = await refused();
    await expect(line.tokens.accessToken(OA)).rejects.toThrow();
    expect(line.store.pair).toEqual(BAD);
    expect(line.store.writes).toEqual([]);
  });

  it('puts messages off instead of losing them', async () => {
    const line = await refused();
    const result = await line.send('Dạ');
    expect(result).toMatchObject({ kind: 'later', at: START + 5 * 60_000 });
    expect(line.zalo.sent).toEqual([]);
  });

  it('does not stop a new grant from working at once', async () => {
    const line = await refused();
    await expect(line.tokens.accessToken(OA)).rejects.toThrow();
    line.config.first = 'first-refresh-token';
    expect(await line.tokens.accessToken(OA)).toBe(line.store.pair?.accessToken);
  });

  it('writes no token into the alarm', async () => {
    const line = await refused();
    await expect(line.tokens.accessToken(OA)).rejects.not.toThrow('spent');
    expect(line.alarms.join()).not.toMatch(/spent|app-secret/);
  });
});

describe('An OAuth server that stumbles', () => {
  it.each([
    ['a gateway page', () => [502, '<html></html>']],
    ['an empty answer', () => [200, '']],
    ['an answer without a code', () => [200, {}]],
    ['null', () => [200, null]],
  ] as [string, () => [number, unknown]][])(
    'alarms nobody with %s, and is asked again',
    async (_what, answer) => {
      const oauth = await anOauth([answer, () => pair(1)]);
      const line = await aLine({ oauthUrl: oauth.url });
      await expect(line.tokens.accessToken(OA)).rejects.toThrow('OAuth');
      expect(line.alarms).toEqual([]);
      expect(await line.tokens.accessToken(OA)).toBe('access-1');
    },
  );

  it('puts messages off for seconds', async () => {
    const line = await aLine({ oauthUrl: 'http://127.0.0.1:9' });
    expect(await line.send('Dạ')).toMatchObject({ kind: 'later', at: START + 15_000 });
  });
});
