import { afterAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { createDecoder } from '../../../../src/adapters/pictures/decoder.ts';
import { pixelsOf } from '../../../../src/adapters/pictures/pixels.ts';
import { printed, sheetOf, vietQr } from '../../../support/qr.ts';

const TEXT = vietQr({ account: '4500000000021', amount: '150000', purpose: 'Tien ban tru' });
const decoder = createDecoder();
afterAll(() => decoder.close());

async function textsOn(picture: Buffer): Promise<string[] | string | null> {
  const pixels = await pixelsOf(picture);
  return typeof pixels === 'string' ? pixels : decoder.textsOn(pixels);
}

const onWhite = { background: '#fff' };
const WAYS: [string, (code: Buffer) => Promise<Buffer>][] = [
  ['as it is', async (code) => code],
  ['as a photo', (code) => sharp(code).jpeg({ quality: 40 }).toBuffer()],
  ['as WebP', (code) => sharp(code).webp({ quality: 50 }).toBuffer()],
  ['as GIF', (code) => sharp(code).gif().toBuffer()],
  ['with sixteen bits a colour', (code) => sharp(code).toColourspace('rgb16').png().toBuffer()],
  ['askew', (code) => sharp(code).rotate(23, onWhite).png().toBuffer()],
  ['upside down', (code) => sharp(code).rotate(180).png().toBuffer()],
  ['turned by the camera', (code) => sharp(code).withMetadata({ orientation: 6 }).jpeg().toBuffer()],
  ['light on dark', (code) => sharp(code).flatten(onWhite).negate({ alpha: false }).png().toBuffer()],
  ['out of focus', (code) => sharp(code).blur(2.5).jpeg({ quality: 60 }).toBuffer()],
  ['small', (code) => sharp(code).resize(110).jpeg({ quality: 70 }).toBuffer()],
  [
    'small in a large photo',
    (code) =>
      sharp({ create: { width: 4_000, height: 3_000, channels: 3, background: '#9a8' } })
        .composite([{ input: code, left: 2_300, top: 1_100 }])
        .jpeg({ quality: 70 })
        .toBuffer(),
  ],
];

describe('A code', () => {
  it.each(WAYS)('is read %s', async (_how, change) => {
    expect(await textsOn(await change(await printed(TEXT)))).toEqual([TEXT]);
  });

  it('is read with the others on the sheet', async () => {
    const found = await textsOn(await sheetOf(TEXT, 'https://zalo.me/1', 'Xin chào bác'));
    expect([...(found ?? [])].sort()).toEqual([TEXT, 'Xin chào bác', 'https://zalo.me/1'].sort());
  });

  it('is not seen where there is none', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
    const picture = sharp({
      create: { width: 1_600, height: 1_200, channels: 3, background: '#888', noise },
    });
    expect(await textsOn(await picture.jpeg().toBuffer())).toEqual([]);
  });
});

describe('The reader', () => {
  it('gives up in time, and the next picture finds a new one', async () => {
    const hurried = createDecoder({ timeoutMs: 1 });
    const pixels = async () => {
      const one = await pixelsOf(await printed(TEXT));
      if (typeof one === 'string') throw new Error(one);
      return one;
    };
    expect(await hurried.textsOn(await pixels())).toBeNull();
    await hurried.close();
    expect(await decoder.textsOn(await pixels())).toEqual([TEXT]);
  });

  it('goes when nobody sends pictures, and comes back', async () => {
    const forgetful = createDecoder({ idleMs: 1 });
    for (let i = 0; i < 2; i += 1) {
      const pixels = await pixelsOf(await printed(TEXT));
      if (typeof pixels === 'string') throw new Error(pixels);
      expect(await forgetful.textsOn(pixels)).toEqual([TEXT]);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await forgetful.close();
  });
});
