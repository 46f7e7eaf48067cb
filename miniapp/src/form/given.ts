import { problemWith, type Answers, type FormField } from '../../../src/contract/form.ts';
import type { SessionAnswer } from '../../../src/contract/miniapp-api.ts';
import type { Given } from './walk.ts';

type Session = Pick<SessionAnswer, 'form' | 'today' | 'prefill' | 'corrects'>;

/** What need not be asked when the form is opened. `stays` came from the person before. */
export function givenAtStart(session: Session, answers: Answers, stays: readonly string[]): Given {
  const scanned = session.form.fields
    .filter((field) => field.kind === 'card' && answers[field.id] === 'scanned')
    .flatMap((field) => Object.values(field.fills ?? {}))
    .filter((id) => answers[id]);
  const known = session.form.fields.filter((field) => isKnown(session, field)).map((field) => field.id);
  return new Set([...known, ...scanned, ...stays]);
}

function isKnown({ prefill, corrects, today }: Session, field: FormField): boolean {
  // The chat may have told one of several things; there may be more.
  if (field.kind === 'choices' && !corrects) return false;
  const value = prefill[field.id];
  return value !== undefined && problemWith(field, value, today, prefill) === null;
}
