import { villageIn } from '../../domain/form-village.ts';
import type { Registration } from '../../ports.ts';
import type { SignedIn } from '../auth/guard.ts';
import type { FormsOptions } from './options.ts';

/** By its answers where the document does not say: forms from before villages were kept beside them. */
export function villageOf(options: FormsOptions, one: Registration): string | undefined {
  if (one.village) return one.village;
  const form = options.form(one.formId);
  return form && villageIn(form, one.answers, options.villagesOf(one.communeId));
}

/** A member of a village sees its forms, those of no village that is known, and those in their own hands. */
export function maySee(
  options: FormsOptions,
  { id, role, communeId, village }: SignedIn,
  one: Registration,
  holder: string | undefined,
): boolean {
  if (one.communeId !== communeId || role === 'province') return false;
  if (role !== 'village' || holder === id) return true;
  // Nothing is left that says whose it was.
  if (one.status === 'withdrawn') return false;
  const its = villageOf(options, one);
  return its === undefined || its === village;
}

/** The form with its case; null for another commune's, another village's and none, which nobody can tell apart. */
export async function formFor(options: FormsOptions, officer: SignedIn, id: string) {
  const form = await options.registrations.find(id);
  if (!form || form.communeId !== officer.communeId) return null;
  const record = await options.cases.findBy({ registrationId: id });
  const own = record?.communeId === officer.communeId ? record : null;
  const holder = own?.status === 'taken' ? own.assignee : undefined;
  return maySee(options, officer, form, holder) ? { form, record: own } : null;
}
