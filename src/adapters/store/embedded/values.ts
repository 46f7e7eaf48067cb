import { BSONRegExp, Binary, Double, Int32, Long, ObjectId, deserialize, serialize } from 'bson';
import { CommandError } from './errors.ts';

export type Doc = Record<string, unknown>;

const TYPED = { promoteValues: false, promoteBuffers: false, bsonRegExp: true } as const;
const PROMOTED = { bsonRegExp: true } as const;
const MAX_BYTES = 16 * 1024 * 1024;

/** Decodes with Int32, Double and Long kept apart, so that a rewritten document keeps its types. */
export function decode(raw: Uint8Array, rawFields?: Record<string, boolean>): Doc {
  return deserialize(raw, rawFields ? { ...TYPED, fieldsAsRaw: rawFields } : TYPED);
}

/** Decodes to plain JavaScript numbers, which is what mingo's arithmetic understands. */
export function decodePlain(raw: Uint8Array): Doc {
  return deserialize(raw, PROMOTED);
}

export function encode(doc: Doc): Buffer {
  const raw = serialize(doc, { ignoreUndefined: true });
  if (raw.length > MAX_BYTES) {
    throw new CommandError(10334, `the document is ${raw.length} bytes; the largest allowed is ${MAX_BYTES}`);
  }
  return Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
}

export function isDoc(value: unknown): value is Doc {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value as { _bsontype?: string })._bsontype
  );
}

/** The number inside any numeric BSON value, or undefined. A bigint only when a double cannot hold it. */
export function numeric(value: unknown): number | bigint | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  if (value instanceof Int32 || value instanceof Double) return value.valueOf();
  if (value instanceof Long) {
    const big = value.toBigInt();
    return Number.isSafeInteger(Number(big)) ? Number(big) : big;
  }
  return undefined;
}

/** A whole, non-negative option such as limit or batchSize. */
export function count(value: unknown, name: string, fallback: number): number {
  if (value === undefined || value === null) return fallback;
  const n = numeric(value);
  if (typeof n !== 'number' || !Number.isInteger(n) || n < 0) {
    throw new CommandError(2, `'${name}' must be a whole number of zero or more`);
  }
  return n;
}

export function truthy(value: unknown): boolean {
  const n = numeric(value);
  return n === undefined ? Boolean(value) : n !== 0;
}

export function asDoc(value: unknown, name: string): Doc {
  if (value === undefined || value === null) return {};
  if (!isDoc(value)) throw new CommandError(14, `'${name}' must be an object`);
  return value;
}

/** JavaScript's RegExp for a stored or queried pattern; `x` has no JavaScript equivalent. */
export function toRegExp(source: string, options: string): RegExp {
  if (/[^imsu]/.test(options))
    throw new CommandError(9, `embedded store: $options '${options}' is not supported`);
  for (const flags of [`${options}u`, options]) {
    try {
      return new RegExp(source, [...new Set(flags)].join(''));
    } catch {
      // Some patterns that MongoDB takes, such as /\-/, are only valid without the `u` flag.
    }
  }
  throw new CommandError(9, `the regular expression '${source}' is not valid`);
}

/** Canonical type rank: MongoDB compares values of different types by it, and ranges never cross it. */
export function rank(value: unknown): number {
  if (value === undefined) return 0x04;
  if (value === null) return 0x05;
  if (typeof value === 'string') return 0x0f;
  if (typeof value === 'boolean') return 0x28;
  if (value instanceof Date) return 0x2d;
  if (Array.isArray(value)) return 0x19;
  if (value instanceof ObjectId) return 0x23;
  if (value instanceof Binary) return 0x1e;
  if (value instanceof BSONRegExp) return 0x32;
  if (numeric(value) !== undefined) return 0x0a;
  if (isDoc(value)) return 0x14;
  const name = (value as { _bsontype?: string })._bsontype ?? typeof value;
  throw new CommandError(2, `embedded store: values of type ${name} cannot be compared or indexed`);
}
