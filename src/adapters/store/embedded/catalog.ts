import { CommandError } from './errors.ts';
import type { Database } from './database.ts';
import type { Filter } from './filter.ts';
import { compileFilter } from './filter.ts';
import { splitPath } from './paths.ts';
import type { Doc } from './values.ts';
import { asDoc, decode, encode, numeric, truthy } from './values.ts';

export interface IndexInfo {
  id: number;
  name: string;
  spec: Doc;
  fields: { name: string; path: string[] }[];
  directions: number[];
  unique: boolean;
  sparse: boolean;
  partial?: Filter;
  expireAfterSeconds?: number;
  /** Some document has an array here: fewer plans are safe. */
  multikey: boolean;
}

export interface CollectionInfo {
  id: number;
  ns: string;
  indexes: IndexInfo[];
}

/** Which collections and indexes there are; the truth is in SQLite, this is its copy in memory. */
export class Catalog {
  readonly #db: Database;
  #collections = new Map<string, CollectionInfo>();

  constructor(db: Database) {
    this.#db = db;
    this.load();
  }

  /** Also after a rollback, when memory may be ahead of the file. */
  load(): void {
    this.#db.forgetStatements();
    this.#collections = new Map();
    for (const row of this.#db.sql('SELECT id, ns FROM collections').all() as { id: number; ns: string }[]) {
      this.#collections.set(row.ns, { id: row.id, ns: row.ns, indexes: [] });
    }
    const byId = new Map([...this.#collections.values()].map((c) => [c.id, c]));
    const rows = this.#db.sql('SELECT id, collection, multikey, spec FROM indexes ORDER BY id').all();
    for (const row of rows as { id: number; collection: number; multikey: number; spec: Uint8Array }[]) {
      byId.get(row.collection)?.indexes.push(indexInfo(row.id, decode(row.spec), row.multikey === 1));
    }
  }

  get(ns: string): CollectionInfo | undefined {
    return this.#collections.get(ns);
  }

  inDatabase(db: string): CollectionInfo[] {
    return [...this.#collections.values()].filter((c) => c.ns.startsWith(`${db}.`));
  }

  all(): CollectionInfo[] {
    return [...this.#collections.values()];
  }

  ensure(ns: string): CollectionInfo {
    const known = this.#collections.get(ns);
    if (known) return known;
    const name = ns.slice(ns.indexOf('.') + 1);
    if (
      name === '' ||
      name.includes('$') ||
      name.includes('\0') ||
      name.startsWith('system.') ||
      ns.length > 235
    ) {
      throw new CommandError(2, `'${ns}' is not a usable collection name`);
    }
    this.#db.begin();
    const id = Number(this.#db.sql('INSERT INTO collections (ns) VALUES (?)').run(ns).lastInsertRowid);
    this.#db.exec(`CREATE TABLE c${id} (rid INTEGER PRIMARY KEY, doc BLOB NOT NULL)`);
    const created: CollectionInfo = { id, ns, indexes: [] };
    this.#collections.set(ns, created);
    this.addIndex(created, { v: 2, key: { _id: 1 }, name: '_id_', unique: true });
    return created;
  }

  addIndex(collection: CollectionInfo, spec: Doc): IndexInfo {
    this.#db.begin();
    const row = this.#db
      .sql('INSERT INTO indexes (collection, multikey, spec) VALUES (?, 0, ?)')
      .run(collection.id, encode(spec));
    const index = indexInfo(Number(row.lastInsertRowid), spec, false);
    this.#db.exec(`CREATE TABLE i${index.id} (k BLOB, rid INTEGER, PRIMARY KEY (k, rid)) WITHOUT ROWID`);
    collection.indexes.push(index);
    return index;
  }

  markMultikey(index: IndexInfo): void {
    index.multikey = true;
    this.#db.sql('UPDATE indexes SET multikey = 1 WHERE id = ?').run(index.id);
  }

  dropIndex(collection: CollectionInfo, index: IndexInfo): void {
    this.#db.begin();
    this.#db.forgetStatements();
    this.#db.exec(`DROP TABLE i${index.id}`);
    this.#db.sql('DELETE FROM indexes WHERE id = ?').run(index.id);
    collection.indexes = collection.indexes.filter((i) => i !== index);
  }

  drop(collection: CollectionInfo): void {
    for (const index of collection.indexes) this.dropIndex(collection, index);
    this.#db.exec(`DROP TABLE c${collection.id}`);
    this.#db.sql('DELETE FROM collections WHERE id = ?').run(collection.id);
    this.#collections.delete(collection.ns);
  }
}

function indexInfo(id: number, spec: Doc, multikey: boolean): IndexInfo {
  const key = asDoc(spec['key'], 'key');
  const expiry = numeric(spec['expireAfterSeconds']);
  const index: IndexInfo = {
    id,
    name: String(spec['name']),
    spec,
    fields: Object.keys(key).map((name) => ({ name, path: splitPath(name) })),
    directions: Object.values(key).map((d) => Number(numeric(d))),
    unique: truthy(spec['unique']),
    sparse: truthy(spec['sparse']),
    multikey,
  };
  if (spec['partialFilterExpression']) {
    index.partial = compileFilter(asDoc(spec['partialFilterExpression'], 'partialFilterExpression'));
  }
  if (expiry !== undefined) index.expireAfterSeconds = Number(expiry);
  return index;
}
