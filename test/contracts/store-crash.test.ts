import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { startEmbeddedStore } from '../../src/adapters/store/embedded/start.ts';
import type { StoreProcess } from '../support/store-child.ts';
import { runScript, startStoreProcess } from '../support/store-child.ts';
import type { Folder, Item } from '../support/store-folder.ts';
import { connect, fill, freshFolder, temporaryFolder, withStore } from '../support/store-folder.ts';

const folder = freshFolder();
const database = (): string => join(folder.dir, 'store.db');
const refusal = (): Promise<unknown> => startEmbeddedStore({ dataDir: folder.dir }).then((s) => s.close());

describe('embedded store when its process is killed', () => {
  const WRITERS = 8;
  const ACKNOWLEDGED_PER_ROUND = 400;

  /** Eight writers insert and count up until enough is acknowledged; then kill -9 in the middle of it. */
  async function writeUntilKilled(
    store: StoreProcess,
    round: number,
    acknowledged: string[],
  ): Promise<number> {
    const client = await connect(store.uri);
    const items = client.db().collection<Item>('items');
    let counted = 0;
    let killed: Promise<void> | undefined;
    const enough = acknowledged.length + ACKNOWLEDGED_PER_ROUND;
    const writer = async (w: number): Promise<void> => {
      for (let n = 0; ; n++) {
        const _id = `${round}-${w}-${n}`;
        try {
          await items.insertOne({ _id, n });
          acknowledged.push(_id);
          await items.updateOne({ _id: 'counter' }, { $inc: { n: 1 } }, { upsert: true });
          counted += 1;
        } catch {
          return;
        }
        if (acknowledged.length >= enough) killed ??= store.kill();
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, (_, w) => writer(w)));
    await killed;
    await client.close(true);
    return counted;
  }

  it('loses no acknowledged write in five kills', async () => {
    const acknowledged: string[] = [];
    let counted = 0;
    const check = async (uri: string, kills: number): Promise<void> => {
      const client = await connect(uri);
      const items = client.db().collection<Item>('items');
      const stored = new Set((await items.find({}).toArray()).map((item) => item._id));
      const counter = (await items.findOne({ _id: 'counter' }))?.n ?? 0;
      await client.close();
      expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
      // Each writer may have had one more increment on its way when its store died.
      expect(counter).toBeGreaterThanOrEqual(counted);
      expect(counter).toBeLessThanOrEqual(counted + WRITERS * kills);
    };
    for (let round = 0; round < 5; round++) {
      const store = await startStoreProcess(folder.dir);
      await check(store.uri, round);
      counted += await writeUntilKilled(store, round, acknowledged);
    }
    await withStore({ dataDir: folder.dir }, (_, uri) => check(uri, 5));
    expect(acknowledged.length).toBeGreaterThanOrEqual(5 * ACKNOWLEDGED_PER_ROUND);
  }, 120_000);
});

describe('embedded store and its data folder', () => {
  it('refuses a second process on one folder', async () => {
    const first = await startStoreProcess(folder.dir);
    const second = await runScript('store.ts', ['--data', folder.dir]);
    expect(second.code).toBe(1);
    expect(second.errors).toContain(folder.dir);
    expect(second.errors).toMatch(/in use by another process \(pid \d+\)\. Stop that one first/);
    expect(await first.stop()).toBe(0);
  });

  it('refuses a second store in one process', async () => {
    await withStore({ dataDir: folder.dir }, async () => {
      await expect(refusal()).rejects.toMatchObject({ code: 'locked' });
      await expect(refusal()).rejects.toMatchObject({ code: 'locked' });
    });
  });

  it('frees the folder when it cannot listen', async () => {
    const warning = jest.spyOn(console, 'error').mockImplementation(() => {});
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const start = startEmbeddedStore({ dataDir: folder.dir, port });
    await expect(start).rejects.toMatchObject({
      code: 'unusable',
      message: expect.stringContaining(String(port)),
    });
    other.close();
    await withStore({ dataDir: folder.dir }, async (client) =>
      expect(await client.db().command({ ping: 1 })).toBeDefined(),
    );
    warning.mockRestore();
  });

  it('closes cleanly on SIGTERM and leaves no log', async () => {
    const store = await startStoreProcess(folder.dir);
    const client = await connect(store.uri);
    await client.db().collection<Item>('items').insertOne({ _id: 'a', n: 1 });
    await client.close();
    expect(await store.stop()).toBe(0);
    expect(existsSync(`${database()}-wal`)).toBe(false);
    expect(existsSync(join(folder.dir, 'owner.json'))).toBe(false);
  });

  it('keeps every file private to its owner', async () => {
    await withStore({ dataDir: folder.dir }, async (client) => {
      await client.db().collection<Item>('items').insertOne({ _id: 'a', n: 1 });
      const modes = readdirSync(folder.dir, { recursive: true, withFileTypes: true }).map((entry) => {
        const mode = statSync(join(entry.parentPath, entry.name)).mode & 0o777;
        return `${entry.name} ${mode.toString(8)}`;
      });
      const files = [
        'owner.json',
        'store.db',
        'store.db-shm',
        'store.db-wal',
        'store.lock',
        'store.marker',
        'store.sock',
      ];
      expect(modes.sort()).toEqual(['run 700', ...files.map((name) => `${name} 600`)].sort());
    });
  });

  it('finds a short socket for a long folder', async () => {
    const dataDir = join(folder.dir, 'd'.repeat(120));
    await withStore({ dataDir }, async (client) =>
      expect(await client.db().command({ ping: 1 })).toEqual({ ok: 1 }),
    );
  });

  it('listens on loopback only when given port', async () => {
    const warning = jest.spyOn(console, 'error').mockImplementation(() => {});
    await withStore({ dataDir: folder.dir, port: 0 }, async (client, uri) => {
      expect(uri).toMatch(/^mongodb:\/\/127\.0\.0\.1:\d+\/trolyxa/);
      expect(warning).toHaveBeenCalledWith(expect.stringContaining('no password'));
      const backup = client.db().command({ trolyxaBackup: 1, file: '/x' });
      await expect(backup).rejects.toMatchObject({ code: 20 });
    });
    warning.mockRestore();
  });
});

describe('embedded store with a damaged file', () => {
  let whole: Folder;
  beforeAll(async () => {
    whole = temporaryFolder();
    await fill(whole.dir, 2000);
  });
  beforeEach(() => cpSync(whole.dir, folder.dir, { recursive: true }));
  afterAll(() => whole.remove());

  it('refuses a file cut in half', async () => {
    truncateSync(database(), Math.floor(statSync(database()).size / 2));
    await expect(refusal()).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringContaining('backup'),
    });
  });

  it('refuses a file that lost its last page', async () => {
    truncateSync(database(), statSync(database()).size - 4096);
    await expect(refusal()).rejects.toMatchObject({ code: 'damaged' });
  });

  it('refuses a file with garbage for header', async () => {
    const bytes = readFileSync(database());
    bytes.fill('garbage!', 0, 96);
    writeFileSync(database(), bytes);
    await expect(refusal()).rejects.toMatchObject({ code: 'damaged' });
  });

  it('refuses a file with a garbage page inside', async () => {
    const bytes = readFileSync(database());
    bytes.fill(0xa5, 4096 * 20, 4096 * 21);
    writeFileSync(database(), bytes);
    await expect(refusal()).rejects.toMatchObject({ code: 'damaged' });
  });

  it('refuses a file that has been emptied', async () => {
    truncateSync(database(), 0);
    await expect(refusal()).rejects.toMatchObject({ code: 'missing' });
  });

  it('refuses a folder whose file was deleted', async () => {
    rmSync(database());
    await expect(refusal()).rejects.toMatchObject({ code: 'missing' });
  });

  it('leaves the damaged file as it was', async () => {
    truncateSync(database(), Math.floor(statSync(database()).size / 2));
    const before = readFileSync(database());
    await expect(refusal()).rejects.toMatchObject({ code: 'damaged' });
    expect(readFileSync(database()).equals(before)).toBe(true);
  });

  it('refuses an older copy of its own file', async () => {
    const older = readFileSync(database());
    await withStore({ dataDir: folder.dir }, (client) =>
      client.db().collection<Item>('items').insertOne({ _id: 'later', n: 1 }),
    );
    writeFileSync(database(), older);
    await expect(refusal()).rejects.toMatchObject({ code: 'reverted' });
  });

  it('refuses a file whose log was deleted', async () => {
    const store = await startStoreProcess(folder.dir);
    const client = await connect(store.uri);
    await client.db().collection<Item>('items').insertOne({ _id: 'later', n: 1 });
    await store.kill();
    await client.close(true);
    rmSync(`${database()}-wal`);
    await expect(refusal()).rejects.toMatchObject({
      code: 'reverted',
      message: expect.stringContaining('store.marker'),
    });
  });

  it('refuses the database of another folder', async () => {
    const other = temporaryFolder();
    await startEmbeddedStore({ dataDir: other.dir }).then((s) => s.close());
    writeFileSync(database(), readFileSync(join(other.dir, 'store.db')));
    other.remove();
    await expect(refusal()).rejects.toMatchObject({ code: 'foreign' });
  });
});
