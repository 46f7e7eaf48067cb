import type { CaseRecord, Cases, Clock, Registrations, Words } from './ports.ts';
import type { FormDefinition } from './contract/form.ts';
import { lossOf, type FilledForm, type Loss } from './domain/loss.ts';
import type { Press } from './domain/paper.ts';
import { statementPaper } from './escalation/statement.ts';

export const SCAM_FORM = 'report_scam';

export interface LossesOptions {
  registrations: Pick<Registrations, 'find'>;
  form(id: string): FormDefinition | undefined;
}

/** What is known of lost money: the case, and the form when it was sent. */
export function createLosses({ registrations, form }: LossesOptions) {
  const filled = async ({ registrationId }: CaseRecord): Promise<FilledForm | undefined> => {
    const sent = registrationId ? await registrations.find(registrationId) : null;
    const definition = form(SCAM_FORM);
    return definition && sent?.formId === SCAM_FORM ? { definition, answers: sent.answers } : undefined;
  };
  return async (record: CaseRecord): Promise<Loss> => lossOf(record, await filled(record));
}

export interface StatementsOptions extends LossesOptions {
  cases: Pick<Cases, 'find'>;
  press: Press;
  clock: Clock;
  words(communeId: string): Words;
}

/** The page for bank and police; made anew each time, so that nothing lies about. Null for a case about anything else. */
export function createStatements(options: StatementsOptions) {
  const { cases, press, clock, form, words } = options;
  const lossIn = createLosses(options);
  return async (caseId: string): Promise<Buffer | null> => {
    const record = await cases.find(caseId);
    if (record?.reason !== 'money_lost') return null;
    const loss = await lossIn(record);
    const [now, definition] = [clock.now(), form(SCAM_FORM)];
    return press.print(statementPaper({ record, loss, definition, words: words(record.communeId), now }));
  };
}
