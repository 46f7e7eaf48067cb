import { afterEach, beforeEach } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { startEmbeddedStore } from '../../src/adapters/store/embedded/start.ts';

const { MongoClient } = mongoose.mongo;
export type Client = InstanceType<typeof MongoClient>;
export type Item = { _id: string; n: number };

export interface Folder {
  dir: string;
  remove(): void;
}

export function temporaryFolder(): Folder {
  const dir = mkdtempSync(join(tmpdir(), 'store-'));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

export const connect = (uri: string): Promise<Client> =>
  MongoClient.connect(uri, { serverSelectionTimeoutMS: 2000 });

/** A fresh data folder for every test of the file that calls this. */
export function freshFolder(): { readonly dir: string } {
  let folder: Folder;
  beforeEach(() => void (folder = temporaryFolder()));
  afterEach(() => folder.remove());
  return {
    get dir() {
      return folder.dir;
    },
  };
}

/** Runs a store over the folder for as long as `work` takes, then closes it properly. */
export async function withStore<T>(
  options: { dataDir: string; port?: number; reapEveryMs?: number },
  work: (client: Client, uri: string) => Promise<T>,
): Promise<T> {
  const store = await startEmbeddedStore(options);
  try {
    const client = await connect(store.uri);
    return await work(client, store.uri).finally(() => client.close());
  } finally {
    await store.close();
  }
}

export async function fill(dataDir: string, count: number): Promise<void> {
  const items = Array.from({ length: count }, (_, n) => ({ _id: `item-${n}`, n, text: 'x'.repeat(200) }));
  await withStore({ dataDir }, (client) => client.db().collection<Item>('items').insertMany(items));
}
