import type { CaseRecord, Cases, Conversations } from './ports.ts';
import { problemWith, type Answers, type FormDefinition } from './contract/form.ts';
import type { Loss } from './domain/loss.ts';
import { localTime } from './domain/hours.ts';
import { SCAM_FORM } from './statements.ts';

export interface PrefillOptions {
  conversations: Pick<Conversations, 'find'>;
  cases: Pick<Cases, 'find'>;
  loss(record: CaseRecord): Promise<Loss>;
  form(id: string): FormDefinition | undefined;
}

/**
 * What a form opened from the chat begins with. Read from the sealed case when it is opened, so that no amount and no
 * account number ever lies with the link's token.
 */
export function createPrefill({ conversations, cases, loss, form }: PrefillOptions) {
  return async (conversationId: string, formId: string): Promise<Answers> => {
    const state = (await conversations.find(conversationId))?.state;
    const village: Answers = state?.village ? { village: state.village } : {};
    const caseId = formId === SCAM_FORM ? state?.emergency?.caseId : undefined;
    const record = caseId ? await cases.find(caseId) : null;
    const definition = form(formId);
    if (!record || !definition) return village;
    return fitting(definition, answersOf(await loss(record)), record.openedAt);
  };
}

/** The first of several: who fills in the form adds the others. */
function answersOf(loss: Loss): Answers {
  const first = (list: string): string => list.split('; ')[0] ?? '';
  return {
    full_name: loss.name,
    lost_when: loss.when,
    amount: first(loss.amount),
    from_bank: first(loss.fromBank),
    to_bank: first(loss.toBank),
    to_account: first(loss.toAccount),
    to_name: loss.toName,
    caller: loss.callers.replaceAll('; ', ', '),
    how: loss.how,
    given: loss.given.join(','),
    rung_bank: loss.rungBank,
    rung_police: loss.rungPolice,
    phone: loss.phone,
  };
}

/** Only what the form would take: its questions and choices may have been changed. */
function fitting(definition: FormDefinition, answers: Answers, at: number): Answers {
  const today = localTime(at).date;
  const good = definition.fields.flatMap((field) => {
    const answer = answers[field.id] ?? '';
    return answer && problemWith(field, answer, today) === null ? [[field.id, answer] as const] : [];
  });
  return Object.fromEntries(good);
}
