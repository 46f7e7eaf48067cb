import type { CaseDesk, CaseRecord, Clock, Officer, Pusher, PushTargets, Words } from '../ports.ts';
import { createLoop } from '../domain/loop.ts';
import { pushBody } from '../domain/push.ts';

const POLL_MS = 10_000;
/** No officer is called more often. */
const EVERY_MS = 60_000;
const PAGE = '/console/viec';

export interface PushDeskOptions {
  pushTargets: Pick<PushTargets, 'of' | 'remove'>;
  pusher: Pusher;
  caseDesk: Pick<CaseDesk, 'row'>;
  clock: Clock;
  words(communeId: string): Words;
  onError(error: unknown): void;
}

interface Waiting {
  cases: Map<string, CaseRecord>;
}

/** Beside the cards: wakes the officers' own browsers. What waits meanwhile is added up; a restart forgets it. */
export function createPushDesk(options: PushDeskOptions) {
  const waiting = new Map<string, Waiting>();
  const pushedAt = new Map<string, number>();
  const scan = async (): Promise<void> => {
    for (const [officerId, { cases }] of [...waiting]) {
      const now = options.clock.now();
      if (now < (pushedAt.get(officerId) ?? 0) + EVERY_MS) continue;
      waiting.delete(officerId);
      if (await pushTo(options, officerId, [...cases.values()])) pushedAt.set(officerId, now);
    }
  };
  const loop = createLoop({ scan, pollMs: POLL_MS, onError: options.onError });
  return {
    ...loop,
    /** These officers are told of a case. */
    add(record: CaseRecord, officers: readonly Pick<Officer, 'id'>[]): void {
      for (const { id } of officers) {
        const own = waiting.get(id) ?? { cases: new Map<string, CaseRecord>() };
        own.cases.set(record.id, record);
        waiting.set(id, own);
      }
      loop.wake();
    },
  };
}

/** False when there was nobody, or nothing, to wake for. */
async function pushTo(
  { pushTargets, pusher, caseDesk, words }: PushDeskOptions,
  officerId: string,
  cases: readonly CaseRecord[],
): Promise<boolean> {
  const targets = await pushTargets.of(officerId);
  if (targets.length === 0) return false;
  const rows = await Promise.all(cases.map(({ id }) => caseDesk.row(id)));
  // Closed meanwhile, or answered: nobody waits there.
  const open = rows.filter((row) => row !== null).filter((row) => row.waitingSince !== undefined);
  const alive = open.filter(({ status }) => status !== 'closed');
  if (alive.length === 0) return false;
  const names = alive.map(
    (row) => words(row.communeId).commune.villages.find(({ id }) => id === row.village)?.name,
  );
  const news = { title: 'Có việc mới', body: pushBody(names), url: PAGE };
  const isUrgent = alive.some(({ urgency }) => urgency === 'urgent');
  for (const target of targets) {
    const fate = await pusher.push(target, { ...news, isUrgent });
    if (fate === 'gone') await pushTargets.remove(officerId, target.endpoint);
  }
  return true;
}
