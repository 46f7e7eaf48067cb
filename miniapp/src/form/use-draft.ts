import { useEffect, useRef, useState } from 'react';
import type { Answers } from '../../../src/contract/form.ts';
import { sendDraft } from '../api.ts';
import { DraftKeeper, type Kept } from './draft-keeper.ts';
import type { Sitting } from './sitting.ts';

export interface DraftState {
  answers: Answers;
  kept: Kept;
  keeper: DraftKeeper;
  /** What is written now, for whoever comes back from waiting. */
  latest(): Answers;
  change(answers: Answers): void;
  /** Begins anew with `answers`; what was written is forgotten everywhere. */
  forget(answers: Answers): void;
}

/** The answers, kept on the phone and on the server as they are written. */
export function useDraft({ connection, device, start }: Sitting): DraftState {
  const [answers, setAnswers] = useState(start.answers);
  const [kept, setKept] = useState<Kept>(start.hasDraft && !start.unsent ? 'server' : 'nowhere');
  const newest = useRef(answers);
  const [keeper] = useState(
    () =>
      new DraftKeeper({
        revision: start.revision,
        unsent: start.unsent,
        device,
        save: (draft, isLeaving) => connection.call((bearer) => sendDraft(bearer, draft, isLeaving)),
        onKept: setKept,
      }),
  );
  useEffect(() => {
    keeper.flush();
    return watchPage(keeper);
  }, [keeper]);
  const show = (next: Answers): void => {
    newest.current = next;
    setAnswers(next);
  };
  return {
    answers,
    kept,
    keeper,
    latest: () => newest.current,
    change(next) {
      show(next);
      keeper.change(next);
    },
    forget(next) {
      show(next);
      keeper.change({});
      keeper.flush();
    },
  };
}

/** The network that comes back, and the page that goes away. */
function watchPage({ flush, leave }: DraftKeeper): () => void {
  const onHide = (): void => {
    if (document.visibilityState === 'hidden') void leave();
  };
  const onLeave = (): void => void leave();
  window.addEventListener('online', flush);
  window.addEventListener('pagehide', onLeave);
  document.addEventListener('visibilitychange', onHide);
  return () => {
    window.removeEventListener('online', flush);
    window.removeEventListener('pagehide', onLeave);
    document.removeEventListener('visibilitychange', onHide);
  };
}
