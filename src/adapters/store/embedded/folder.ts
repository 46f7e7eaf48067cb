import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { StoreError } from './errors.ts';
import type { Sqlite } from './sqlite.ts';
import { openSqlite } from './sqlite.ts';

/** A unix socket's path must fit in about 104 bytes, and the driver knows one by its `.sock`. */
const LONGEST_SOCKET_PATH = 100;

export const databaseFile = (dir: string): string => path.join(dir, 'store.db');
const markerFile = (dir: string): string => path.join(dir, 'store.marker');
const ownerFile = (dir: string): string => path.join(dir, 'owner.json');

/** Who has the folder open, for messages and for a backup while it runs. */
export interface Owner {
  pid: number;
  uri: string;
}

export function readOwner(dir: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(ownerFile(dir), 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}

export function writeOwner(dir: string, owner: Owner): void {
  writeFileSync(ownerFile(dir), JSON.stringify(owner), { mode: 0o600 });
}

export function removeOwner(dir: string): void {
  rmSync(ownerFile(dir), { force: true });
}

export function prepareFolder(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StoreError(
      'unusable',
      `The data folder ${dir} cannot be made (${String(error)}). Set DATA_DIR to a folder this user may write.`,
    );
  }
}

/** One process per folder. The lock is SQLite's own on a second file, so the system frees it even after kill -9. */
export async function lockFolder(dir: string): Promise<Sqlite> {
  const lock = await openSqlite(path.join(dir, 'store.lock'));
  try {
    lock.exec('PRAGMA busy_timeout=0; PRAGMA journal_mode=MEMORY; BEGIN EXCLUSIVE');
    return lock;
  } catch {
    lock.close();
    const owner = readOwner(dir);
    throw new StoreError(
      'locked',
      `The data folder ${dir} is in use by another process${owner ? ` (pid ${owner.pid})` : ''}. Stop that one first, ` +
        'or give this one its own DATA_DIR. Two servers share data only through MONGODB_URI.',
    );
  }
}

/** Where the socket goes: a 0700 folder inside the data folder, or a private temporary one when that path is too long. */
export function socketPath(dir: string): { file: string; remove(): void } {
  const run = path.join(path.resolve(dir), 'run');
  const file = path.join(run, 'store.sock');
  if (Buffer.byteLength(file) <= LONGEST_SOCKET_PATH) {
    mkdirSync(run, { recursive: true, mode: 0o700 });
    chmodSync(run, 0o700);
    rmSync(file, { force: true });
    return { file, remove: () => rmSync(file, { force: true }) };
  }
  const temporary = mkdtempSync(path.join(tmpdir(), 'tlx-'));
  return {
    file: path.join(temporary, 's.sock'),
    remove: () => rmSync(temporary, { recursive: true, force: true }),
  };
}

/**
 * Remembers, beside the database, which database it is and how many commits it had: a file that was emptied, deleted,
 * or went back in time (a lost write-ahead log, an old copy) is then noticed. Written after every commit without
 * fsync, so after a power cut it can be behind the database but never ahead of it.
 */
export class Marker {
  readonly #fd: number;

  private constructor(fd: number) {
    this.#fd = fd;
  }

  static exists(dir: string): boolean {
    return existsSync(markerFile(dir));
  }

  static check(dir: string, id: string, commits: number): void {
    if (!Marker.exists(dir)) return;
    const [seenId, seenCommits] = readFileSync(markerFile(dir), 'utf8').trim().split(' ');
    const remedy = `put the newest copy back; or, if this is the copy you mean to use, delete ${markerFile(dir)} and start again`;
    if (seenId !== id) {
      throw new StoreError('foreign', `${databaseFile(dir)} is not the database this folder had: ${remedy}.`);
    }
    if (!(commits >= Number(seenCommits))) {
      throw new StoreError(
        'reverted',
        `${databaseFile(dir)} is older than what this folder last held (commit ${commits} of ${Number(seenCommits)}; its -wal ` +
          `file may be gone): ${remedy}, knowing that what was written since is lost.`,
      );
    }
  }

  static open(dir: string, id: string, commits: number): Marker {
    const marker = new Marker(openSync(markerFile(dir), existsSync(markerFile(dir)) ? 'r+' : 'w', 0o600));
    marker.write(id, commits);
    return marker;
  }

  write(id: string, commits: number): void {
    writeSync(this.#fd, `${id} ${String(commits).padStart(15, '0')}\n`, 0);
  }

  close(): void {
    closeSync(this.#fd);
  }
}
