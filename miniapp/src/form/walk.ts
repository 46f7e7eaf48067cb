import { askedFields, problemWith, type Answers, type FormField } from '../../../src/contract/form.ts';
import type { SessionAnswer } from '../../../src/contract/miniapp-api.ts';

/** Where the person is: one question a page, then a look back, then consent. */
export type Page = 'welcome' | 'review' | 'consent' | `question/${string}`;

export const questionPage = (field: FormField): Page => `question/${field.id}`;

/** The first question that still needs an answer; a skipped one has the answer ''. */
export function firstOpen({ form, today }: SessionAnswer, answers: Answers): FormField | undefined {
  return askedFields(form, answers).find(
    (field) => !(field.id in answers) || problemWith(field, answers[field.id] ?? '', today) !== null,
  );
}

/** In order the first time; once everything has been looked over, straight back to that page. */
export function pageAfter(
  session: SessionAnswer,
  answers: Answers,
  fieldId: string,
  hasReviewed: boolean,
): Page {
  const asked = askedFields(session.form, answers);
  const following = asked[asked.findIndex((field) => field.id === fieldId) + 1];
  const next = (hasReviewed ? undefined : following) ?? firstOpen(session, answers);
  return next ? questionPage(next) : 'review';
}

/** The page itself, or the one that can be shown instead: a question may no longer be asked after "Quay lại". */
export function reachable(session: SessionAnswer, answers: Answers, page: Page): Page {
  if (page === 'welcome') return page;
  if (askedFields(session.form, answers).some((field) => questionPage(field) === page)) return page;
  const open = firstOpen(session, answers);
  if (open) return questionPage(open);
  return page === 'consent' ? 'consent' : 'review';
}

/** What is sent: answers to asked questions only, none of them empty. */
export function answersToSend({ form }: SessionAnswer, answers: Answers): Answers {
  const filled = askedFields(form, answers).filter((field) => answers[field.id]?.trim());
  return Object.fromEntries(
    filled.map((field) => [field.id, (answers[field.id] ?? '').normalize('NFC').trim()]),
  );
}
