import type { QrCode } from './qr.ts';

/** Why a picture was not looked at. */
export type PictureRefusal = 'not_allowed' | 'too_big' | 'too_slow' | 'not_a_picture' | 'unreachable';

/** What is left of a picture once it was looked at: what its codes say, the picture itself is gone. */
export type PictureReading =
  { kind: 'read'; codes: readonly QrCode[] } | { kind: 'refused'; why: PictureRefusal };
