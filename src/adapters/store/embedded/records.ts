import { EJSON } from 'bson';
import type { Catalog, CollectionInfo, IndexInfo } from './catalog.ts';
import type { Database } from './database.ts';
import { CommandError } from './errors.ts';
import { encodeKey } from './keys.ts';
import { valuesAt } from './paths.ts';
import type { Doc } from './values.ts';
import { encode } from './values.ts';

/** A document's keys in one index; `values` explains a duplicate to the caller. */
interface Entry {
  key: Buffer;
  values: unknown[];
}

export type Entries = Map<IndexInfo, Entry[]>;

/** Documents and their index entries, written together; every check comes before the first write. */
export class Records {
  readonly #db: Database;
  readonly #catalog: Catalog;

  constructor(db: Database, catalog: Catalog) {
    this.#db = db;
    this.#catalog = catalog;
  }

  entries(collection: CollectionInfo, doc: Doc): Entries {
    return new Map(collection.indexes.map((index) => [index, indexEntries(index, doc)]));
  }

  insert(collection: CollectionInfo, doc: Doc, raw: Buffer = encode(doc)): void {
    const entries = this.entries(collection, doc);
    this.#refuseDuplicates(collection, entries, undefined);
    this.#db.begin();
    const rid = this.#db.sql(`INSERT INTO c${collection.id} (doc) VALUES (?)`).run(raw).lastInsertRowid;
    for (const [index, keys] of entries) this.#add(index, keys, Number(rid));
  }

  replace(collection: CollectionInfo, rid: number, before: Entries, doc: Doc, raw: Buffer): void {
    const changes: { index: IndexInfo; gone: Entry[]; added: Entry[] }[] = [];
    for (const [index, keys] of this.entries(collection, doc)) {
      const old = before.get(index) ?? [];
      changes.push({ index, gone: without(old, keys), added: without(keys, old) });
    }
    this.#refuseDuplicates(collection, new Map(changes.map((c) => [c.index, c.added])), rid);
    this.#db.begin();
    this.#db.sql(`UPDATE c${collection.id} SET doc = ? WHERE rid = ?`).run(raw, rid);
    for (const { index, gone, added } of changes) {
      this.#remove(index, gone, rid);
      this.#add(index, added, rid);
    }
  }

  remove(collection: CollectionInfo, rid: number, doc: Doc): void {
    this.#db.begin();
    this.#db.sql(`DELETE FROM c${collection.id} WHERE rid = ?`).run(rid);
    for (const [index, keys] of this.entries(collection, doc)) this.#remove(index, keys, rid);
  }

  /** Fills a new index from the documents that are already there. */
  addToIndex(collection: CollectionInfo, index: IndexInfo, rid: number, doc: Doc): void {
    const keys = indexEntries(index, doc);
    this.#refuseDuplicates(collection, new Map([[index, keys]]), rid);
    this.#add(index, keys, rid);
  }

  #add(index: IndexInfo, keys: Entry[], rid: number): void {
    for (const { key } of keys) this.#db.sql(`INSERT INTO i${index.id} VALUES (?, ?)`).run(key, rid);
    if (!index.multikey && keys.some((k) => k.values.includes(MANY))) this.#catalog.markMultikey(index);
  }

  #remove(index: IndexInfo, keys: Entry[], rid: number): void {
    for (const { key } of keys)
      this.#db.sql(`DELETE FROM i${index.id} WHERE k = ? AND rid = ?`).run(key, rid);
  }

  #refuseDuplicates(collection: CollectionInfo, entries: Entries, rid: number | undefined): void {
    for (const [index, keys] of entries) {
      if (!index.unique) continue;
      for (const { key, values } of keys) {
        const row = this.#db.sql(`SELECT rid FROM i${index.id} WHERE k = ? LIMIT 1`).get(key) as
          { rid: number } | undefined;
        if (row && row.rid !== rid) throw duplicate(collection, index, values);
      }
    }
  }
}

/** Marks an entry that came out of an array; never part of a key. */
const MANY = Symbol('array');

function indexEntries(index: IndexInfo, doc: Doc): Entry[] {
  if (index.partial && !index.partial.test(doc)) return [];
  const perField = index.fields.map(({ path }) => valuesAt(doc, path));
  if (index.sparse && perField.every((values) => values.every((v) => v === undefined))) return [];
  const isMany = perField.map((values) => values.length !== 1 || Array.isArray(values[0]));
  if (!isMany.includes(true)) {
    const values = perField.map((found) => found[0] ?? null);
    return [{ key: encodeKey(values, index.directions), values }];
  }
  refuseParallelArrays(index, isMany);
  let rows: unknown[][] = [[]];
  for (const found of perField) {
    const choices =
      found.length === 0
        ? [null]
        : found.flatMap((v) => (Array.isArray(v) ? (v.length ? v : [undefined]) : [v ?? null]));
    rows = rows.flatMap((row) => choices.map((choice) => [...row, choice]));
  }
  const unique = new Map<string, Entry>();
  for (const values of rows) {
    const key = encodeKey(values, index.directions);
    unique.set(key.toString('latin1'), { key, values: [...values, MANY] });
  }
  return [...unique.values()];
}

function refuseParallelArrays(index: IndexInfo, isMany: boolean[]): void {
  const arrays = index.fields.filter((_, i) => isMany[i]);
  const sameParent = new Set(arrays.map((f) => f.path[0])).size === 1;
  if (arrays.length > 1 && (index.unique || !sameParent)) {
    throw new CommandError(
      171,
      `cannot index parallel arrays [${arrays.map((f) => f.name).join('] [')}] (index ${index.name})`,
    );
  }
}

function without(list: Entry[], other: Entry[]): Entry[] {
  return list.filter((entry) => !other.some((o) => o.key.equals(entry.key)));
}

function duplicate(collection: CollectionInfo, index: IndexInfo, values: unknown[]): CommandError {
  const keyValue = Object.fromEntries(index.fields.map((f, i) => [f.name, values[i]]));
  const shown = `{ ${Object.entries(keyValue)
    .map(([k, v]) => `${k}: ${EJSON.stringify(v)}`)
    .join(', ')} }`;
  return new CommandError(
    11000,
    `E11000 duplicate key error collection: ${collection.ns} index: ${index.name} dup key: ${shown}`,
    {
      keyPattern: index.spec['key'],
      keyValue,
    },
  );
}
