import type { CollectionInfo, IndexInfo } from './catalog.ts';
import type { Command, Context } from './command.ts';
import { allowOnly, namespace, statements } from './command.ts';
import { CommandError, unsupported } from './errors.ts';
import type { Filter } from './filter.ts';
import { compileFilter } from './filter.ts';
import { equalValues } from './keys.ts';
import { find } from './scan.ts';
import type { Doc } from './values.ts';
import { asDoc, encode, isDoc, numeric, truthy } from './values.ts';

const OPTIONS = [
  'key',
  'name',
  'unique',
  'sparse',
  'partialFilterExpression',
  'expireAfterSeconds',
  'background',
  'v',
];

export const indexCommands: Record<string, Command> = {
  createIndexes: {
    options: ['indexes', 'commitQuorum'],
    run(context) {
      const { store } = context;
      const specs = statements(context.command['indexes'], 'indexes').map(indexSpec);
      const created = !store.catalog.get(namespace(context));
      const collection = store.catalog.ensure(namespace(context));
      const numIndexesBefore = collection.indexes.length;
      for (const spec of specs) if (!sameIndex(collection, spec)) build(context, collection, spec);
      return {
        numIndexesBefore,
        numIndexesAfter: collection.indexes.length,
        createdCollectionAutomatically: created,
        ok: 1,
      };
    },
  },

  listIndexes: {
    options: ['cursor'],
    run(context) {
      const ns = namespace(context);
      const collection = existing(context, ns);
      return context.store.cursors.first(
        ns,
        collection.indexes.map((i) => encode(listed(i))).values(),
        undefined,
        false,
      );
    },
  },

  dropIndexes: {
    options: ['index'],
    run(context) {
      const collection = existing(context, namespace(context));
      const nIndexesWas = collection.indexes.length;
      for (const index of chosen(collection, context.command['index'])) {
        context.store.catalog.dropIndex(collection, index);
      }
      return { nIndexesWas, ok: 1 };
    },
  },
};

function existing({ store }: Context, ns: string): CollectionInfo {
  const collection = store.catalog.get(ns);
  if (!collection) throw new CommandError(26, `ns does not exist: ${ns}`);
  return collection;
}

/** What is stored of an index: its options, in MongoDB's order, without what changes nothing. */
function indexSpec(given: Doc): Doc {
  allowOnly(given, 'an index', OPTIONS);
  const key = asDoc(given['key'], 'key');
  const fields = Object.entries(key);
  if (fields.length === 0) throw new CommandError(67, 'an index needs at least one field');
  for (const [name, direction] of fields) {
    const n = numeric(direction);
    if (n !== 1 && n !== -1) throw unsupported(`index type '${String(n ?? direction)}' on '${name}'`, 67);
    if (name.includes('$')) throw unsupported(`index field '${name}'`, 67);
  }
  const spec: Doc = {
    v: 2,
    key,
    name: given['name'] ?? fields.map(([n, d]) => `${n}_${String(numeric(d))}`).join('_'),
  };
  if (truthy(given['unique'])) spec['unique'] = true;
  if (truthy(given['sparse'])) spec['sparse'] = true;
  if (given['partialFilterExpression'] !== undefined) {
    if (spec['sparse'])
      throw new CommandError(67, 'cannot mix "partialFilterExpression" and "sparse" options');
    checkPartial(compileFilter(asDoc(given['partialFilterExpression'], 'partialFilterExpression')));
    spec['partialFilterExpression'] = given['partialFilterExpression'];
  }
  if (given['expireAfterSeconds'] !== undefined) {
    if (fields.length > 1 || fields[0]?.[0] === '_id')
      throw new CommandError(67, 'TTL indexes are single-field indexes, not on _id');
    const seconds = numeric(given['expireAfterSeconds']);
    if (typeof seconds !== 'number' || seconds < 0)
      throw new CommandError(67, 'expireAfterSeconds must be a number of zero or more');
    spec['expireAfterSeconds'] = given['expireAfterSeconds'];
  }
  return spec;
}

/** Only conditions of which the planner can tell whether a filter implies them. */
function checkPartial(filter: Filter): void {
  if (filter.alternatives.length > 0 || filter.negated)
    throw unsupported("'$or' or '$nor' in a partialFilterExpression", 67);
  for (const { op, operand } of [...filter.fields.values()].flat()) {
    const known = ['$eq', '$gt', '$gte', '$lt', '$lte'].includes(op) || (op === '$exists' && truthy(operand));
    if (!known) throw unsupported(`'${op}' (or '$exists: false') in a partialFilterExpression`, 67);
  }
}

function listed(index: IndexInfo): Doc {
  const { unique, ...rest } = index.spec;
  return index.name === '_id_' || !unique ? rest : index.spec;
}

/** True when it is there already; refuses a second index that differs only in name or only in options. */
function sameIndex(collection: CollectionInfo, spec: Doc): boolean {
  for (const { name, spec: other } of collection.indexes) {
    const sameKey = equalValues(other['key'], spec['key']);
    if (!sameKey && name !== spec['name']) continue;
    if (name === '_id_' && sameKey) return true;
    const sameOptions = equalValues({ ...other, name: '', key: 0 }, { ...spec, name: '', key: 0 });
    if (sameKey && sameOptions && name === spec['name']) return true;
    if (!sameKey)
      throw new CommandError(86, `An index named '${name}' exists with another key: drop it first.`);
    if (name === spec['name'])
      throw new CommandError(86, `An index named '${name}' exists with other options: drop it first.`);
    if (equalValues(other['partialFilterExpression'], spec['partialFilterExpression'])) {
      throw new CommandError(
        85,
        `Index '${name}' has the same fields under another name or options: drop it first.`,
      );
    }
  }
  return false;
}

function build({ store }: Context, collection: CollectionInfo, spec: Doc): void {
  const index = store.catalog.addIndex(collection, spec);
  // Not in use until it is complete: a reader in between must not miss documents.
  collection.indexes.pop();
  try {
    for (const { rid, doc } of find(store.db, collection, { filter: compileFilter({}) })) {
      store.records.addToIndex(collection, index, rid, doc);
    }
    collection.indexes.push(index);
  } catch (error) {
    store.catalog.dropIndex(collection, index);
    throw error;
  }
}

function chosen(collection: CollectionInfo, which: unknown): IndexInfo[] {
  const own = collection.indexes.filter((i) => i.name !== '_id_');
  if (which === '*') return own;
  const found = own.filter((i) => i.name === which || (isDoc(which) && equalValues(i.spec['key'], which)));
  if (found.length === 0) throw new CommandError(27, `index not found: ${JSON.stringify(which)}`);
  return found;
}
