import type { FormDefinition } from '../../contract/form.ts';
import { stripMarks } from '../../domain/text.ts';
import type { Registration } from '../../ports.ts';

type FormOf = (formId: string) => FormDefinition | undefined;
type Answered = Pick<Registration, 'formId' | 'answers'>;

/** A phone as somebody types it who knows its end, the whole of it, or how it is shown: "09•••56". */
export interface PhonePattern {
  head: string;
  tail: string;
}

/** Null for what is no phone, or too little of one. */
export function phoneIn(q: string): PhonePattern | null {
  const typed = q.replace(/[\s.-]/g, '');
  const [, head = '', tail] = /^(\d{1,4})[•*…]+(\d{2,})$/u.exec(typed) ?? [];
  if (tail) return { head, tail };
  return /^\d{3,}$/.test(typed) ? { head: '', tail: typed.replace(/^0/, '') } : null;
}

export function hasPhone({ formId, answers }: Answered, { head, tail }: PhonePattern, form: FormOf): boolean {
  return (form(formId)?.fields ?? []).some(({ id, kind }) => {
    const phone = kind === 'phone' ? answers[id] : undefined;
    return phone?.endsWith(tail) && `0${phone.replace(/^(?:\+?84|0)/, '')}`.startsWith(head);
  });
}

/** Every word stands in a name of the form, or one of its phones is meant. */
export function isMeant(registration: Answered, q: string, form: FormOf): boolean {
  const phone = phoneIn(q);
  if (phone) return hasPhone(registration, phone, form);
  const { formId, answers } = registration;
  const fields = form(formId)?.fields ?? [];
  const names = fields.filter(({ kind }) => kind === 'name').map(({ id }) => stripMarks(answers[id] ?? ''));
  const words = stripMarks(q).split(/\s+/);
  return names.some((name) => words.every((word) => name.includes(word)));
}
