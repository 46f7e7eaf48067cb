import type { CollectionInfo } from './catalog.ts';
import type { Command, Context } from './command.ts';
import { allowOnly, namespace, rawDocuments, statements, writeError } from './command.ts';
import { CommandError, unsupported } from './errors.ts';
import type { Filter } from './filter.ts';
import { compileFilter } from './filter.ts';
import { sortFields } from './planner.ts';
import { compileProjection } from './projection.ts';
import type { Found } from './scan.ts';
import { find, findByRid } from './scan.ts';
import type { Store } from './store.ts';
import { applyUpdate, checkUpdate, isOperatorUpdate } from './update.ts';
import { upsertDocument, withId } from './upsert.ts';
import type { Doc } from './values.ts';
import { asDoc, decode, encode, numeric, truthy } from './values.ts';

/** Does the statements one by one; ordered stops at the first error, unordered goes on and lists them all. */
function eachStatement<T>(command: Doc, list: T[], work: (statement: T, index: number) => void): Doc {
  const ordered = command['ordered'] === undefined || truthy(command['ordered']);
  const writeErrors: Doc[] = [];
  for (const [index, statement] of list.entries()) {
    try {
      work(statement, index);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      writeErrors.push(writeError(index, error));
      if (ordered) break;
    }
  }
  return writeErrors.length > 0 ? { writeErrors } : {};
}

function insertRaw(store: Store, collection: CollectionInfo, raw: Buffer): void {
  const doc = decode(raw);
  const operator = Object.keys(doc).find((k) => k.startsWith('$'));
  if (operator) throw new CommandError(2, `a stored document may not have a field named '${operator}'`);
  checkId(doc['_id']);
  if (Object.keys(doc)[0] === '_id') store.records.insert(collection, doc, raw);
  else store.records.insert(collection, withId(doc));
}

function checkId(id: unknown): void {
  if (Array.isArray(id)) throw new CommandError(2, "The '_id' value cannot be of type array");
}

/** Writes what the update makes of the document; false when it changes nothing. */
function updateFound(
  store: Store,
  collection: CollectionInfo,
  found: Found,
  update: Doc,
): { changed: boolean; after: Doc } {
  const before = store.records.entries(collection, found.doc);
  const after = applyUpdate(decode(found.raw), update, false);
  const raw = encode(after);
  if (raw.equals(found.raw)) return { changed: false, after };
  store.records.replace(collection, found.rid, before, after, raw);
  return { changed: true, after };
}

function upsert(store: Store, collection: CollectionInfo, filter: Filter, update: Doc): Doc {
  const doc = upsertDocument(filter, update);
  checkId(doc['_id']);
  store.records.insert(collection, doc);
  return doc;
}

/** Rows first, documents later: a change may move a document ahead of the scan that found it. */
function rowsOf(store: Store, collection: CollectionInfo, filter: Filter, many: boolean): number[] {
  return Array.from(find(store.db, collection, { filter, limit: many ? 0 : 1 }), (found) => found.rid);
}

export const writeCommands: Record<string, Command> = {
  insert: {
    options: ['documents', 'ordered', 'bypassDocumentValidation'],
    run(context) {
      const { store, command } = context;
      const documents = rawDocuments(command['documents']);
      const collection = store.catalog.ensure(namespace(context));
      let n = 0;
      const errors = eachStatement(command, documents, (raw) => {
        insertRaw(store, collection, raw);
        n += 1;
      });
      return { n, ...errors, ok: 1 };
    },
  },

  update: {
    options: ['updates', 'ordered', 'bypassDocumentValidation'],
    run(context) {
      const { store, command } = context;
      const list = statements(command['updates'], 'updates');
      const collection = store.catalog.ensure(namespace(context));
      const upserted: Doc[] = [];
      let n = 0;
      let nModified = 0;
      const errors = eachStatement(command, list, (statement, index) => {
        const { filter, update, multi } = updateStatement(statement);
        const rids = rowsOf(store, collection, filter, multi);
        for (const rid of rids) {
          const found = findByRid(store.db, collection, rid);
          if (!found) continue;
          if (updateFound(store, collection, found, update).changed) nModified += 1;
          n += 1;
        }
        if (rids.length === 0 && truthy(statement['upsert'])) {
          upserted.push({ index, _id: upsert(store, collection, filter, update)['_id'] });
          n += 1;
        }
      });
      return { n, nModified, ...(upserted.length > 0 ? { upserted } : {}), ...errors, ok: 1 };
    },
  },

  delete: {
    options: ['deletes', 'ordered'],
    run(context) {
      const { store, command } = context;
      const list = statements(command['deletes'], 'deletes');
      const collection = store.catalog.get(namespace(context));
      let n = 0;
      const errors = eachStatement(command, list, (statement) => {
        allowOnly(statement, 'a delete statement', ['q', 'limit']);
        const filter = compileFilter(asDoc(statement['q'], 'q'));
        if (!collection) return;
        for (const rid of rowsOf(store, collection, filter, numeric(statement['limit']) === 0)) {
          const found = findByRid(store.db, collection, rid);
          if (!found) continue;
          store.records.remove(collection, rid, found.doc);
          n += 1;
        }
      });
      return { n, ...errors, ok: 1 };
    },
  },

  findAndModify: {
    options: ['query', 'sort', 'update', 'remove', 'new', 'upsert', 'fields', 'bypassDocumentValidation'],
    run: findAndModify,
  },
};

function updateStatement(statement: Doc): { filter: Filter; update: Doc; multi: boolean } {
  allowOnly(statement, 'an update statement', ['q', 'u', 'multi', 'upsert']);
  const update = statement['u'];
  checkUpdate(update);
  const multi = truthy(statement['multi']);
  if (multi && !isOperatorUpdate(update))
    throw new CommandError(9, 'multi update is not supported for replacement-style update');
  return { filter: compileFilter(asDoc(statement['q'], 'q')), update, multi };
}

/** Find, change and return in one step: with one writer there is no gap in which another could claim it. */
function findAndModify(context: Context): Doc {
  const { store, command } = context;
  const remove = truthy(command['remove']);
  const wantNew = truthy(command['new']);
  const update = command['update'];
  if (remove === (update !== undefined))
    throw new CommandError(9, "findAndModify needs either 'update' or 'remove'");
  if (remove && (wantNew || truthy(command['upsert'])))
    throw unsupported("'remove' together with 'new' or 'upsert'");
  if (!remove) checkUpdate(update);
  const filter = compileFilter(asDoc(command['query'], 'query'));
  const sort = sortFields(asDoc(command['sort'], 'sort'));
  const project = compileProjection(asDoc(command['fields'], 'fields')) ?? ((doc: Doc) => doc);
  const collection = store.catalog.ensure(namespace(context));
  const [found] = find(store.db, collection, { filter, sort, limit: 1 });
  if (remove) {
    if (found) store.records.remove(collection, found.rid, found.doc);
    return { lastErrorObject: { n: found ? 1 : 0 }, value: found ? project(found.doc) : null, ok: 1 };
  }
  if (found) {
    const { after } = updateFound(store, collection, found, update as Doc);
    const value = project(wantNew ? after : found.doc);
    return { lastErrorObject: { n: 1, updatedExisting: true }, value, ok: 1 };
  }
  if (!truthy(command['upsert']))
    return { lastErrorObject: { n: 0, updatedExisting: false }, value: null, ok: 1 };
  const doc = upsert(store, collection, filter, update as Doc);
  const value = wantNew ? project(doc) : null;
  return { lastErrorObject: { n: 1, updatedExisting: false, upserted: doc['_id'] }, value, ok: 1 };
}
