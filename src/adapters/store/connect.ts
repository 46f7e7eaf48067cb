import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import mongoose, { type Connection } from 'mongoose';
import { AppError } from '../../domain/errors.ts';
import { startEmbeddedStore } from './embedded/start.ts';

export interface Store {
  connection: Connection;
  /** 'embedded' or 'mongodb', for logs and readiness. */
  kind: 'embedded' | 'mongodb';
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens MongoDB, or starts the embedded store when no URI is given: the same mongoose code either way. */
export async function openStore(options: { mongodbUri?: string; dataDir: string }): Promise<Store> {
  const embedded = options.mongodbUri ? null : await startEmbeddedStore({ dataDir: options.dataDir });
  const uriFile = join(options.dataDir, 'store.uri');
  if (embedded) await writeFile(uriFile, embedded.uri, { mode: 0o600 });
  const uri = options.mongodbUri ?? embedded?.uri ?? '';
  mongoose.set('sanitizeFilter', false);
  const connection = await mongoose
    .createConnection(uri, {
      serverSelectionTimeoutMS: 5_000,
      ...(options.mongodbUri && { writeConcern: { w: 'majority', journal: true } }),
    })
    .asPromise()
    .catch((cause: unknown) => {
      throw new AppError('STORE_UNAVAILABLE', undefined, { cause });
    });
  return {
    connection,
    kind: embedded ? 'embedded' : 'mongodb',
    isReady: async () => {
      try {
        await connection.db?.command({ ping: 1 });
        return true;
      } catch {
        return false;
      }
    },
    close: async () => {
      await connection.close();
      if (embedded) await rm(uriFile, { force: true });
      await embedded?.close();
    },
  };
}

/** The address of the embedded store that a running server holds; for commands beside it. */
export async function runningStoreUri(dataDir: string): Promise<string | undefined> {
  return readFile(join(dataDir, 'store.uri'), 'utf8').catch(() => undefined);
}
