import sharp from 'sharp';
import type { PictureRefusal } from '../../domain/picture.ts';

/** Grey, one byte a pixel, row by row. */
export interface Pixels {
  data: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
}

/** What a telephone takes; a file of 100 kB can unfold to twenty times that. */
const MOST_PIXELS = 40_000_000;
/** A code that is legible at all is legible at this size, and looking for it stays cheap. */
const SIDE = 1_600;
const SECONDS = 3;

/** Nothing of one picture may wait in memory for the next. */
sharp.cache(false);
sharp.concurrency(1);

/** The picture as a reader of codes sees it, turned upright and made smaller; or why not. Never throws. */
export async function pixelsOf(bytes: Uint8Array): Promise<Pixels | PictureRefusal> {
  if (!isKnown(bytes)) return 'not_a_picture';
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'truncated' })
      .timeout({ seconds: SECONDS })
      .rotate()
      .resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height } = info;
    return data.length === width * height ? { data: new Uint8Array(data), width, height } : 'not_a_picture';
  } catch (error) {
    return whyNot(String(error));
  }
}

function whyNot(message: string): PictureRefusal {
  if (/pixel limit|too large|dimensions/i.test(message)) return 'too_big';
  return /timeout/i.test(message) ? 'too_slow' : 'not_a_picture';
}

/** By the first bytes, so that no other decoder of the library is ever reached: SVG, PDF and the like can load files. */
function isKnown(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  return /^(?:\xff\xd8\xff|\x89PNG\r\n\x1a\n|GIF8[79]a|RIFF[^]{4}WEBP)/.test(head);
}
