import { afterEach, describe, expect, it } from '@jest/globals';
import { createGraph } from '../../../../src/adapters/zalo/graph.ts';
import { createMediaFetcher } from '../../../../src/adapters/zalo/media.ts';
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

/** A line whose Open API says what the test tells it to; tokens come from the emulator. */
async function aScriptedLine(answer: (n: number) => [number, unknown]): Promise<Line> {
  let n = 0;
  const script = await createScript((_request, response) => say(response, ...answer((n += 1))));
  open.push(script);
  return aLine({ openApiUrl: script.url });
}

describe('What Zalo remembers of a conversation', () => {
  const history = (line: Line, since: number) => line.messenger.history(OA, line.hien.userId, since);

  it('is read page by page, the OA’s words only', async () => {
    const line = await aLine();
    for (let i = 0; i < 23; i += 1) await line.send(`tin ${i}`);
    await line.hien.sendText('cảm ơn');
    const texts = (await history(line, START))?.map((one) => one.text);
    expect(texts).toHaveLength(23);
    expect(new Set(texts).size).toBe(23);
    expect(texts).toContain('tin 0');
  });

  it('ends at the time that is asked for', async () => {
    const line = await aLine();
    await line.send('trước');
    line.time.now += 60_000;
    await line.send('sau');
    expect((await history(line, START + 1))?.map((one) => one.text)).toEqual(['sau']);
    expect(await history(line, START + 2 * HOUR)).toEqual([]);
  });

  it('is read with a new token when the old one died', async () => {
    const line = await aLine();
    await line.send('một');
    line.zalo.faults.expireToken();
    expect(await history(line, START)).toHaveLength(1);
    expect(line.exchanges()).toBe(2);
  });

  it('is unknown for somebody Zalo does not know', async () => {
    const line = await aLine();
    expect(await line.messenger.history(OA, '999', START)).toBeNull();
  });

  it.each([
    ['an error', [200, { error: -32 }]],
    ['a broken list', [200, { error: 0, data: [{ src: 'x' }] }]],
    ['a page', [502, '<html>']],
  ] as [string, [number, unknown]][])('is unknown after %s', async (_what, answer) => {
    expect(await history(await aScriptedLine(() => answer), START)).toBeNull();
  });

  it('is unknown when nobody answers', async () => {
    const line = await aLine({ openApiUrl: 'http://127.0.0.1:9' });
    expect(await history(line, START)).toBeNull();
  });

  it('ends after five pages', async () => {
    let pages = 0;
    const page = Array.from({ length: 10 }, () => ({ src: 0, time: String(START + 1), message: 'x' }));
    const line = await aScriptedLine(() => {
      pages += 1;
      return [200, { error: '0', data: page }];
    });
    expect(await history(line, START)).toHaveLength(50);
    expect(pages).toBe(5);
  });
});

describe('Who is in front of the mini app', () => {
  const graphOf = (line: Line, appSecret = 'app-secret') =>
    createGraph({ http: line.http, graphUrl: `${line.url}/graph`, appSecret });

  it('is known by the access token Zalo gave them', async () => {
    const line = await aLine();
    expect(await graphOf(line).whoIs(line.hien.accessToken)).toBe(line.hien.userIdByApp);
  });

  it('is nobody with a wrong token or proof', async () => {
    const line = await aLine();
    expect(await graphOf(line).whoIs('nobody')).toBeNull();
    expect(await graphOf(line, 'another-secret').whoIs(line.hien.accessToken)).toBeNull();
  });
});

describe('What a citizen attached', () => {
  const files = async (handle: (path: string) => [number, string | Buffer, string?]) => {
    const script = await createScript((request, response) => {
      const [status, body, location] = handle(request.url ?? '');
      response.writeHead(status, { 'content-type': 'audio/amr', ...(location && { location }) });
      response.end(body);
    });
    open.push(script);
    const line = await aLine();
    return { url: script.url, fetch: createMediaFetcher(line.http, script.url).fetch };
  };

  it('is fetched with its type', async () => {
    const { url, fetch } = await files(() => [200, Buffer.from('#!AMR')]);
    expect(await fetch(`${url}/1.amr`)).toEqual({ type: 'audio/amr', bytes: Buffer.from('#!AMR') });
  });

  it.each([
    ...[
      'http://169.254.169.254/latest/meta-data',
      'http://localhost/x',
      'file:///etc/passwd',
      'ftp://zdn.vn/x',
    ],
    ...['https://evilzdn.vn/x', 'https://zdn.vn.evil.com/x', 'https://zdn.vn@evil.com/x', 'không phải', ''],
    ...['javascript:alert(1)', 'http://[::1]/', 'http://0x7f000001/'],
  ])('is not fetched from %s', async (url) => {
    const line = await aLine();
    expect(await createMediaFetcher(line.http, 'https://openapi.zalo.me').fetch(url)).toBeNull();
  });

  it('is not followed to another place', async () => {
    const { url, fetch } = await files(() => [302, '', 'http://169.254.169.254/']);
    expect(await fetch(`${url}/1.amr`)).toBeNull();
  });

  it('is left when it is too large or gone', async () => {
    const { url, fetch } = await files((path) =>
      path === '/big' ? [200, Buffer.alloc(5 * 1024 * 1024 + 1)] : [404, ''],
    );
    expect(await fetch(`${url}/big`)).toBeNull();
    expect(await fetch(`${url}/gone`)).toBeNull();
  });
});
