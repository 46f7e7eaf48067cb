import { cpus } from 'node:os';
import type { Command } from './command.ts';
import { allowOnly, namespace } from './command.ts';
import { CommandError, unsupported } from './errors.ts';
import { compileFilter } from './filter.ts';
import { dropCollection } from './store.ts';
import type { Doc } from './values.ts';
import { asDoc, count, encode, numeric } from './values.ts';
import { LARGEST_MESSAGE } from './wire.ts';

/** Wire version 21 is MongoDB 7.0: new enough for today's drivers, old enough that they ask nothing newer. */
const WIRE_VERSION = 21;

/** A standalone server: drivers then neither retry writes by number nor offer transactions. */
function hello(): Doc {
  return {
    helloOk: true,
    ismaster: true,
    isWritablePrimary: true,
    maxBsonObjectSize: 16_777_216,
    maxMessageSizeBytes: LARGEST_MESSAGE,
    maxWriteBatchSize: 100_000,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: 30,
    connectionId: 1,
    minWireVersion: 0,
    maxWireVersion: WIRE_VERSION,
    readOnly: false,
    ok: 1,
  };
}

/** A handshake says what the driver could do; what is not announced back is not used, so any field may come. */
const HELLO: Command = { options: 'any', run: hello };
const OK: Command = { options: [], run: () => ({ ok: 1 }) };

export const adminCommands: Record<string, Command> = {
  hello: HELLO,
  isMaster: HELLO,
  ismaster: HELLO,
  ping: OK,
  endSessions: OK,
  buildInfo: {
    options: [],
    run: () => ({
      version: '7.0.0',
      versionArray: [7, 0, 0, 0],
      modules: ['trolyxa-embedded'],
      storageEngines: ['sqlite'],
      bits: 64,
      sysInfo: `${cpus().length} cpus`,
      maxBsonObjectSize: 16_777_216,
      ok: 1,
    }),
  },

  create: {
    options: [],
    run(context) {
      const ns = namespace(context);
      if (context.store.catalog.get(ns)) throw new CommandError(48, `Collection ${ns} already exists.`);
      context.store.catalog.ensure(ns);
      return { ok: 1 };
    },
  },

  drop: {
    options: [],
    run(context) {
      const ns = namespace(context);
      const collection = context.store.catalog.get(ns);
      if (!collection) return { ok: 1 };
      const nIndexesWas = collection.indexes.length;
      dropCollection(context.store, collection);
      return { nIndexesWas, ns, ok: 1 };
    },
  },

  dropDatabase: {
    options: [],
    run({ store, database }) {
      for (const collection of store.catalog.inDatabase(database)) dropCollection(store, collection);
      return { dropped: database, ok: 1 };
    },
  },

  listCollections: {
    options: ['filter', 'nameOnly', 'authorizedCollections', 'cursor'],
    run({ store, database, command }) {
      const filter = compileFilter(asDoc(command['filter'], 'filter'));
      const cursor = asDoc(command['cursor'], 'cursor');
      allowOnly(cursor, 'cursor', ['batchSize']);
      const all = store.catalog.inDatabase(database).map((c): Doc => ({
        name: c.ns.slice(database.length + 1),
        type: 'collection',
        options: {},
        info: { readOnly: false },
        idIndex: { v: 2, key: { _id: 1 }, name: '_id_' },
      }));
      const found = all.filter((doc) => filter.test(doc)).map(encode);
      const batchSize = count(cursor['batchSize'], 'batchSize', found.length + 1);
      return store.cursors.first(`${database}.$cmd.listCollections`, found.values(), batchSize, false);
    },
  },

  /** Ours alone: a consistent copy of the whole store while it runs. */
  trolyxaBackup: {
    options: ['file'],
    run({ store, command, viaSocket }) {
      if (!viaSocket) throw unsupported('a backup asked over TCP', 20);
      if (numeric(command['trolyxaBackup']) !== 1 || typeof command['file'] !== 'string')
        throw new CommandError(2, "'file' must be a path");
      try {
        store.db.backup(command['file']);
      } catch (error) {
        throw new CommandError(2, error instanceof Error ? error.message : String(error));
      }
      return { ok: 1 };
    },
  },
};
