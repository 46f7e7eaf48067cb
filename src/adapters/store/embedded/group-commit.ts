import { CommandError } from './errors.ts';
import type { Store } from './store.ts';

type Done<T> = (result: T | Error) => void;

/**
 * One SQLite transaction for all that arrives in one turn of the event loop. Nobody is answered before COMMIT has
 * returned, so an answer means "on disk"; fifty writers share one fsync.
 */
export class GroupCommit {
  readonly #store: Store;
  #waiting: ((failure?: Error) => void)[] = [];
  #broken: Error | undefined;
  #scheduled = false;

  constructor(store: Store) {
    this.#store = store;
  }

  run<T>(work: () => T, done: Done<T>): void {
    let result: T | Error;
    try {
      result = work();
    } catch (error) {
      result = error instanceof Error ? error : new Error(String(error));
      // Not one of our own checks, which come before any write: a full disk, say, after which SQLite may even have
      // rolled back by itself. Whoever waits in this turn must not be told that it is stored.
      if (!(error instanceof CommandError)) this.#broken = result;
    }
    if (!this.#store.db.writing && !this.#broken) return done(result);
    this.#waiting.push((failure) => done(failure ?? result));
    if (!this.#scheduled) {
      this.#scheduled = true;
      setImmediate(() => this.flush());
    }
  }

  flush(): void {
    this.#scheduled = false;
    const waiting = this.#waiting;
    this.#waiting = [];
    let failure: Error | undefined;
    try {
      if (this.#broken) throw this.#broken;
      this.#store.db.commit();
    } catch (error) {
      failure = new CommandError(
        1,
        `embedded store: nothing of this batch was stored (${String(error)}). Check the disk's free space.`,
      );
      this.#undo();
    }
    this.#broken = undefined;
    for (const answer of waiting) answer(failure);
  }

  #undo(): void {
    this.#store.db.rollback();
    this.#store.catalog.load();
  }
}
