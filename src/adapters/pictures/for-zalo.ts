import type { PictureRefusal } from '../../domain/picture.ts';
import { opened } from './opening.ts';

/** Papers stay legible, and the next smaller ones are for pictures that do not pack well. */
const SIDES = [1_600, 1_200, 800];
const QUALITY = 82;
/** zalo-platform.md §5.4 */
const MOST_BYTES = 1024 * 1024;

/** A JPEG that Zalo takes. Nothing of where, when and with what it was taken is left in it. */
export async function forZalo(bytes: Uint8Array): Promise<Buffer | PictureRefusal> {
  for (const side of SIDES) {
    const jpeg = await opened(bytes, side, (picture) =>
      picture.jpeg({ quality: QUALITY, mozjpeg: true }).toBuffer(),
    );
    if (typeof jpeg === 'string' || jpeg.length <= MOST_BYTES) return jpeg;
  }
  return 'too_big';
}
