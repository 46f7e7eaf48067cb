import type { CaseRecord, Cases, Clock, Registrations, Words } from './ports.ts';
import type { FormDefinition } from './contract/form.ts';
import { lossOf, type FilledForm, type Loss } from './domain/loss.ts';
import type { Press } from './domain/paper.ts';
import { statementPaper } from './escalation/statement.ts';

export const SCAM_FORM = 'report_scam';

export interface StatementsOptions {
  cases: Pick<Cases, 'find'>;
  registrations: Pick<Registrations, 'find'>;
  press: Press;
  clock: Clock;
  form(id: string): FormDefinition | undefined;
  words(communeId: string): Words;
}

/** What is known of lost money, and the page for bank and police; made anew each time, so that nothing lies about. */
export function createStatements(options: StatementsOptions) {
  const { cases, registrations, press, clock, form, words } = options;
  const definition = form(SCAM_FORM);
  const filled = async ({ registrationId }: CaseRecord): Promise<FilledForm | undefined> => {
    const sent = registrationId ? await registrations.find(registrationId) : null;
    return definition && sent?.formId === SCAM_FORM ? { definition, answers: sent.answers } : undefined;
  };
  const loss = async (record: CaseRecord): Promise<Loss> => lossOf(record, await filled(record));
  return {
    loss,
    /** Null for a case that is not about lost money. */
    async print(caseId: string): Promise<Buffer | null> {
      const record = await cases.find(caseId);
      if (record?.reason !== 'money_lost') return null;
      const now = clock.now();
      const facts = { record, loss: await loss(record), definition, words: words(record.communeId), now };
      return press.print(statementPaper(facts));
    },
  };
}

export type Statements = ReturnType<typeof createStatements>;
