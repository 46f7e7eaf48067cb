import { aggregate } from './aggregate.ts';
import type { Command, Context } from './command.ts';
import { allowOnly, namespace } from './command.ts';
import { CommandError } from './errors.ts';
import { compileFilter } from './filter.ts';
import { encodeKey } from './keys.ts';
import { expand, splitPath, valuesAt } from './paths.ts';
import { choosePlan, sortFields } from './planner.ts';
import { compileProjection } from './projection.ts';
import type { Found, Query } from './scan.ts';
import { find } from './scan.ts';
import type { Doc } from './values.ts';
import { asDoc, count, encode, numeric, truthy } from './values.ts';

const FIND_OPTIONS = [
  'filter',
  'sort',
  'projection',
  'skip',
  'limit',
  'batchSize',
  'singleBatch',
  'noCursorTimeout',
];

function queryOf(command: Doc, filterField: string): Query {
  return {
    filter: compileFilter(asDoc(command[filterField], filterField)),
    sort: sortFields(asDoc(command['sort'], 'sort')),
    skip: count(command['skip'], 'skip', 0),
    limit: count(command['limit'], 'limit', 0),
  };
}

function search(context: Context, query: Query): Iterable<Found> {
  const collection = context.store.catalog.get(namespace(context));
  return collection ? find(context.store.db, collection, query) : [];
}

function* bytes(found: Iterable<Found>, project: ((doc: Doc) => Doc) | undefined): Generator<Buffer> {
  for (const one of found) yield project ? encode(project(one.doc)) : one.raw;
}

export const readCommands: Record<string, Command> = {
  find: {
    options: FIND_OPTIONS,
    run(context) {
      const { command, store } = context;
      const project = compileProjection(asDoc(command['projection'], 'projection'));
      const documents = bytes(search(context, queryOf(command, 'filter')), project);
      const batchSize =
        command['batchSize'] === undefined ? undefined : count(command['batchSize'], 'batchSize', 0);
      return store.cursors.first(namespace(context), documents, batchSize, truthy(command['singleBatch']));
    },
  },

  getMore: {
    options: ['collection', 'batchSize'],
    run({ command, database, store }) {
      const id = Number(numeric(command['getMore']));
      return store.cursors.next(
        id,
        `${database}.${String(command['collection'])}`,
        count(command['batchSize'], 'batchSize', 0),
      );
    },
  },

  killCursors: {
    options: ['cursors'],
    run({ command, store }) {
      const ids = Array.isArray(command['cursors']) ? (command['cursors'] as unknown[]) : [];
      const killed = ids.filter((id) => store.cursors.kill(Number(numeric(id))));
      const notFound = ids.filter((id) => !killed.includes(id));
      return {
        cursorsKilled: killed,
        cursorsNotFound: notFound,
        cursorsAlive: [],
        cursorsUnknown: [],
        ok: 1,
      };
    },
  },

  count: {
    options: ['query', 'limit', 'skip'],
    run(context) {
      const query = queryOf(context.command, 'query');
      const { catalog, db } = context.store;
      const collection = catalog.get(namespace(context));
      if (collection && query.filter.everything && !query.limit && !query.skip) {
        return { n: (db.sql(`SELECT count(*) AS n FROM c${collection.id}`).get() as { n: number }).n, ok: 1 };
      }
      let n = 0;
      for (const _ of search(context, query)) n += 1;
      return { n, ok: 1 };
    },
  },

  distinct: {
    options: ['key', 'query'],
    run(context) {
      const { key, query } = context.command;
      if (typeof key !== 'string') throw new CommandError(14, "'key' must be a string");
      const path = splitPath(key);
      const values = new Map<string, unknown>();
      for (const { doc } of search(context, { filter: compileFilter(asDoc(query, 'query')) })) {
        for (const value of expand(valuesAt(doc, path))) {
          if (value !== undefined) values.set(encodeKey([value]).toString('latin1'), value);
        }
      }
      return { values: [...values.keys()].sort().map((k) => values.get(k)), ok: 1 };
    },
  },

  aggregate: {
    options: ['pipeline', 'cursor'],
    run(context) {
      const cursor = asDoc(context.command['cursor'], 'cursor');
      allowOnly(cursor, 'cursor', ['batchSize']);
      const results = aggregate(context.command['pipeline'], (query) => search(context, query));
      const batchSize =
        cursor['batchSize'] === undefined ? undefined : count(cursor['batchSize'], 'batchSize', 0);
      return context.store.cursors.first(namespace(context), results, batchSize, false);
    },
  },

  /** Only which index a find would use: enough for a test that says "no scan here". */
  explain: {
    options: ['verbosity'],
    run(context) {
      const inner = asDoc(context.command['explain'], 'explain');
      const [name] = Object.keys(inner);
      if (name !== 'find') throw new CommandError(59, `explain of '${name}' is not supported`);
      allowOnly(inner, "an explained 'find'", ['find', ...FIND_OPTIONS, '$db']);
      const query = queryOf(inner, 'filter');
      const collection = context.store.catalog.get(`${context.database}.${String(inner['find'])}`);
      const plan = collection && choosePlan(collection, query.filter, query.sort ?? []);
      const branches = plan?.union ?? (plan ? [plan] : []);
      const names = branches.map((b) => b.index?.name);
      const stage = names.length > 0 && names.every(Boolean) ? 'IXSCAN' : 'COLLSCAN';
      const winningPlan = { stage, indexName: names.join(', '), sortedByIndex: plan?.sorted ?? false };
      return { queryPlanner: { namespace: collection?.ns ?? '', winningPlan }, ok: 1 };
    },
  },
};
