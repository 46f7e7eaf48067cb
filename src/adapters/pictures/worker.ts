import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Pixels } from './pixels.ts';

/** More codes than these are no picture of a code. */
const MOST_CODES = 8;

// Left alone, the library would fetch this file from a server of its own choice.
const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
await prepareZXingModule({
  overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer },
  fireImmediately: true,
});

parentPort?.on('message', (pixels: Pixels) => {
  void textsOn(pixels).then(
    (texts) => parentPort?.postMessage(texts),
    () => parentPort?.postMessage([]),
  );
});

async function textsOn({ data, width, height }: Pixels): Promise<string[]> {
  const coloured = new Uint32Array(data.length);
  for (let at = 0; at < data.length; at += 1) coloured[at] = 0xff000000 | ((data[at] ?? 0) * 0x010101);
  const rgba = new Uint8ClampedArray(coloured.buffer);
  const found = await readBarcodes({ data: rgba, width, height, colorSpace: 'srgb' } as ImageData, {
    formats: ['QRCode'],
    tryHarder: true,
    tryRotate: true,
    tryInvert: true,
    tryDownscale: true,
    maxNumberOfSymbols: MOST_CODES,
    textMode: 'Plain',
  });
  return found.filter(({ isValid }) => isValid).map(({ text }) => text);
}
