import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LookupFunction } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { createDecoder } from '../../src/adapters/pictures/decoder.ts';
import { createPictures } from '../../src/adapters/pictures/pictures.ts';
import type { DownloadOptions } from '../../src/adapters/zalo/download.ts';
import { createHttp } from '../../src/adapters/zalo/http.ts';
import { createMediaFetcher } from '../../src/adapters/zalo/media.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { profileOf, wordsFor } from '../../src/catalog/words.ts';
import { picture } from '../../src/conversation/answers/picture.ts';
import { Draft, type Scene } from '../../src/conversation/scene.ts';
import { NEW_STATE } from '../../src/domain/conversation.ts';
import type { PictureReading } from '../../src/domain/picture.ts';
import { bombPng } from '../support/bomb.ts';
import { printed, vietQr } from '../support/qr.ts';
import { createScript } from '../unit/adapters/zalo/line.ts';

const open: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
const decoder = createDecoder();
afterAll(() => decoder.close());

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

/** A server in Zalo's place that means no good. */
async function hostile(handle: Handle): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  const script = await createScript((request, response) => {
    asked.push(request.url ?? '');
    handle(request, response);
  });
  open.push(script);
  return { url: script.url, asked };
}

function reader(openApiUrl: string, more: Partial<DownloadOptions> = {}) {
  const media = createMediaFetcher(createHttp(), openApiUrl, { timeoutMs: 20_000, ...more });
  return createPictures({ decoder, fetch: media.picture });
}

const read = async (handle: Handle, more?: Partial<DownloadOptions>): Promise<PictureReading> => {
  const { url } = await hostile(handle);
  return reader(url, more).read(`${url}/anh.png`);
};

const answers = (type: string, body: string | Buffer, headers: Record<string, string> = {}): Handle => {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': type, ...headers });
    response.end(body);
  };
};
const sendsTo = (location: string): Handle => {
  return (_request, response) => response.writeHead(302, { location }).end();
};
const refused = (why: string): object => ({ kind: 'refused', why });

describe('A picture is fetched', () => {
  it('from the platform, and its code is read', async () => {
    const png = await printed(vietQr({ account: '4500000000021' }));
    expect(await read(answers('image/png', png))).toMatchObject({
      kind: 'read',
      codes: [{ kind: 'payment', bank: 'Agribank', account: '4500000000021' }],
    });
  });

  it('over a redirect that stays there', async () => {
    const png = await printed('https://zalo.me/1');
    const moved = await read((request, response) =>
      request.url === '/anh.png'
        ? sendsTo('/b')(request, response)
        : answers('image/png', png)(request, response),
    );
    expect(moved).toMatchObject({ kind: 'read', codes: [{ kind: 'link' }] });
  });
});

describe('A picture is refused', () => {
  it.each([
    ['file:///etc/passwd'],
    ['ftp://f.zdn.vn/a.png'],
    ['http://169.254.169.254/latest/meta-data'],
    ['http://10.0.0.5/a.png'],
    ['http://[::1]/a.png'],
    ['http://f.zdn.vn:6379/a.png'],
    ['http://f.zdn.vn@evil.example/a.png'],
    ['http://zdn.vn.evil.example/a.png'],
  ])('when its address is %s', async (url) => {
    expect(await reader('https://openapi.zalo.me').read(url)).toEqual(refused('not_allowed'));
  });

  it.each([
    ['http://10.0.0.5/'],
    ['http://192.168.1.1/'],
    ['http://169.254.169.254/latest/meta-data'],
    ['file:///etc/passwd'],
    ['https://evil.example/a.png'],
    ['gopher://127.0.0.1/'],
    [''],
  ])('when it redirects to %s', async (location) => {
    expect(await read(sendsTo(location))).toEqual(refused('not_allowed'));
  });

  it('when it redirects to another port of this machine, which is never asked', async () => {
    const inside = await hostile(answers('image/png', 'secret'));
    expect(await read(sendsTo(`${inside.url}/a.png`))).toEqual(refused('not_allowed'));
    expect(inside.asked).toEqual([]);
  });

  it('when it redirects round and round', async () => {
    expect(await read(sendsTo('/anh.png'))).toEqual(refused('not_allowed'));
  });

  it.each([
    ['127.0.0.1'],
    ['10.1.2.3'],
    ['172.16.0.1'],
    ['192.168.0.10'],
    ['169.254.169.254'],
    ['100.64.0.1'],
    ['0.0.0.0'],
    ['::1'],
    ['::ffff:127.0.0.1'],
    ['fd00::1'],
    ['fe80::1'],
    ['64:ff9b::7f00:1'],
    ['2002:7f00:1::'],
  ])('when a name of Zalo’s leads to %s, alone or beside a public one', async (address) => {
    const leadsTo = (...found: string[]): LookupFunction => {
      const all = found.map((one) => ({ address: one, family: one.includes(':') ? 6 : 4 }));
      return (_host, options, done) => (options.all ? done(null, all) : done(null, address, all[0]?.family));
    };
    for (const lookup of [leadsTo(address), leadsTo('118.102.1.1', address)]) {
      const pictures = reader('https://openapi.zalo.me', { lookup });
      expect(await pictures.read('http://f1.zdn.vn/a.png')).toEqual(refused('not_allowed'));
    }
  });

  it('when it says that it is huge, before it is read', async () => {
    const huge: Handle = (_request, response) => {
      response.writeHead(200, { 'content-type': 'image/png', 'content-length': String(10 ** 10) });
      response.write('x');
    };
    expect(await read(huge)).toEqual(refused('too_big'));
  });

  it('when it never ends, without saying so', async () => {
    let sent = 0;
    const endless: Handle = (_request, response) => {
      response.writeHead(200, { 'content-type': 'image/png' });
      const more = (): void => {
        if (response.destroyed) return;
        sent += 65_536;
        response.write(Buffer.alloc(65_536), more);
      };
      more();
    };
    expect(await read(endless)).toEqual(refused('too_big'));
    expect(sent).toBeLessThan(20 * 1024 * 1024);
  });

  it('when nobody answers', async () => {
    expect(await read(() => undefined, { timeoutMs: 300 })).toEqual(refused('too_slow'));
  });

  it('when it comes drop by drop', async () => {
    const begun = Date.now();
    const drip: Handle = (_request, response) => {
      response.writeHead(200, { 'content-type': 'image/png' });
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    };
    expect(await read(drip, { timeoutMs: 400 })).toEqual(refused('too_slow'));
    expect(Date.now() - begun).toBeLessThan(3_000);
  });

  it.each([
    ['a page', 'text/html', '<html></html>'],
    ['a page that says it is a picture', 'image/png', '<html></html>'],
    ['a drawing that could load files', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a drawing that hides as a photo', 'image/jpeg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a document', 'image/png', '%PDF-1.7'],
    ['nothing', 'image/png', ''],
  ])('when it is %s', async (_what, type, body) => {
    expect(await read(answers(type, body))).toEqual(refused('not_a_picture'));
  });

  it('when it is packed, without unpacking it', async () => {
    const packed = gzipSync(Buffer.alloc(50_000_000));
    expect(await read(answers('image/png', packed, { 'content-encoding': 'gzip' }))).toEqual(
      refused('not_a_picture'),
    );
  });

  it('when a small file unfolds to 900 million pixels', async () => {
    const bomb = bombPng(30_000, 30_000);
    expect(bomb.length).toBeLessThan(200_000);
    const before = process.memoryUsage().rss;
    expect(await read(answers('image/png', bomb))).toEqual(refused('too_big'));
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  it('when only half of it is there', async () => {
    const png = await sharp(await printed('https://zalo.me/1'))
      .resize(900)
      .png({ compressionLevel: 0 })
      .toBuffer();
    const jpeg = await sharp(png).jpeg().toBuffer();
    for (const whole of [png, jpeg]) {
      const half = whole.subarray(0, whole.length / 2);
      expect(await read(answers('image/png', half))).toEqual(refused('not_a_picture'));
    }
  });

  it.each([
    ['is gone', (_request: IncomingMessage, response: ServerResponse) => void response.writeHead(404).end()],
    [
      'breaks off',
      (_request: IncomingMessage, response: ServerResponse) => {
        response.writeHead(200, { 'content-type': 'image/png', 'content-length': '1000' });
        response.write('x', () => response.destroy());
      },
    ],
  ])('when it %s', async (_what, handle) => {
    expect(await read(handle)).toEqual(refused('unreachable'));
  });

  it('when looking for codes takes too long', async () => {
    const hurried = createDecoder({ timeoutMs: 1 });
    const { url } = await hostile(answers('image/png', await printed('https://zalo.me/1')));
    const media = createMediaFetcher(createHttp(), url);
    const pictures = createPictures({ decoder: hurried, fetch: media.picture });
    expect(await pictures.read(`${url}/a.png`)).toEqual(refused('too_slow'));
    await hurried.close();
  });

  it('when its turn does not come', async () => {
    const { url } = await hostile(() => undefined);
    const media = createMediaFetcher(createHttp(), url);
    const pictures = createPictures({ decoder, fetch: media.picture, budgetMs: 100 });
    expect(await pictures.read(`${url}/a.png`)).toEqual(refused('too_slow'));
  });
});

describe('Whoever sent a refused picture', () => {
  const catalog = loadCatalog(join(import.meta.dirname, '../../intents'));
  const words = wordsFor(catalog, profileOf(catalog, 'qn-2024'), '2026-11-23', false);

  it.each([
    ['not_allowed', 'gửi thẳng qua Zalo'],
    ['too_big', 'Hình này lớn quá'],
    ['too_slow', 'Hình tải lâu quá'],
    ['not_a_picture', 'không mở được hình này'],
    ['unreachable', 'chưa lấy được hình của bác'],
  ] as const)('as %s hears “%s”, and that a person can help', (why, said) => {
    const scene = { words, now: 0, picture: { kind: 'refused', why } } as Scene;
    const decision = picture(scene, new Draft(NEW_STATE, 0), '');
    expect(decision.says[0]?.text).toContain(said);
    expect(decision.says[0]?.choices?.map(({ title }) => title)).toContain('Gặp người ở xã');
    expect(decision.outcome).toEqual({ kind: 'replied' });
  });
});
