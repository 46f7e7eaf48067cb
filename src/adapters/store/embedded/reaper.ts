import type { GroupCommit } from './group-commit.ts';
import { compileFilter } from './filter.ts';
import type { Store } from './store.ts';
import { find } from './scan.ts';

const AT_ONCE = 500;

/** Deletes what its TTL index says is over, a few hundred at a time so that nobody waits long behind it. */
export function startReaper(store: Store, commits: GroupCommit, everyMs: number): () => void {
  const round = (): void => {
    store.cursors.killIdle();
    commits.run(
      () => reap(store, new Date()),
      (left) => {
        if (left === true) setImmediate(round);
        else if (left instanceof Error) console.error(`embedded store: expiry failed: ${left.message}`);
      },
    );
  };
  const timer = setInterval(round, everyMs);
  return () => clearInterval(timer);
}

/** True when there is more to delete. */
function reap(store: Store, now: Date): boolean {
  for (const collection of store.catalog.all()) {
    for (const { expireAfterSeconds, fields } of collection.indexes) {
      const name = fields[0]?.name;
      if (expireAfterSeconds === undefined || name === undefined) continue;
      const over = new Date(now.getTime() - expireAfterSeconds * 1000);
      const filter = compileFilter({ [name]: { $lte: over } });
      const expired = [...find(store.db, collection, { filter, limit: AT_ONCE })];
      for (const found of expired) store.records.remove(collection, found.rid, found.doc);
      if (expired.length === AT_ONCE) return true;
    }
  }
  return false;
}
