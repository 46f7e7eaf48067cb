import { randomBytes } from 'node:crypto';
import mongoose from 'mongoose';
import type { Connection } from 'mongoose';
import { startEmbeddedStore } from '../../src/adapters/store/embedded/start.ts';
import { temporaryFolder } from './store-folder.ts';

export interface Target {
  name: string;
  open(): Promise<{ connection: Connection; close(): Promise<void> }>;
}

const embedded: Target = {
  name: 'embedded',
  async open() {
    const folder = temporaryFolder();
    const store = await startEmbeddedStore({ dataDir: folder.dir });
    const connection = await mongoose.createConnection(store.uri).asPromise();
    return {
      connection,
      async close() {
        await connection.close();
        await store.close();
        folder.remove();
      },
    };
  },
};

function real(uri: string): Target {
  return {
    name: 'MONGODB_TEST_URI',
    async open() {
      const dbName = `trolyxa_test_${randomBytes(6).toString('hex')}`;
      const connection = await mongoose.createConnection(uri, { dbName }).asPromise();
      return {
        connection,
        async close() {
          await connection.dropDatabase();
          await connection.close();
        },
      };
    },
  };
}

/** The embedded store always; a real MongoDB as well when MONGODB_TEST_URI names one. */
export const targets: Target[] = [
  embedded,
  ...(process.env['MONGODB_TEST_URI'] ? [real(process.env['MONGODB_TEST_URI'])] : []),
];
