import { askedFields, problemWith, type Answers, type FormField } from '../../../src/contract/form.ts';
import type { SessionAnswer } from '../../../src/contract/miniapp-api.ts';

/** Where the person is: one question a page, then a look back, then consent. */
export type Page = 'welcome' | 'review' | 'consent' | `question/${string}`;

/** Fields that were answered from elsewhere: the chat, a scan, the person before. They are shown, not asked. */
export type Given = ReadonlySet<string>;

type Form = Pick<SessionAnswer, 'form' | 'today'>;

export const questionPage = (field: FormField): Page => `question/${field.id}`;

function isOpen({ today }: Form, answers: Answers, field: FormField): boolean {
  return !(field.id in answers) || problemWith(field, answers[field.id] ?? '', today, answers) !== null;
}

/** The first question that still needs an answer; a skipped one has the answer ''. */
export function firstOpen(session: Form, answers: Answers): FormField | undefined {
  return askedFields(session.form, answers).find((field) => isOpen(session, answers, field));
}

/** The questions of the first walk; what is given and wrong is asked all the same. */
export function questionsOf(session: Form, answers: Answers, given: Given): FormField[] {
  const asked = askedFields(session.form, answers);
  return asked.filter((field) => !given.has(field.id) || isOpen(session, answers, field));
}

/** In order the first time; once everything has been looked over, straight back to that page. */
export function pageAfter(
  session: Form,
  answers: Answers,
  fieldId: string,
  { hasReviewed, given }: { hasReviewed: boolean; given: Given },
): Page {
  const ids = askedFields(session.form, answers).map((field) => field.id);
  const following = questionsOf(session, answers, given).find(
    (field) => ids.indexOf(field.id) > ids.indexOf(fieldId),
  );
  const next = (hasReviewed ? undefined : following) ?? firstOpen(session, answers);
  return next ? questionPage(next) : 'review';
}

/** The page itself, or the one that can be shown instead: a question may no longer be asked after "Quay lại". */
export function reachable(session: Form, answers: Answers, page: Page): Page {
  if (page === 'welcome') return page;
  if (askedFields(session.form, answers).some((field) => questionPage(field) === page)) return page;
  const open = firstOpen(session, answers);
  if (open) return questionPage(open);
  return page === 'consent' ? 'consent' : 'review';
}

/** What is sent: answers to asked questions only, none of them empty. */
export function answersToSend({ form }: Form, answers: Answers): Answers {
  const filled = askedFields(form, answers).filter((field) => answers[field.id]?.trim());
  return Object.fromEntries(
    filled.map((field) => [field.id, (answers[field.id] ?? '').normalize('NFC').trim()]),
  );
}
