/**
 * node --import tsx scripts/store-export.ts --data DIR --to mongodb://…
 * Copies every collection and index of the embedded store to a real MongoDB. Running it again brings the copy up to
 * date: documents are replaced by _id, none is deleted.
 */
import { parseArgs } from 'node:util';
import mongoose from 'mongoose';
import { readOwner } from '../src/adapters/store/embedded/folder.ts';
import { StoreError, startEmbeddedStore } from '../src/adapters/store/embedded/start.ts';

type Db = InstanceType<typeof mongoose.mongo.MongoClient>['db'] extends (...args: never[]) => infer R
  ? R
  : never;

const USAGE = 'usage: node --import tsx scripts/store-export.ts --data DIR --to mongodb://HOST/DATABASE';
const AT_ONCE = 500;
/** Numbers stay Int32, Double or Long: what arrives is what was stored. */
const EXACT = { promoteValues: false, bsonRegExp: true };

/** The folder's own store, or the server that has it open. */
async function source(dataDir: string): Promise<{ uri: string; close(): Promise<void> }> {
  try {
    return await startEmbeddedStore({ dataDir });
  } catch (error) {
    const owner = readOwner(dataDir);
    if (!(error instanceof StoreError && error.code === 'locked' && owner)) throw error;
    return { uri: owner.uri, close: async () => {} };
  }
}

function progress(name: string, done: number, total: number): void {
  const filled = total === 0 ? 30 : Math.min(30, Math.round((30 * done) / total));
  process.stderr.write(
    `\r${name.padEnd(24)} [${'#'.repeat(filled)}${'.'.repeat(30 - filled)}] ${done}/${total}`,
  );
}

async function copyCollection(from: Db, to: Db, name: string): Promise<number> {
  const total = await from.collection(name).countDocuments();
  const target = to.collection(name);
  let done = 0;
  let batch: { replaceOne: { filter: object; replacement: object; upsert: true } }[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await target.bulkWrite(batch, { ordered: false, writeConcern: { w: 'majority' } });
    done += batch.length;
    batch = [];
    progress(name, done, total);
  };
  for await (const document of from.collection(name).find({}, EXACT)) {
    batch.push({ replaceOne: { filter: { _id: document._id }, replacement: document, upsert: true } });
    if (batch.length === AT_ONCE) await flush();
  }
  await flush();
  process.stderr.write('\n');
  for (const { v: _version, key, ...options } of await from.collection(name).indexes()) {
    if (options.name !== '_id_') await target.createIndex(key, options);
  }
  return done;
}

async function exportTo(dataDir: string, target: string): Promise<void> {
  const store = await source(dataDir);
  const from = await mongoose.mongo.MongoClient.connect(store.uri);
  const to = await mongoose.mongo.MongoClient.connect(target);
  try {
    let documents = 0;
    const names = (await from.db().listCollections({}, { nameOnly: true }).toArray()).map((c) => c.name);
    for (const name of names.sort()) documents += await copyCollection(from.db(), to.db(), name);
    console.log(`${documents} documents in ${names.length} collections copied to ${to.db().databaseName}`);
  } finally {
    await to.close();
    await from.close();
    await store.close();
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { data: { type: 'string' }, to: { type: 'string' } } });
  if (!values.data || !values.to) throw new Error(USAGE);
  await exportTo(values.data, values.to);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
