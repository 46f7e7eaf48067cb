import type { Answers } from '../../../src/contract/form.ts';
import type { SessionAnswer } from '../../../src/contract/miniapp-api.ts';
import type { Draft } from '../outcome.ts';

type Begun = Pick<SessionAnswer, 'form' | 'prefill' | 'draft'>;

/** What a form begins with. */
export interface Start {
  answers: Answers;
  revision: number;
  hasDraft: boolean;
  /** Only the phone has it so far. */
  unsent?: Draft;
  /** Fields that stay from the person before; absent for the first. */
  stays?: string[];
}

/** The newer of both drafts, over what the chat told. */
export function startWith(session: Begun, onDevice: Draft | null): Start {
  const onServer = session.draft;
  const isUnsent = onDevice !== null && onDevice.revision > (onServer?.revision ?? 0);
  const draft = isUnsent ? onDevice : onServer;
  const ids = session.form.fields.map((field) => field.id);
  const known = (answers: Answers): Answers =>
    Object.fromEntries(Object.entries(answers).filter(([id]) => ids.includes(id)));
  return {
    answers: { ...known(session.prefill), ...known(draft?.answers ?? {}) },
    revision: draft?.revision ?? 0,
    // An empty one says that the person began anew.
    hasDraft: Object.keys(draft?.answers ?? {}).length > 0,
    ...(isUnsent && { unsent: onDevice }),
  };
}

/** For the next person: what stays, and nothing else of the one before. */
export function startAgain({ form, draft }: Begun, before: Answers): Start {
  const stays = form.stays.filter((id) => before[id]);
  const answers = Object.fromEntries(stays.map((id) => [id, before[id] ?? '']));
  return { answers, revision: draft?.revision ?? 0, hasDraft: false, stays };
}
