import type { Answers, FormField } from '../../../src/contract/form.ts';
import type { SessionAnswer } from '../../../src/contract/miniapp-api.ts';

const key = (formId: string): string => `draft:${formId}`;

/**
 * What a reload may bring back. All mini apps share one origin, so nothing that tells who somebody is:
 * no name, number, birth date or free words.
 */
function isHarmless(field: FormField, answer: string, villages: SessionAnswer['villages']): boolean {
  if (field.kind === 'choice' || field.kind === 'choices') return true;
  return field.kind === 'village' && villages.some((one) => one.id === answer);
}

function keep(session: SessionAnswer, answers: Answers): Answers {
  const fields = session.form.fields.filter((field) => {
    const answer = answers[field.id];
    return typeof answer === 'string' && answer !== '' && isHarmless(field, answer, session.villages);
  });
  return Object.fromEntries(fields.map((field) => [field.id, answers[field.id] ?? '']));
}

export function saveDraft(session: SessionAnswer, answers: Answers): void {
  ignoreRefusal(() => sessionStorage.setItem(key(session.form.id), JSON.stringify(keep(session, answers))));
}

/** The draft, over what the server already knew. */
export function loadDraft(session: SessionAnswer): Answers {
  let draft: Answers = {};
  ignoreRefusal(() => {
    draft = JSON.parse(sessionStorage.getItem(key(session.form.id)) ?? '{}') as Answers;
  });
  const ids = session.form.fields.map((field) => field.id);
  const known = Object.entries(session.prefill).filter(([id]) => ids.includes(id));
  return { ...Object.fromEntries(known), ...keep(session, draft) };
}

export function dropDraft(formId: string): void {
  ignoreRefusal(() => sessionStorage.removeItem(key(formId)));
}

/** Storage may be switched off; the form works without it. */
function ignoreRefusal(act: () => void): void {
  try {
    act();
  } catch {
    // Nothing is kept then.
  }
}
