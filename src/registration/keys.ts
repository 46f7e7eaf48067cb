import type { Sealer } from '../ports.ts';
import { HELPER_NAME, normalisePhone, type Answers, type FormDefinition } from '../contract/form.ts';
import { stripMarks } from '../domain/text.ts';

/** Kinds whose answer alone tells who somebody is. */
const TELLING = { id_number: 'id', phone: 'phone', account: 'account' } as const;

/**
 * A blind index: keyed hashes by which the same person is found again without an answer being opened. A number on its
 * own; a name only with the year of birth and the village.
 */
export function keysOf(
  sealer: Pick<Sealer, 'mac'>,
  communeId: string,
  form: FormDefinition,
  answers: Answers,
): string[] {
  const key = (kind: string, value: string): string => sealer.mac(`index-${kind}`, `${communeId}|${value}`);
  const numbers = form.fields.flatMap(({ id, kind }) => {
    const telling = TELLING[kind as keyof typeof TELLING];
    const value = answers[id]?.replace(/\D/g, '');
    return telling && value ? [key(telling, telling === 'phone' ? normalisePhone(value) : value)] : [];
  });
  const person = personIn(form, answers);
  return [...new Set([...numbers, ...(person ? [key('person', person)] : [])])];
}

/** Those keys that make two forms be about the same person: a phone is often the helper's. */
export function sameKeys(
  sealer: Pick<Sealer, 'mac'>,
  communeId: string,
  form: FormDefinition,
  answers: Answers,
): string[] {
  const fields = form.fields.filter(({ kind }) => kind !== 'phone');
  return keysOf(sealer, communeId, { ...form, fields }, answers);
}

function personIn({ fields }: FormDefinition, answers: Answers): string | null {
  const answerOf = (kind: string): string =>
    answers[fields.find((field) => field.kind === kind && field.id !== HELPER_NAME)?.id ?? ''] ?? '';
  const [name, birth, village] = [answerOf('name'), answerOf('birth'), answerOf('village')];
  if (!name || !birth) return null;
  const plain = stripMarks(name.toLowerCase()).replace(/\s+/g, ' ').trim();
  return `${plain}|${birth.slice(0, 4)}|${village}`;
}
