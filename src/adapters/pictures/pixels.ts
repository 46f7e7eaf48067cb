import type { PictureRefusal } from '../../domain/picture.ts';
import { opened } from './opening.ts';

/** Grey, one byte a pixel, row by row. */
export interface Pixels {
  data: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
}

/** A code that is legible at all is legible at this size, and looking for it stays cheap. */
const SIDE = 1_600;

/** The picture as a reader of codes sees it, turned upright and made smaller; or why not. Never throws. */
export async function pixelsOf(bytes: Uint8Array): Promise<Pixels | PictureRefusal> {
  return opened(bytes, SIDE, async (picture): Promise<Pixels | PictureRefusal> => {
    const { data, info } = await picture.greyscale().raw().toBuffer({ resolveWithObject: true });
    const { width, height } = info;
    return data.length === width * height ? { data: new Uint8Array(data), width, height } : 'not_a_picture';
  });
}
