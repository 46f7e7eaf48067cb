import sharp, { type Sharp } from 'sharp';
import type { PictureRefusal } from '../../domain/picture.ts';

/** What a telephone takes; a file of 100 kB can unfold to twenty times that. */
const MOST_PIXELS = 40_000_000;
const SECONDS = 3;

/** Nothing of one picture may wait in memory for the next. */
sharp.cache(false);
sharp.concurrency(1);

/**
 * A stranger's picture, upright, at most `side` pixels long and wide, on white; or why not. Never throws when
 * what `work` makes of it is awaited inside.
 */
export async function opened<T>(
  bytes: Uint8Array,
  side: number,
  work: (picture: Sharp) => Promise<T>,
): Promise<T | PictureRefusal> {
  if (!isKnown(bytes)) return 'not_a_picture';
  try {
    return await work(
      sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'truncated' })
        .timeout({ seconds: SECONDS })
        .rotate()
        .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#fff' }),
    );
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
