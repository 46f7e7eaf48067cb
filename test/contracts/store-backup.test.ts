import { describe, expect, it } from '@jest/globals';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { runScript, startStoreProcess } from '../support/store-child.ts';
import type { Client, Item } from '../support/store-folder.ts';
import { fill, freshFolder, temporaryFolder, withStore } from '../support/store-folder.ts';

const folder = freshFolder();

describe('embedded store backups', () => {
  it('copies a running store from outside it', async () => {
    await fill(folder.dir, 100);
    const store = await startStoreProcess(folder.dir);
    const copy = temporaryFolder();
    const result = await runScript('store.ts', [
      '--data',
      folder.dir,
      '--backup',
      join(copy.dir, 'store.db'),
    ]);
    expect(result).toMatchObject({ code: 0, errors: '' });
    await store.stop();
    const counts = (client: Client): Promise<number> => client.db().collection('items').countDocuments();
    expect(await withStore({ dataDir: copy.dir }, counts)).toBe(100);
    copy.remove();
  });

  it('never writes a backup over a file', async () => {
    const file = join(folder.dir, 'copy.db');
    const backup = (client: Client): Promise<unknown> =>
      client.db('admin').command({ trolyxaBackup: 1, file });
    await withStore({ dataDir: folder.dir }, async (client) => {
      expect(await backup(client)).toEqual({ ok: 1 });
      expect(statSync(file).mode & 0o777).toBe(0o600);
      await expect(backup(client)).rejects.toThrow('choose a new name');
    });
  });

  it('exports everything to another server, twice alike', async () => {
    await fill(folder.dir, 700);
    await withStore({ dataDir: folder.dir }, async (client) => {
      await client.db().collection('items').createIndex({ n: -1 }, { unique: true });
      await client.db().collection<Item>('others').insertOne({ _id: 'a', n: 1 });
    });
    const target = temporaryFolder();
    const exported = async (client: Client, uri: string): Promise<void> => {
      for (let turn = 0; turn < 2; turn++) {
        const result = await runScript('store-export.ts', ['--data', folder.dir, '--to', uri]);
        expect(result).toMatchObject({
          code: 0,
          output: '701 documents in 2 collections copied to trolyxa\n',
        });
      }
      expect(await client.db().collection('items').countDocuments()).toBe(700);
      expect(await client.db().collection('items').indexes()).toContainEqual(
        expect.objectContaining({ key: { n: -1 }, unique: true }),
      );
    };
    await withStore({ dataDir: target.dir }, exported);
    target.remove();
  });
});
