import type { Audit, Officer, Origin } from '../ports.ts';
import { ASSISTANT } from '../domain/audit.ts';
import { nextSeq } from '../domain/ids.ts';
import { tellOfficers, type Desk } from './open-case.ts';

/** A case that was taken out of an officer's hands. */
export interface Freed {
  caseId: string;
  from: Pick<Officer, 'id' | 'name'>;
  /** `left`: was stopped. */
  why: 'away' | 'left';
  /** The same for the same taking, so that telling it again tells nothing more. */
  seed: string;
}

export interface FreeingDesk extends Desk {
  audit: Pick<Audit, 'append'>;
}

/** The others hear of it, and find in the case why it is free. */
export async function tellFreed(desk: FreeingDesk, { caseId, from, why, seed }: Freed): Promise<void> {
  const record = await desk.cases.find(caseId);
  if (!record) return;
  const origin = originOf(desk, record, `watch:freed:${caseId}:${from.id}:${seed}`);
  const phrase = why === 'away' ? 'card_freed' : 'card_freed_left';
  const lead = desk.words(record.communeId).phrase(phrase, { officer: from.name });
  await desk.cases.note(caseId, origin.eventId, origin.at, lead, ASSISTANT);
  await tellOfficers(desk, caseId, origin, 'freed', from.id, lead);
  await desk.audit.append({
    at: origin.at,
    communeId: record.communeId,
    officerId: ASSISTANT,
    action: 'case_freed',
    subject: { kind: 'case', id: caseId },
    detail: { officer: from.id, why },
  });
}

/** As if the wish had come in the citizen's own conversation. */
export function originOf(
  { clock }: Pick<Desk, 'clock'>,
  of: Pick<Origin, 'oaId' | 'communeId' | 'conversationId'>,
  eventId: string,
): Origin {
  const now = clock.now();
  const { oaId, communeId, conversationId } = of;
  const userId = conversationId.slice(oaId.length + 1);
  return { eventId, seq: nextSeq(now), oaId, communeId, conversationId, userId, at: now };
}
