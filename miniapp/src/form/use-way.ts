import { useEffect, useState } from 'react';
import { problemWith, type Answers, type FormField } from '../../../src/contract/form.ts';
import { givenAtStart } from './given.ts';
import type { Sitting } from './sitting.ts';
import type { DraftState } from './use-draft.ts';
import { usePages, type Pages } from '../use-pages.ts';
import { firstOpen, pageAfter, questionPage, questionsOf, reachable, type Given, type Page } from './walk.ts';

export interface Way extends Pages<Page> {
  given: Given;
  /** Problems by field, from here or from the server. */
  problems: Record<string, string>;
  report(field: FormField, problem: string | null): void;
  /** To the first question; for who comes back, to the first that is open. */
  begin(answers: Answers, isResumed: boolean): void;
  beginAnew(answers: Answers, given: Given): void;
  /** On from a question, which may have filled others. */
  goAfter(answers: Answers, field: FormField, filled?: string[]): void;
  /** Shows what the server did not accept, at the first such question; false when no question is named. */
  lookAgain(problems: Record<string, string>): boolean;
}

/** The way through the pages of a form. */
export function useWay({ session, start }: Sitting, { answers, keeper }: DraftState): Way {
  const pages = usePages<Page>('form', 'welcome');
  const [given, setGiven] = useState(() => givenAtStart(session, start.answers, start.stays ?? []));
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [hasReviewed, setReviewed] = useState(false);
  const page = reachable(session, answers, pages.page);
  useEffect(() => {
    if (page === 'review') setReviewed(true);
    // Leaving a page: what was written there goes now.
    return keeper.flush;
  }, [page, keeper]);

  const goTo = (field: FormField | undefined): void => pages.go(field ? questionPage(field) : 'review');
  const report = ({ id }: FormField, problem: string | null): void =>
    setProblems(({ [id]: _known, ...others }) => (problem ? { ...others, [id]: problem } : others));
  return {
    ...{ ...pages, page, given, problems, report },
    begin: (known, isResumed) =>
      goTo(isResumed ? firstOpen(session, known) : questionsOf(session, known, given)[0]),
    beginAnew(known, notAsked) {
      setGiven(notAsked);
      setProblems({});
      setReviewed(false);
      goTo(questionsOf(session, known, notAsked)[0]);
    },
    goAfter(known, field, filled = []) {
      const notAsked = new Set([...given, ...filled]);
      setGiven(notAsked);
      const next = pageAfter(session, known, field.id, { hasReviewed, given: notAsked });
      const target = session.form.fields.find((one) => questionPage(one) === next);
      const value = target && known[target.id];
      // A question that comes back because another answer changed says why.
      if (target && value) report(target, problemWith(target, value, session.today, known));
      pages.go(next);
    },
    lookAgain(found) {
      setProblems(found);
      const first = session.form.fields.find((field) => found[field.id]);
      if (first) goTo(first);
      return first !== undefined;
    },
  };
}
