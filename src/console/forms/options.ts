import type { FormDefinition } from '../../contract/form.ts';
import type { RegistrationStatus } from '../../contract/registration.ts';
import type {
  Accounts,
  Audit,
  CaseRecord,
  Cases,
  Clock,
  Conversations,
  Registration,
  RegistrationDesk,
  Registrations,
} from '../../ports.ts';
import type { SignedIn } from '../auth/guard.ts';

export type Verdict = { to: Extract<RegistrationStatus, 'approved' | 'asked' | 'refused'>; note: string };

/** `held` and `over` name who was quicker, as far as it is known. */
export type Outcome = { kind: 'told' } | { kind: 'held'; holder: string } | { kind: 'over' };

/** What the forms' pages need of everything else. */
export interface FormsOptions {
  registrations: Pick<Registrations, 'find'>;
  registrationDesk: RegistrationDesk;
  cases: Pick<Cases, 'findBy'>;
  conversations: Pick<Conversations, 'find'>;
  accounts: Pick<Accounts, 'find'>;
  audit: Audit;
  clock: Clock;
  form(id: string): FormDefinition | undefined;
  /** A bank or wallet of the list. */
  providerName(id: string): string | undefined;
  villagesOf(communeId: string): readonly { id: string; name: string }[];
  /** The keyed hashes by which two forms are about the same person. */
  sameKeys(registration: Registration, form: FormDefinition): string[];
  /** Once for a request, however often it comes. */
  decide(
    asked: { form: Registration; record: CaseRecord | null; verdict: Verdict; requestId: string },
    officer: SignedIn,
  ): Promise<Outcome>;
  /** As PDF; null when the form is not one to print such a letter for. */
  letters: Record<LetterKind, (id: string) => Promise<Buffer | null>>;
}

export type LetterKind = 'receipt' | 'return';
