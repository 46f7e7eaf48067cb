import { Long } from 'bson';
import { CommandError } from './errors.ts';
import type { Doc } from './values.ts';
import { encode } from './values.ts';

const FIRST_BATCH = 101;
const BATCH_BYTES = 8 * 1024 * 1024;
const IDLE_MS = 10 * 60_000;

interface Cursor {
  ns: string;
  rest: Iterator<Buffer>;
  /** Read but did not fit into the last reply. */
  ahead?: Buffer;
  usedAt: number;
}

/** Open cursors. They hold no lock and no statement, only where to go on reading. */
export class Cursors {
  readonly #open = new Map<number, Cursor>();
  #last = 0;

  first(ns: string, documents: Iterator<Buffer>, batchSize: number | undefined, single: boolean): Buffer {
    const cursor: Cursor = { ns, rest: documents, usedAt: Date.now() };
    const { batch, done } = take(cursor, batchSize ?? FIRST_BATCH);
    if (done || single) return cursorReply('firstBatch', ns, 0, batch);
    this.#last += 1;
    this.#open.set(this.#last, cursor);
    return cursorReply('firstBatch', ns, this.#last, batch);
  }

  next(id: number, ns: string, batchSize: number): Buffer {
    const cursor = this.#open.get(id);
    if (!cursor || cursor.ns !== ns) throw new CommandError(43, `cursor id ${id} not found`);
    cursor.usedAt = Date.now();
    const { batch, done } = take(cursor, batchSize || Infinity);
    if (done) this.#open.delete(id);
    return cursorReply('nextBatch', ns, done ? 0 : id, batch);
  }

  kill(id: number): boolean {
    return this.#open.delete(id);
  }

  killNamespace(ns: string): void {
    for (const [id, cursor] of this.#open) if (cursor.ns === ns) this.#open.delete(id);
  }

  killIdle(now = Date.now()): void {
    for (const [id, cursor] of this.#open) if (now - cursor.usedAt > IDLE_MS) this.#open.delete(id);
  }
}

function take(cursor: Cursor, most: number): { batch: Buffer[]; done: boolean } {
  const batch: Buffer[] = [];
  let bytes = 0;
  while (batch.length < most) {
    const next = cursor.ahead ?? cursor.rest.next().value;
    cursor.ahead = undefined;
    if (next === undefined) return { batch, done: true };
    if (batch.length > 0 && bytes + next.length > BATCH_BYTES) {
      cursor.ahead = next;
      return { batch, done: false };
    }
    batch.push(next);
    bytes += next.length;
  }
  return { batch, done: false };
}

/** Writes the reply around the documents' own bytes, so that what was stored is returned bit for bit. */
function cursorReply(field: string, ns: string, id: number, batch: Buffer[]): Buffer {
  const array = bsonArray(batch);
  const head = encode({ id: Long.fromNumber(id), ns });
  const cursor = wrap([head.subarray(4, -1), element(0x04, field), array]);
  return wrap([element(0x03, 'cursor'), cursor, encode({ ok: 1 } satisfies Doc).subarray(4, -1)]);
}

function bsonArray(documents: Buffer[]): Buffer {
  return wrap(documents.flatMap((raw, i) => [element(0x03, String(i)), raw]));
}

function element(type: number, name: string): Buffer {
  return Buffer.concat([Buffer.from([type]), Buffer.from(`${name}\0`)]);
}

function wrap(parts: Buffer[]): Buffer {
  const size = parts.reduce((sum, part) => sum + part.length, 5);
  const length = Buffer.alloc(4);
  length.writeInt32LE(size);
  return Buffer.concat([length, ...parts, Buffer.from([0])], size);
}
