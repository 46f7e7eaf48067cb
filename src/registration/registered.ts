import type { Registered, RegistrationStatus, Step } from '../contract/registration.ts';
import { canChange, noteOf } from '../domain/registration.ts';
import { localTime } from '../domain/hours.ts';
import type { Registration, Words } from '../ports.ts';

const SAYS: Record<RegistrationStatus, string> = {
  sent: 'reg_sent',
  reading: 'reg_reading',
  asked: 'reg_asked',
  approved: 'reg_approved',
  refused: 'reg_refused',
  withdrawn: 'reg_withdrawn',
};
const DID: Record<RegistrationStatus, string> = {
  sent: 'reg_step_fixed',
  reading: 'reg_step_reading',
  asked: 'reg_step_asked',
  approved: 'reg_step_approved',
  refused: 'reg_step_refused',
  withdrawn: 'reg_step_withdrawn',
};
/** What is still to come, in the citizen's eyes. */
const AHEAD: Partial<Record<RegistrationStatus, readonly string[]>> = {
  sent: ['reg_step_reading', 'reg_step_answer'],
  reading: ['reg_step_answer'],
  asked: ['reg_step_fixed', 'reg_step_answer'],
};

/** A sent form as its sender sees it: one sentence, and the line of steps behind and before it. */
export function toRegistered(registration: Registration, words: Words): Registered {
  const { id, code, formId, createdAt, status, answers } = registration;
  const note = noteOf(registration);
  return {
    id,
    code,
    formId,
    title: words.formTitle(formId) ?? formId,
    ...(answers.full_name && { forName: answers.full_name }),
    sentOn: localTime(createdAt).date,
    status,
    says: words.phrase(SAYS[status]),
    steps: stepsOf(registration, words),
    ...(note && { note }),
    canChange: canChange(registration),
  };
}

function stepsOf({ history, status }: Registration, { phrase }: Words): Step[] {
  const last = history.length - 1;
  const behind = history.map(({ at, to }, index): Step => {
    const label = phrase(index === 0 ? 'reg_step_sent' : DID[to]);
    const isNow = index === last && (to === 'reading' || to === 'asked');
    return { label, on: localTime(at).date, state: isNow ? 'now' : 'done' };
  });
  const ahead = (AHEAD[status] ?? []).map((key, index): Step => {
    // After the sending, the reading is what is waited for.
    return { label: phrase(key), state: status === 'sent' && index === 0 ? 'now' : 'next' };
  });
  return [...behind, ...ahead];
}
