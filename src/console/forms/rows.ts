import { HELPER_NAME, type FormDefinition } from '../../contract/form.ts';
import type { FormRow } from '../../contract/console-forms.ts';
import { canChange, sentLastAt } from '../../domain/registration.ts';
import type { Registration } from '../../ports.ts';
import type { FormsOptions } from './options.ts';
import { villageOf } from './walls.ts';

/** Whom the form is about, never who filled it in. */
export function nameIn(form: FormDefinition | undefined, one: Registration): string {
  const field = form?.fields.find(({ kind, id }) => kind === 'name' && id !== HELPER_NAME);
  return (field && one.answers[field.id]) ?? '';
}

/** `hasAlike`: another form seems to be about the same person. */
export function rowOf(options: FormsOptions, one: Registration, hasAlike = false): FormRow {
  const form = options.form(one.formId);
  const village = villageOf(options, one);
  const { id, code, formId, status, createdAt, history } = one;
  const isWaiting = canChange(one) && status !== 'asked';
  return {
    ...{ id, code, formId, status, createdAt },
    title: form?.title ?? formId,
    name: nameIn(form, one),
    village: options.villagesOf(one.communeId).find((each) => each.id === village)?.name ?? '',
    ...(isWaiting && { waitsSince: sentLastAt(one) }),
    hasAlike,
    isCorrected: history.filter(({ to }) => to === 'sent').length > 1,
  };
}
