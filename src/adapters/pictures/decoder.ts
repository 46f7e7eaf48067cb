import { Worker } from 'node:worker_threads';
import type { Pixels } from './pixels.ts';

export interface Decoder {
  /** The texts of the codes; null when it took too long or the reader broke. One picture at a time. */
  textsOn(pixels: Pixels): Promise<string[] | null>;
  close(): Promise<void>;
}

export interface DecoderOptions {
  /** The start of the thread included. */
  timeoutMs?: number;
  /** So long it is kept for the next picture. */
  idleMs?: number;
}

/**
 * Codes are looked for in a thread of their own: a picture costs some 60 ms during which the webhook door would stand
 * still, and only a thread can be ended when a picture made for it keeps the reader busy. The thread goes when nobody
 * sends pictures, and with it what was left of them in its memory.
 */
export function createDecoder({ timeoutMs = 5_000, idleMs = 30_000 }: DecoderOptions = {}): Decoder {
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const one = worker;
    worker = undefined;
    await one?.terminate();
  };
  const start = (): Worker => {
    const one = new Worker(new URL('./worker.mjs', import.meta.url), {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    // One that breaks while nobody waits for it is replaced by the next picture.
    one.on('error', () => undefined);
    one.once('exit', () => {
      if (worker === one) worker = undefined;
    });
    // A thread that waits for pictures keeps no process alive.
    one.unref();
    return one;
  };
  return {
    async textsOn(pixels) {
      clearTimeout(idle);
      worker ??= start();
      const texts = await answerOf(worker, pixels, timeoutMs);
      if (!texts) await end();
      else idle = setTimeout(() => void end(), idleMs).unref();
      return texts;
    },
    close: end,
  };
}

function answerOf(worker: Worker, pixels: Pixels, timeoutMs: number): Promise<string[] | null> {
  return new Promise((resolve) => {
    const done = (texts: string[] | null): void => {
      clearTimeout(timer);
      worker.off('message', done).off('error', fail).off('exit', fail);
      resolve(texts);
    };
    const fail = (): void => done(null);
    const timer = setTimeout(fail, timeoutMs);
    worker.on('message', done).on('error', fail).on('exit', fail);
    // Moved, not copied: this side holds no pixels any more.
    worker.postMessage(pixels, [pixels.data.buffer]);
  });
}
