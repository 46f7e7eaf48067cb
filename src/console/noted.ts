import type { Audit, Clock, NewAuditEntry } from '../ports.ts';

/** A page that asks again because something moved is the same look. */
const SAME_LOOK_MS = 10 * 60_000;

const MOST_LOOKS = 100;

/** That somebody looked, written down once for each look. */
export async function noteLook(
  { audit, clock }: { audit: Pick<Audit, 'append' | 'find'>; clock: Clock },
  look: Pick<NewAuditEntry, 'communeId' | 'officerId' | 'action' | 'subject' | 'detail'>,
): Promise<void> {
  const now = clock.now();
  const { communeId, officerId, action, subject } = look;
  // By what was looked at, of which little is written; an officer's own days are long.
  const near = { communeId, action, subjectId: subject.id, from: now - SAME_LOOK_MS, limit: MOST_LOOKS };
  const looks = await audit.find(near);
  if (!looks.some((one) => one.officerId === officerId)) await audit.append({ at: now, ...look });
}
