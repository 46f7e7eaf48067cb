import { useEffect, useState } from 'react';
import { problemWith, type Answers, type FormField } from '../../../src/contract/form.ts';
import type { SessionAnswer } from '../../../src/contract/miniapp-api.ts';
import { loadDraft, saveDraft } from './draft.ts';
import { usePages, type Pages } from './use-pages.ts';
import { firstOpen, pageAfter, questionPage, reachable } from './walk.ts';

export interface FormState extends Pages {
  answers: Answers;
  /** Problems by field, from here or from the server. */
  problems: Record<string, string>;
  answer(field: FormField, value: string): void;
  start(): void;
  /** Leaves a question for the next page, or says what is wrong with it; false when it stays. */
  next(field: FormField, value: string): boolean;
  /** Shows what the server did not accept, at the first such question; false when no question is named. */
  lookAgain(problems: Record<string, string>): boolean;
}

/** Answers and the way through them; knows nothing about how they are drawn or sent. */
export function useForm(session: SessionAnswer): FormState {
  const pages = usePages();
  const [answers, setAnswers] = useState<Answers>(() => loadDraft(session));
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [hasReviewed, setReviewed] = useState(false);
  const page = reachable(session, answers, pages.page);

  useEffect(() => saveDraft(session, answers), [session, answers]);
  useEffect(() => {
    if (page === 'review') setReviewed(true);
  }, [page]);

  return {
    ...pages,
    page,
    answers,
    problems,
    answer(field, value) {
      setAnswers((known) => ({ ...known, [field.id]: value }));
      setProblems(({ [field.id]: _solved, ...others }) => others);
    },
    start() {
      const open = firstOpen(session, answers);
      pages.go(open ? questionPage(open) : 'review');
    },
    next(field, value) {
      const problem = problemWith(field, value, session.today);
      if (problem) {
        setProblems((known) => ({ ...known, [field.id]: problem }));
        return false;
      }
      const after = { ...answers, [field.id]: value };
      setAnswers(after);
      pages.go(pageAfter(session, after, field.id, hasReviewed));
      return true;
    },
    lookAgain(found) {
      setProblems(found);
      const first = session.form.fields.find((field) => found[field.id]);
      if (first) pages.go(questionPage(first));
      return first !== undefined;
    },
  };
}
