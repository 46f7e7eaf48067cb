import type { BSONRegExp, Binary, ObjectId } from 'bson';
import type { Doc } from './values.ts';
import { numeric, rank } from './values.ts';

/**
 * Order-preserving bytes: comparing two keys as bytes is comparing the values as MongoDB does. Every encoding is
 * prefix-free, so components can be joined (compound indexes) and inverted (descending fields).
 */
let scratch = Buffer.allocUnsafe(1024);
let at = 0;

function room(bytes: number): void {
  if (at + bytes <= scratch.length) return;
  const bigger = Buffer.allocUnsafe(Math.max(scratch.length * 2, at + bytes));
  scratch.copy(bigger, 0, 0, at);
  scratch = bigger;
}

function byte(value: number): void {
  room(1);
  scratch[at++] = value;
}

function double(value: number): void {
  room(8);
  if (Number.isNaN(value)) scratch.fill(0, at, at + 8);
  else {
    scratch.writeDoubleBE(value === 0 ? 0 : value, at);
    const negative = (scratch[at] ?? 0) & 0x80;
    if (negative) for (let i = at; i < at + 8; i++) scratch[i] = ~(scratch[i] ?? 0);
    else scratch[at] = (scratch[at] ?? 0) | 0x80;
  }
  at += 8;
}

/** The rest tells apart the 64-bit integers that share a double. */
function number(value: number | bigint): void {
  const near = Number(value);
  double(near);
  const rest = typeof value === 'bigint' && Number.isInteger(near) ? Number(value - BigInt(near)) : 0;
  room(2);
  at = scratch.writeUInt16BE(0x8000 + rest, at);
}

function rawString(value: string, terminate: boolean): void {
  const bytes = Buffer.byteLength(value);
  room(bytes + 2);
  if (value.includes('\0')) {
    for (const b of Buffer.from(value)) {
      byte(b);
      if (b === 0) byte(0xff);
    }
    room(2);
  } else at += scratch.write(value, at, 'utf8');
  if (terminate) {
    scratch[at++] = 0;
    scratch[at++] = 1;
  }
}

function object(doc: Doc): void {
  for (const [name, value] of Object.entries(doc)) {
    byte(rank(value));
    rawString(name, true);
    write(value);
  }
  byte(0);
}

function bytes(value: Uint8Array): void {
  room(value.length);
  scratch.set(value, at);
  at += value.length;
}

function binary(value: Binary): void {
  const length = Buffer.allocUnsafe(4);
  length.writeUInt32BE(value.position);
  bytes(length);
  byte(value.sub_type);
  bytes(value.buffer.subarray(0, value.position));
}

function write(value: unknown): void {
  const type = rank(value);
  byte(type);
  if (type === 0x0f) rawString(value as string, true);
  else if (type === 0x0a) number(numeric(value) as number | bigint);
  else if (type === 0x2d) double((value as Date).getTime());
  else if (type === 0x28) byte(value ? 1 : 0);
  else if (type === 0x23) bytes((value as ObjectId).id);
  else if (type === 0x14) object(value as Doc);
  else if (type === 0x1e) binary(value as Binary);
  else if (type === 0x19) {
    for (const element of value as unknown[]) write(element);
    byte(0);
  } else if (type === 0x32) {
    rawString((value as BSONRegExp).pattern, true);
    rawString((value as BSONRegExp).options, true);
  }
}

/** One component per value; a direction of -1 inverts that component. */
export function encodeKey(values: readonly unknown[], directions?: readonly number[]): Buffer {
  at = 0;
  values.forEach((value, i) => {
    const start = at;
    write(value);
    if (directions?.[i] === -1) for (let j = start; j < at; j++) scratch[j] = ~(scratch[j] ?? 0);
  });
  return Buffer.from(scratch.subarray(0, at));
}

/** The start of every key of a string beginning so. */
export function stringPrefix(prefix: string): Buffer {
  at = 0;
  byte(0x0f);
  rawString(prefix, false);
  return Buffer.from(scratch.subarray(0, at));
}

export function invert(key: Buffer): Buffer {
  return Buffer.from(key.map((b) => ~b));
}

/** The first key after all those that start with this one. */
export function after(prefix: Buffer): Buffer {
  for (let i = prefix.length - 1; i >= 0; i--) {
    const b = prefix[i] ?? 0;
    if (b === 0xff) continue;
    const next = Buffer.from(prefix.subarray(0, i + 1));
    next[i] = b + 1;
    return next;
  }
  return END;
}

/** After every key. */
export const END = Buffer.alloc(16, 0xff);

export function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (typeof a === 'number' && typeof b === 'number' && a === a && b === b) return a < b ? -1 : 1;
  const left = encodeKey([a]);
  return Buffer.compare(left, encodeKey([b]));
}

export function equalValues(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a === 'string' && typeof b === 'string') return false;
  return rank(a) === rank(b) && compareValues(a, b) === 0;
}
