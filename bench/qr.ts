import sharp from 'sharp';
import { createDecoder } from '../src/adapters/pictures/decoder.ts';
import { pixelsOf } from '../src/adapters/pictures/pixels.ts';
import { printed, vietQr } from '../test/support/qr.ts';

/** `npm run bench:qr`: how many codes are read on pictures as people send them, and what one picture costs. */
const PICTURES = 20;

interface Sheet {
  name: string;
  width: number;
  height: number;
  /** Of the code, in pixels. */
  code: [number, number];
  turn: number;
  blur: number;
  quality: [number, number];
}

const SHEETS: Sheet[] = [
  { name: 'screenshot', width: 1_080, height: 2_340, code: [500, 800], turn: 0, blur: 0, quality: [75, 90] },
  { name: 'photo', width: 1_536, height: 2_048, code: [350, 900], turn: 25, blur: 1.5, quality: [60, 85] },
  { name: 'photo, bad', width: 1_200, height: 1_600, code: [220, 400], turn: 40, blur: 2, quality: [30, 50] },
  {
    name: 'photo, large',
    width: 4_000,
    height: 3_000,
    code: [600, 1_500],
    turn: 25,
    blur: 2,
    quality: [70, 85],
  },
  { name: 'no code', width: 1_536, height: 2_048, code: [0, 0], turn: 0, blur: 0, quality: [70, 85] },
];

// Always the same pictures.
let seed = 20261126;
function random(from: number, to: number): number {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
  return from + (seed / 2 ** 31) * (to - from);
}

/** A sheet with the grain of a photo. */
function paperOf({ width, height }: Sheet): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 150, sigma: 25 } as const;
  return sharp({ create: { width, height, channels: 3, background: '#999', noise } })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

async function pictureOf(sheet: Sheet, paper: Buffer, text: string): Promise<Buffer> {
  const quality = Math.round(random(...sheet.quality));
  if (!sheet.code[1]) return sharp(paper).jpeg({ quality }).toBuffer();
  const input = await sharp(await printed(text, Math.round(random(...sheet.code))))
    .rotate(random(-sheet.turn, sheet.turn), { background: '#fff' })
    .png()
    .toBuffer();
  const laid = sharp(paper).composite([{ input, gravity: 'centre' }]);
  const blurred = sheet.blur ? laid.blur(random(0.3, sheet.blur)) : laid;
  return blurred.jpeg({ quality }).toBuffer();
}

async function main(): Promise<void> {
  const decoder = createDecoder();
  await once(decoder.textsOn, await printed('https://zalo.me'));
  for (const sheet of SHEETS) {
    const paper = await paperOf(sheet);
    const times: number[] = [];
    // What it costs also where others use the processor.
    const costs: number[] = [];
    let right = 0;
    for (let i = 0; i < PICTURES; i += 1) {
      const text = vietQr({
        account: String(Math.round(random(1e12, 9e12))),
        amount: '150000',
        purpose: 'Hoc phi',
      });
      const picture = await pictureOf(sheet, paper, text);
      const before = process.cpuUsage();
      const begun = performance.now();
      const found = await once(decoder.textsOn, picture);
      times.push(performance.now() - begun);
      const { user, system } = process.cpuUsage(before);
      costs.push((user + system) / 1_000);
      if (sheet.code[1] ? found?.includes(text) : found?.length === 0) right += 1;
    }
    const [p50ms, p95ms, cpuMs] = [at(times, 0.5), at(times, 0.95), at(costs, 0.5)];
    console.log(JSON.stringify({ picture: sheet.name, right, of: PICTURES, p50ms, p95ms, cpuMs }));
  }
  await decoder.close();
}

function at(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
}

type Read = ReturnType<typeof createDecoder>['textsOn'];

async function once(textsOn: Read, picture: Buffer): Promise<string[] | null> {
  const pixels = await pixelsOf(picture);
  return typeof pixels === 'string' ? null : textsOn(pixels);
}

await main();
