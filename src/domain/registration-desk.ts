import type { RegistrationStatus } from '../contract/registration.ts';
import type { FormCheck, Registration } from './registration.ts';

/** Which forms an officer asks for. Always of one commune. */
export interface FormsQuery {
  communeId: string;
  formId?: string;
  village?: string;
  status?: RegistrationStatus;
  /**
   * Of a member of a village: forms of that village, forms of no known village that nobody has withdrawn, and those
   * whose ids are named here.
   */
  within?: { village: string; held: readonly string[] };
}

/** Where a page ended: the last form of it. */
export type FormsCursor = Pick<Registration, 'id' | 'createdAt'>;

/** Sent forms as officers look through them. Nothing here is found without its commune. */
export interface RegistrationDesk {
  /** Newest first. */
  page(query: FormsQuery, limit: number, after?: FormsCursor): Promise<Registration[]>;
  /** Under the code that is read aloud, newest first. */
  coded(query: FormsQuery, code: string): Promise<Registration[]>;
  /** By status; a status without forms is absent. */
  counts(query: Omit<FormsQuery, 'status'>): Promise<Partial<Record<RegistrationStatus, number>>>;
  /** Forms of any kind that share one of these keyed hashes and were not withdrawn, newest first; `id` is left out. */
  sharing(
    of: Pick<Registration, 'communeId' | 'keys'> & { id?: string },
    limit: number,
  ): Promise<Registration[]>;
  /** Conversations in which somebody sent a form with a phone number that was not withdrawn. */
  withNumber(communeId: string): Promise<string[]>;
  /** Forms whose case this officer has, by id. */
  heldBy(communeId: string, officerId: string): Promise<string[]>;
  /** Looked at now, in place of what was noted before. Null when it is not there, or nobody waits for it any more. */
  check(communeId: string, id: string, check: FormCheck): Promise<Registration | null>;
  uncheck(communeId: string, id: string, item: string): Promise<Registration | null>;
}
