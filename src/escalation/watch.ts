import type { CaseDesk, CaseHands, CaseRow, Officer } from '../ports.ts';
import { isAway } from '../domain/account.ts';
import { ASSISTANT } from '../domain/audit.ts';
import { sayTime, type OpeningHours } from '../domain/hours.ts';
import { createLoop } from '../domain/loop.ts';
import { lateAt, mayCall } from '../domain/response-time.ts';
import { thoseHere } from './card.ts';
import { originOf, tellFreed, type FreeingDesk } from './free-case.ts';
import { sendCard } from './open-case.ts';

const POLL_MS = 60_000;
const MINUTE = 60_000;

export interface WatchOptions extends FreeingDesk {
  caseDesk: Pick<CaseDesk, 'openOf' | 'row' | 'escalated'>;
  caseHands: Pick<CaseHands, 'free'>;
  /** Ids of the communes served here. */
  communes(): readonly string[];
  hours(communeId: string): OpeningHours;
  responseMinutes(communeId: string): number;
  onError(error: unknown): void;
}

interface Watch extends WatchOptions {
  /** Waits of which nobody could be told: tried again every time, complained of once. */
  unheard: Set<string>;
}

/** Looks after the cases in which a citizen waits: those nobody answers, and those whose officer is away. */
export function createWatch(options: WatchOptions) {
  const watch: Watch = { ...options, unheard: new Set() };
  const scan = async (): Promise<void> => {
    for (const communeId of options.communes()) {
      for (const row of await options.caseDesk.openOf(communeId)) {
        // One that fails must not keep the others waiting.
        await lookAt(watch, row).catch(options.onError);
      }
    }
  };
  return createLoop({ scan, pollMs: POLL_MS, onError: options.onError });
}

async function lookAt(watch: Watch, row: CaseRow): Promise<void> {
  const { waitingSince, urgency, communeId } = row;
  if (waitingSince === undefined) return;
  const hours = watch.hours(communeId);
  const now = watch.clock.now();
  if (urgency !== 'urgent' && !mayCall(hours, now)) return;
  await freeFromAbsent(watch, row, now);
  const responseMs = watch.responseMinutes(communeId) * MINUTE;
  const isLate = lateAt(hours, urgency, waitingSince, responseMs) <= now;
  if (isLate && row.escalatedAt === undefined) await escalate(watch, row, waitingSince);
}

async function freeFromAbsent(watch: Watch, row: CaseRow, now: number): Promise<void> {
  const { id: caseId, assignee, takenAt, openedAt } = row;
  if (row.status !== 'taken' || !assignee) return;
  // Nobody for a case in OA Manager's hands, whose people are not known here.
  const holder = await watch.officers.find(assignee);
  if (!holder || !(holder.isDisabled || isAway(holder, now))) return;
  // Taken from where they are: they mean to do it.
  if (!holder.isDisabled && (takenAt ?? openedAt) > (holder.awayFrom ?? now)) return;
  if (!(await watch.caseHands.free(caseId, assignee))) return;
  const why = holder.isDisabled ? 'left' : 'away';
  await tellFreed(watch, { caseId, from: holder, why, seed: String(takenAt ?? openedAt) });
}

/** Marked only once somebody was told: a crash between tells the same message again, which the outbox knows. */
async function escalate(watch: Watch, row: CaseRow, waitingSince: number): Promise<void> {
  const { id, communeId, oaId, conversationId } = row;
  const wait = `${id}:${waitingSince}`;
  const record = await watch.cases.find(id);
  if (!record || record.status === 'closed') return;
  const origin = originOf(watch, { oaId, communeId, conversationId }, `watch:late:${wait}`);
  const when = sayTime(waitingSince, origin.at);
  const lead = watch.words(communeId).phrase('card_late', { when });
  const to = headsOf(await watch.officers.ofCommune(communeId), origin.at);
  if (!(await sendCard(watch, { record, to, origin, why: 'late', lead }))) {
    if (!watch.unheard.has(wait)) watch.onNobodyTold(record);
    watch.unheard.add(wait);
    return;
  }
  watch.unheard.delete(wait);
  if (!(await watch.caseDesk.escalated(id, waitingSince, origin.at))) return;
  await watch.audit.append({
    at: origin.at,
    communeId,
    officerId: ASSISTANT,
    action: 'case_escalated',
    subject: { kind: 'case', id },
    detail: { minutes: Math.floor((origin.at - waitingSince) / MINUTE) },
  });
}

/** Where a commune has no head, its administrator. */
function headsOf(officers: readonly Officer[], now: number): Officer[] {
  const of = (role: string): Officer[] => officers.filter((one) => one.role === role);
  const heads = of('head');
  return thoseHere(heads.length ? heads : of('admin'), now);
}
