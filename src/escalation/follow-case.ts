import type { CaseRecord, Origin } from '../ports.ts';
import type { Desk } from './open-case.ts';

/** The case says so itself, so that nothing more is told: somebody has taken the form, or it is done. */
export async function followCase(
  { registrations }: Desk,
  { registrationId }: CaseRecord,
  to: 'reading' | 'approved',
  by: string,
  { eventId, at }: Origin,
): Promise<void> {
  if (registrationId) await registrations.change(registrationId, { eventId, at, to, by });
}
