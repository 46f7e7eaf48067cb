import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import type { DatabaseSync as DatabaseSyncConstructor } from '@photostructure/sqlite';
import { StoreError } from './errors.ts';

export type Sqlite = InstanceType<typeof DatabaseSyncConstructor>;
export type Statement = ReturnType<Sqlite['prepare']>;

/** `node:sqlite` where Node has a recent enough one, else the prebuilt package with the same interface. */
async function driver(): Promise<typeof DatabaseSyncConstructor> {
  const builtin = process.getBuiltinModule?.('node:sqlite') as
    { DatabaseSync?: typeof DatabaseSyncConstructor } | undefined;
  if (builtin?.DatabaseSync && 'isTransaction' in builtin.DatabaseSync.prototype) return builtin.DatabaseSync;
  return (await import('@photostructure/sqlite')).DatabaseSync;
}

/** Creates the file as 0600 first: SQLite gives its -wal and -shm the mode of the database. */
export async function openSqlite(file: string): Promise<Sqlite> {
  // Never opened by us when it exists: closing any descriptor drops this process's POSIX locks on the file.
  if (!existsSync(file)) closeSync(openSync(file, 'wx', 0o600));
  const DatabaseSync = await driver();
  return new DatabaseSync(file);
}

function damaged(file: string, why: string): StoreError {
  return new StoreError(
    'damaged',
    `The store ${file} is damaged (${why}). Nothing was changed. Stop here, copy the whole folder away, put the newest ` +
      `backup (npm run store -- --data DIR --backup FILE) in its place without the old -wal, -shm and store.marker files, and start again.`,
  );
}

/** Opens the main database, refusing anything that is not whole. */
export async function openWhole(file: string): Promise<Sqlite> {
  if (existsSync(file) && statSync(file).size > 0) checkHeader(file);
  let db: Sqlite | undefined;
  try {
    db = await openSqlite(file);
    const [first] = db.prepare('PRAGMA quick_check(1)').all() as Record<string, unknown>[];
    const answer = String(Object.values(first ?? {})[0]);
    if (answer !== 'ok') throw new Error(answer);
    db.exec(
      'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-32768; PRAGMA temp_store=MEMORY',
    );
    return db;
  } catch (error) {
    db?.close();
    throw damaged(file, error instanceof Error ? error.message : String(error));
  }
}

/** SQLite would start afresh on some damaged headers and on a file cut to whole pages; the header knows its page count. */
function checkHeader(file: string): void {
  const header = Buffer.alloc(100);
  const fd = openSync(file, 'r');
  const read = readSync(fd, header, 0, 100, 0);
  closeSync(fd);
  if (read < 100 || header.toString('latin1', 0, 16) !== 'SQLite format 3\0')
    throw damaged(file, 'not an SQLite file');
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const pages = header.readUInt32BE(28);
  // A write-ahead log may still hold pages that were never copied into the file, so less is only damage without one.
  const log = `${file}-wal`;
  const hasLog = existsSync(log) && statSync(log).size > 0;
  if (!hasLog && statSync(file).size < pageSize * pages) throw damaged(file, 'it is shorter than it says');
}
