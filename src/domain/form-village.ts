import type { Answers, FormDefinition } from '../contract/form.ts';

/** The village that a form is from, when it is one of the commune's list. */
export function villageIn(
  { fields }: Pick<FormDefinition, 'fields'>,
  answers: Answers,
  villages: readonly { id: string }[],
): string | undefined {
  const field = fields.find(({ kind }) => kind === 'village');
  const said = field && answers[field.id];
  return villages.find(({ id }) => id === said)?.id;
}
