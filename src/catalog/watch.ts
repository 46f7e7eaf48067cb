import type { Clock, Task, Tasks } from '../ports.ts';
import { localTime } from '../domain/hours.ts';
import { createLoop } from '../domain/loop.ts';
import { dueContent } from './due-content.ts';
import type { Catalog, Profile } from './types.ts';

export interface ContentWatchOptions {
  catalog(): Catalog;
  /** Another number when the words are others. */
  version(): number;
  communes(): readonly Profile[];
  tasks: Tasks;
  clock: Clock;
  /** False when nobody could be reached: it is tried again the next day. */
  tell(communeId: string, tasks: readonly Task[]): Promise<boolean>;
  onChecked(result: { communeId: string; open: number; opened: string[]; closed: string[] }): Promise<void>;
  onError(error: unknown): void;
}

const POLL_MS = 60_000;
/** Content falls due at midnight; its owner is not woken for it. */
const MORNING = 7 * 60;

/** Looks at start, when a day begins, in its morning and when words were published whether words fell due, so that their owner hears of it. */
export function createContentWatch(options: ContentWatchOptions) {
  const looked = new Map<string, string>();
  const scan = async (): Promise<void> => {
    const { date, minutes } = localTime(options.clock.now());
    const isDay = minutes >= MORNING;
    const mark = `${date} ${isDay} ${options.version()}`;
    for (const profile of options.communes()) {
      const { id } = profile.commune;
      if (looked.get(id) === mark) continue;
      try {
        await look(options, profile, date, isDay);
        looked.set(id, mark);
      } catch (error) {
        options.onError(error);
      }
    }
  };
  return createLoop({ scan, pollMs: POLL_MS, onError: options.onError });
}

async function look(
  options: ContentWatchOptions,
  profile: Profile,
  today: string,
  isDay: boolean,
): Promise<void> {
  const { tasks, catalog, clock } = options;
  const communeId = profile.commune.id;
  const due = dueContent(catalog(), profile, today);
  const isDue = new Set(due.map(({ id }) => id));
  const before = (await tasks.openOf(communeId)).filter(({ kind }) => kind === 'content');
  const closed = before.map(({ id }) => id).filter((id) => !isDue.has(id));
  for (const id of closed) await tasks.close(id);
  const opened: string[] = [];
  for (const task of due) {
    const isNew = await tasks.open({ ...task, communeId, kind: 'content', openedAt: clock.now() });
    if (isNew) opened.push(task.id);
  }
  await options.onChecked({ communeId, open: due.length, opened, closed });
  if (isDay) await tellNew(options, communeId);
}

/** What nobody has heard of yet, in one message. Marked afterwards: heard twice is better than never. */
async function tellNew({ tasks, tell }: ContentWatchOptions, communeId: string): Promise<void> {
  const untold = (await tasks.openOf(communeId)).filter(({ kind, isTold }) => kind === 'content' && !isTold);
  if (untold.length === 0) return;
  if (await tell(communeId, untold)) await tasks.told(untold.map(({ id }) => id));
}
