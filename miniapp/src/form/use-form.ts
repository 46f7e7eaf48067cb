import { useState } from 'react';
import type { CardFacts } from '../../../src/contract/card.ts';
import { problemWith, type Answers, type FormField } from '../../../src/contract/form.ts';
import { answersFromCard } from './card-answers.ts';
import { givenAtStart } from './given.ts';
import type { Sitting } from './sitting.ts';
import { useDraft, type DraftState } from './use-draft.ts';
import { useWay, type Way } from './use-way.ts';

export interface FormState extends Pick<Way, 'page' | 'given' | 'problems' | 'go' | 'back' | 'lookAgain'> {
  draft: DraftState;
  answers: Answers;
  /** Something was written that was not known before. */
  isBegun: boolean;
  answer(field: FormField, value: string): void;
  start(): void;
  /** Drops what was written and starts. */
  startAnew(): void;
  /** Leaves a question for the next page, or says what is wrong with it; false when it stays. */
  next(field: FormField, value: string): boolean;
  /** A card was read: what it says is answered, and not asked again. */
  scanned(card: FormField, facts: CardFacts): void;
}

/** Answers and the way through them; knows nothing about how they are drawn or sent. */
export function useForm(sitting: Sitting): FormState {
  const { session, start } = sitting;
  const draft = useDraft(sitting);
  const way = useWay(sitting, draft);
  const [isBegun, setBegun] = useState(start.hasDraft);
  const { answers, latest } = draft;
  const change = (next: Answers): void => {
    setBegun(true);
    draft.change(next);
  };
  const { page, given, problems, go, back, lookAgain } = way;
  return {
    ...{ draft, answers, isBegun, page, given, problems, go, back, lookAgain },
    answer(field, value) {
      change({ ...latest(), [field.id]: value });
      way.report(field, null);
    },
    start: () => way.begin(answers, isBegun),
    startAnew() {
      setBegun(false);
      draft.forget(session.prefill);
      way.beginAnew(session.prefill, givenAtStart(session, session.prefill, []));
    },
    next(field, value) {
      const problem = problemWith(field, value, session.today, latest());
      way.report(field, problem);
      if (problem) return false;
      const after = { ...latest(), [field.id]: value };
      if (latest()[field.id] !== value) change(after);
      way.goAfter(after, field);
      return true;
    },
    scanned(card, facts) {
      const read = answersFromCard(session, card, facts, latest());
      change(read.answers);
      way.goAfter(read.answers, card, read.filled);
    },
  };
}
