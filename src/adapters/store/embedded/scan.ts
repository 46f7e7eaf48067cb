import type { CollectionInfo, IndexInfo } from './catalog.ts';
import type { Database } from './database.ts';
import type { Filter } from './filter.ts';
import { sortValue } from './filter.ts';
import { END, encodeKey } from './keys.ts';
import { splitPath } from './paths.ts';
import type { Interval, Plan, SortField } from './planner.ts';
import { choosePlan } from './planner.ts';
import type { Doc } from './values.ts';
import { decode } from './values.ts';

/** A stored document: its row, its bytes and, when a filter needed it, its decoded form. */
export interface Found {
  rid: number;
  raw: Buffer;
  doc: Doc;
}

interface Row {
  k: Buffer;
  rid: number;
  doc: Buffer;
}

export interface Query {
  filter: Filter;
  sort?: SortField[];
  skip?: number;
  limit?: number;
}

const FIRST_CHUNK = 16;
const LARGEST_CHUNK = 1024;

export function buffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/**
 * Matching documents, lazily. It reads in chunks that continue after the last key seen, so an open cursor holds no
 * SQLite statement and blocks no writer; like MongoDB's, it is not a snapshot.
 */
export function* find(db: Database, collection: CollectionInfo, query: Query): Generator<Found> {
  const sort = query.sort ?? [];
  const plan = choosePlan(collection, query.filter, sort);
  const matches = matching(rowsOf(db, collection, plan), query.filter);
  const ordered = sort.length > 0 && !plan.sorted ? sorted(matches, sort) : matches;
  let toSkip = query.skip ?? 0;
  let left = query.limit || Infinity;
  for (const found of ordered) {
    if (toSkip > 0) toSkip -= 1;
    else {
      yield found;
      left -= 1;
      if (left === 0) return;
    }
  }
}

function* matching(rows: Iterable<Row>, filter: Filter): Generator<Found> {
  for (const row of rows) {
    const found = lazyFound(row.rid, row.doc);
    if (filter.everything || filter.test(found.doc)) yield found;
  }
}

/** Decoding is most of the cost of a read; a plain listing never needs it. */
function lazyFound(rid: number, raw: Buffer): Found {
  let doc: Doc | undefined;
  return {
    rid,
    raw,
    get doc() {
      return (doc ??= decode(raw));
    },
  };
}

export function findByRid(db: Database, collection: CollectionInfo, rid: number): Found | undefined {
  const row = db.sql(`SELECT doc FROM c${collection.id} WHERE rid = ?`).get(rid) as
    { doc: Uint8Array } | undefined;
  return row && lazyFound(rid, buffer(row.doc));
}

function sorted(matches: Iterable<Found>, sort: SortField[]): Found[] {
  const paths = sort.map((s) => splitPath(s.name));
  const directions = sort.map((s) => s.direction);
  const keyed = Array.from(matches, (found) => {
    const values = paths.map((p, i) => sortValue(found.doc, p, directions[i] ?? 1));
    return { key: encodeKey(values, directions), rid: found.rid, raw: found.raw };
  });
  keyed.sort((a, b) => Buffer.compare(a.key, b.key));
  return keyed.map(({ rid, raw }) => lazyFound(rid, raw));
}

function* rowsOf(db: Database, collection: CollectionInfo, plan: Plan): Generator<Row> {
  if (plan.union) {
    yield* distinctRows(plan.union.map((branch) => rowsOf(db, collection, branch)));
  } else if (!plan.index) {
    yield* tableRows(db, collection);
  } else {
    const { index, reverse } = plan;
    const intervals = [...plan.intervals].sort((a, b) => Buffer.compare(a.low, b.low));
    if (plan.sorted && intervals.length > 1) {
      yield* mergedRows(
        intervals.map((i) => ({ skip: i.skip, rows: indexRows(db, collection, index, i, reverse) })),
        reverse,
      );
    } else {
      const parts = intervals.map((i) => indexRows(db, collection, index, i, reverse));
      if (index.multikey) yield* distinctRows(parts);
      else for (const part of parts) yield* part;
    }
  }
}

function* distinctRows(parts: Generator<Row>[]): Generator<Row> {
  const seen = new Set<number>();
  for (const part of parts) {
    for (const row of part) {
      if (seen.has(row.rid)) continue;
      seen.add(row.rid);
      yield row;
    }
  }
}

/** Several `$in` values, each already in the wanted order: take the smallest head each time. */
function* mergedRows(parts: { skip: number; rows: Generator<Row> }[], reverse: boolean): Generator<Row> {
  const heads: { key: Buffer; row: Row; part: (typeof parts)[number] }[] = [];
  const advance = (part: (typeof parts)[number]): void => {
    const next = part.rows.next();
    if (!next.done) heads.push({ key: next.value.k.subarray(part.skip), row: next.value, part });
  };
  parts.forEach(advance);
  while (heads.length > 0) {
    let best = 0;
    for (let i = 1; i < heads.length; i++) {
      const order = Buffer.compare(
        (heads[i] as (typeof heads)[0]).key,
        (heads[best] as (typeof heads)[0]).key,
      );
      if (reverse ? order > 0 : order < 0) best = i;
    }
    const [head] = heads.splice(best, 1) as [(typeof heads)[0]];
    yield head.row;
    advance(head.part);
  }
}

function* tableRows(db: Database, collection: CollectionInfo): Generator<Row> {
  const text = `SELECT rid, doc FROM c${collection.id} WHERE rid > ? ORDER BY rid LIMIT ?`;
  yield* chunks((last, size) => db.sql(text).all(last?.rid ?? -1, size));
}

function indexRows(
  db: Database,
  collection: CollectionInfo,
  index: IndexInfo,
  interval: Interval,
  reverse: boolean,
): Generator<Row> {
  const from = `SELECT i.k AS k, i.rid AS rid, c.doc AS doc FROM i${index.id} i CROSS JOIN c${collection.id} c ON c.rid = i.rid`;
  const text = reverse
    ? `${from} WHERE (i.k, i.rid) < (?, ?) AND i.k >= ? ORDER BY i.k DESC, i.rid DESC LIMIT ?`
    : `${from} WHERE (i.k, i.rid) > (?, ?) AND i.k < ? ORDER BY i.k, i.rid LIMIT ?`;
  const [start, end] = reverse ? [interval.high ?? END, interval.low] : [interval.low, interval.high ?? END];
  return chunks((last, size) => db.sql(text).all(last?.k ?? start, last?.rid ?? -1, end, size));
}

function* chunks(read: (last: Row | undefined, size: number) => unknown[]): Generator<Row> {
  let last: Row | undefined;
  for (let size = FIRST_CHUNK; ; size = Math.min(size * 4, LARGEST_CHUNK)) {
    const rows = read(last, size) as { k?: Uint8Array; rid: number; doc: Uint8Array }[];
    for (const { k, rid, doc } of rows) {
      last = { k: k ? buffer(k) : END, rid, doc: buffer(doc) };
      yield last;
    }
    if (rows.length < size) return;
  }
}
