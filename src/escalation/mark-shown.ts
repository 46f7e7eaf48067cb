import type { Origin, ScamMemory } from '../ports.ts';
import type { Effect } from '../domain/effect.ts';
import { caseNamed } from './change-case.ts';
import type { Desk } from './open-case.ts';

/** What an officer says of the message of a case holds for every message like it, from the next check on. */
export async function markShown(
  desk: Desk & { scamMemory: ScamMemory },
  { ref, verdict, officerId }: Extract<Effect, { kind: 'scam.mark' }>,
  { at }: Origin,
): Promise<void> {
  const officer = await desk.officers.find(officerId);
  const record = officer && (await caseNamed(desk, officer.communeId, ref));
  if (!officer || !record?.shownId || record.communeId !== officer.communeId) return;
  const mark = { verdict, by: officer.name, officerId, at };
  await desk.scamMemory.mark(officer.communeId, record.shownId, mark);
}
