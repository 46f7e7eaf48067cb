import { randomBytes } from 'node:crypto';
import type { Response } from 'express';
import type { Live } from '../../contract/console-desk.ts';
import type { Viewer } from './walls.ts';

/** Who was away no longer than so many messages is told what they missed. */
const KEPT = 2_000;
const BEAT_MS = 20_000;

interface Kept {
  n: number;
  data: string;
  mayRead(viewer: Viewer): boolean;
}

interface Reader {
  viewer: Viewer;
  response: Response;
}

/** One stream of server-sent events for each open page. */
export interface LiveHub {
  send(live: Live, mayRead: (viewer: Viewer) => boolean): void;
  /** `lastId`: what the page had seen before it lost the connection. */
  open(viewer: Viewer, response: Response, lastId: string | undefined, isStill: () => Promise<boolean>): void;
  close(): void;
}

export function createLiveHub(): LiveHub {
  // Another process, or this one after a restart, knows nothing of what this one has told.
  const run = randomBytes(4).toString('hex');
  const kept: Kept[] = [];
  const readers = new Set<Reader>();
  let n = 0;
  const write = ({ response }: Reader, one: Pick<Kept, 'n' | 'data'>): void =>
    void response.write(`id: ${run}-${one.n}\ndata: ${one.data}\n\n`);
  const catchUp = (reader: Reader, lastId: string): void => {
    const [lastRun, last = ''] = lastId.split('-');
    const isKnown = lastRun === run && Number(last) >= (kept[0]?.n ?? n) - 1;
    if (!isKnown) return write(reader, { n, data: JSON.stringify({ kind: 'reset' } satisfies Live) });
    for (const one of kept) if (one.n > Number(last) && one.mayRead(reader.viewer)) write(reader, one);
  };
  return {
    send(live, mayRead) {
      n += 1;
      const one = { n, data: JSON.stringify(live), mayRead };
      kept.push(one);
      if (kept.length > KEPT) kept.shift();
      for (const reader of readers) if (mayRead(reader.viewer)) write(reader, one);
    },
    open(viewer, response, lastId, isStill) {
      const reader = { viewer, response };
      response.set({ 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' });
      response.flushHeaders();
      response.write(`retry: 2000\nid: ${run}-${n}\n\n`);
      if (lastId) catchUp(reader, lastId);
      readers.add(reader);
      const leave = (): void => {
        clearInterval(beat);
        readers.delete(reader);
      };
      // Also keeps proxies from hanging up; a session that has ended ends the stream.
      const beat = setInterval(() => {
        void isStill().then(
          (still) => (still ? response.write(': \n\n') : response.end()),
          () => response.end(),
        );
      }, BEAT_MS);
      beat.unref();
      response.on('close', leave);
    },
    close() {
      for (const { response } of readers) response.end();
    },
  };
}
