import { askedFields, type Answers, type FormDefinition } from './field.ts';
import { problemWith } from './problems.ts';

export * from './field.ts';
export * from './phone.ts';
export * from './plain-digits.ts';
export * from './problems.ts';

/** Problems by field; empty when the form may be sent. Unknown fields are a problem too. */
export function problemsWith(form: FormDefinition, answers: Answers, today: string): Record<string, string> {
  const asked = askedFields(form, answers);
  const known = new Set(asked.map((field) => field.id));
  const unknown = Object.keys(answers).filter((id) => !known.has(id) && answers[id]);
  const problems = asked.map(
    (field) => [field.id, problemWith(field, answers[field.id] ?? '', today, answers)] as const,
  );
  return Object.fromEntries([
    ...problems.filter((entry): entry is readonly [string, string] => entry[1] !== null),
    ...unknown.map((id) => [id, 'Câu này không có trong phiếu.'] as const),
  ]);
}
