/**
 * npm run store -- --data DIR [--port N]       runs the embedded store alone and prints its URI
 * npm run store -- --data DIR --backup FILE    writes a consistent copy, also while a server is running
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import mongoose from 'mongoose';
import { readOwner } from '../src/adapters/store/embedded/folder.ts';
import { StoreError, startEmbeddedStore } from '../src/adapters/store/embedded/start.ts';

const USAGE = 'usage: npm run store -- --data DIR [--port N] [--backup FILE]';

async function serve(dataDir: string, port: number | undefined): Promise<void> {
  const store = await startEmbeddedStore({ dataDir, port });
  const stop = (): void => {
    store.close().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  console.log(store.uri);
}

/** Asks the running server when there is one, else opens the folder for as long as it takes. */
async function backup(dataDir: string, file: string): Promise<void> {
  try {
    const store = await startEmbeddedStore({ dataDir });
    await store.backup(file).finally(() => store.close());
  } catch (error) {
    const owner = readOwner(dataDir);
    if (!(error instanceof StoreError && error.code === 'locked' && owner)) throw error;
    const client = await mongoose.mongo.MongoClient.connect(owner.uri);
    await client
      .db('admin')
      .command({ trolyxaBackup: 1, file: resolve(file) })
      .finally(() => client.close());
  }
  console.log(`backup written to ${resolve(file)}`);
}

function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, port: { type: 'string' }, backup: { type: 'string' } },
  });
  const port = values.port === undefined ? undefined : Number(values.port);
  const badPort = port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536);
  if (!values.data || badPort) throw new Error(USAGE);
  if (values.backup) await backup(values.data, values.backup);
  else await serve(values.data, port);
}

main().catch(fail);
