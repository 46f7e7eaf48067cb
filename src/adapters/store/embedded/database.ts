import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, statSync } from 'node:fs';
import { StoreError } from './errors.ts';
import { Marker, databaseFile, lockFolder, prepareFolder } from './folder.ts';
import type { Sqlite, Statement } from './sqlite.ts';
import { openWhole } from './sqlite.ts';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS collections (id INTEGER PRIMARY KEY, ns TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS indexes (id INTEGER PRIMARY KEY, collection INTEGER NOT NULL, multikey INTEGER NOT NULL, spec BLOB NOT NULL);
`;

/** The SQLite file: its lock, its marker, its one open transaction and its prepared statements. */
export class Database {
  readonly dir: string;
  readonly #lock: Sqlite;
  readonly #db: Sqlite;
  readonly #marker: Marker;
  readonly #id: string;
  readonly #statements = new Map<string, Statement>();
  #commits: number;

  private constructor(dir: string, lock: Sqlite, db: Sqlite, id: string, commits: number) {
    this.dir = dir;
    this.#lock = lock;
    this.#db = db;
    this.#id = id;
    this.#commits = commits;
    this.#marker = Marker.open(dir, id, commits);
  }

  static async open(dir: string): Promise<Database> {
    prepareFolder(dir);
    const lock = await lockFolder(dir);
    let db: Sqlite | undefined;
    try {
      const file = databaseFile(dir);
      const present = existsSync(file) && statSync(file).size > 0;
      if (!present && Marker.exists(dir)) throw missing(file);
      db = await openWhole(file);
      db.exec(SCHEMA);
      const insert = db.prepare('INSERT OR IGNORE INTO meta VALUES (?, ?)');
      insert.run('id', randomBytes(12).toString('hex'));
      insert.run('commits', 0);
      const read = db.prepare('SELECT value FROM meta WHERE name = ?');
      const id = String((read.get('id') as { value: unknown }).value);
      const commits = Number((read.get('commits') as { value: unknown }).value);
      Marker.check(dir, id, commits);
      return new Database(dir, lock, db, id, commits);
    } catch (error) {
      db?.close();
      lock.close();
      throw error;
    }
  }

  sql(text: string): Statement {
    let statement = this.#statements.get(text);
    if (!statement) this.#statements.set(text, (statement = this.#db.prepare(text)));
    return statement;
  }

  exec(text: string): void {
    this.#db.exec(text);
  }

  get writing(): boolean {
    return this.#db.isTransaction;
  }

  /** Every write of an event-loop turn joins one transaction, so one fsync serves them all. */
  begin(): void {
    if (!this.#db.isTransaction) this.#db.exec('BEGIN IMMEDIATE');
  }

  commit(): void {
    if (!this.#db.isTransaction) return;
    this.sql("UPDATE meta SET value = ? WHERE name = 'commits'").run(this.#commits + 1);
    this.#db.exec('COMMIT');
    this.#commits += 1;
    try {
      this.#marker.write(this.#id, this.#commits);
    } catch {
      // The data is safe; a marker that lags behind only notices less.
    }
  }

  rollback(): void {
    if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
  }

  /** Tables come and go with collections; a cached statement must not outlive its table. */
  forgetStatements(): void {
    this.#statements.clear();
  }

  /** Made 0600 beforehand; SQLite fills an empty file but never one with something in it. */
  backup(file: string): void {
    try {
      closeSync(openSync(file, 'wx', 0o600));
    } catch (error) {
      throw new StoreError(
        'unusable',
        `The backup ${file} cannot be made (${String(error)}): choose a new name in a folder that exists.`,
      );
    }
    this.commit();
    this.#db.prepare('VACUUM INTO ?').run(file);
  }

  close(): void {
    this.forgetStatements();
    this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    this.#db.close();
    this.#marker.close();
    this.#lock.close();
  }
}

function missing(file: string): StoreError {
  return new StoreError(
    'missing',
    `The store ${file} is gone or empty, but this folder held data before. Put the file (or the newest backup) back and delete ` +
      'store.marker if it is a backup; to start with an empty store on purpose, use a new DATA_DIR.',
  );
}
