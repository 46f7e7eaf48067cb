import type { CollectionInfo } from './catalog.ts';
import { Catalog } from './catalog.ts';
import { Cursors } from './cursors.ts';
import { Database } from './database.ts';
import { Records } from './records.ts';

/** Everything a command may touch. */
export interface Store {
  db: Database;
  catalog: Catalog;
  records: Records;
  cursors: Cursors;
}

export async function openStore(dir: string): Promise<Store> {
  const db = await Database.open(dir);
  const catalog = new Catalog(db);
  return { db, catalog, records: new Records(db, catalog), cursors: new Cursors() };
}

export function dropCollection(store: Store, collection: CollectionInfo): void {
  store.cursors.killNamespace(collection.ns);
  store.catalog.drop(collection);
}
