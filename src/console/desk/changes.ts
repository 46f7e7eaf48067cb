import type { Changed } from '../../contract/console-desk.ts';
import { SHARED } from '../../domain/content-change.ts';
import type { Viewer } from './walls.ts';

/** What pages of a commune show. */
export interface Change {
  communeId: string;
  what: Changed;
}

/** A page asks again that often at most, whatever happens. */
const EVERY_MS = 1_000;
/** Pages that members of a village have. */
const OF_VILLAGES: readonly Changed[] = ['forms', 'notices', 'calls'];

/** Whether an officer has a page that shows it. */
export function mayHear({ role, communeId }: Viewer, change: Change): boolean {
  if (role === 'province') return false;
  // Only words belong to every commune.
  const isOurs = change.communeId === communeId || (change.what === 'content' && change.communeId === SHARED);
  return isOurs && (role !== 'village' || OF_VILLAGES.includes(change.what));
}

/** Tells the first change at once; those of the second after it, if there were any, together at its end. */
export function createChanges(tell: (change: Change) => void) {
  const resting = new Map<string, { isAgain: boolean; timer: NodeJS.Timeout }>();
  const say = (key: string, change: Change): void => {
    tell(change);
    const timer = setTimeout(() => {
      const isAgain = resting.get(key)?.isAgain;
      resting.delete(key);
      if (isAgain) say(key, change);
    }, EVERY_MS);
    timer.unref();
    resting.set(key, { isAgain: false, timer });
  };
  return {
    add(change: Change): void {
      const key = `${change.communeId} ${change.what}`;
      const rest = resting.get(key);
      if (rest) rest.isAgain = true;
      else say(key, change);
    },
    stop(): void {
      for (const { timer } of resting.values()) clearTimeout(timer);
      resting.clear();
    },
  };
}
