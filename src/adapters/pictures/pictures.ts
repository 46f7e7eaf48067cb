import type { PictureReading, PictureRefusal } from '../../domain/picture.ts';
import { readQr } from '../../domain/qr.ts';
import type { Pictures } from '../../ports.ts';
import type { Decoder } from './decoder.ts';
import { paymentIn } from './emv.ts';
import { pixelsOf } from './pixels.ts';

export interface PicturesOptions {
  decoder: Decoder;
  fetch(url: string): Promise<{ bytes: Uint8Array } | { refused: PictureRefusal }>;
  /** For everything, waiting for other pictures included: shorter than the lease on a conversation. */
  budgetMs?: number;
  /** How it went; nothing of what was seen. */
  onRead?(how: string): void;
}

/** Fetches a picture, reads its codes and forgets it. Bytes, pixels and texts live in this call alone. */
export function createPictures({ decoder, fetch, budgetMs = 20_000, onRead }: PicturesOptions): Pictures {
  const inTurn = createTurns();
  const lookAt = async (bytes: Uint8Array, isLate: () => boolean): Promise<PictureReading> => {
    if (isLate()) return refused('too_slow');
    const pixels = await pixelsOf(bytes);
    if (typeof pixels === 'string') return refused(pixels);
    const texts = await decoder.textsOn(pixels);
    if (!texts) return refused('too_slow');
    return { kind: 'read', codes: [...new Set(texts)].map((text) => readQr(text, paymentIn)) };
  };
  const read = async (url: string, isLate: () => boolean): Promise<PictureReading> => {
    const got = await fetch(url);
    // One at a time: a picture unfolds to as much as 200 MB for a moment.
    return 'refused' in got ? refused(got.refused) : inTurn(() => lookAt(got.bytes, isLate));
  };
  return {
    async read(url) {
      const late = AbortSignal.timeout(budgetMs);
      const reading = await Promise.race([read(url, () => late.aborted), tooSlow(late)]);
      onRead?.(reading.kind === 'read' ? 'read' : reading.why);
      return reading;
    },
  };
}

function refused(why: PictureRefusal): PictureReading {
  return { kind: 'refused', why };
}

function tooSlow(late: AbortSignal): Promise<PictureReading> {
  return new Promise((resolve) => {
    late.addEventListener('abort', () => resolve(refused('too_slow')), { once: true });
  });
}

/** One job after the other. */
function createTurns() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(job: () => Promise<T>): Promise<T> => {
    const next = last.then(job, job);
    last = next.catch(() => undefined);
    return next;
  };
}
