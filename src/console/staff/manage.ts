import { randomUUID } from 'node:crypto';
import { looksLikePhone } from '../../domain/account.ts';
import { normalisePhone, phoneProblem } from '../../contract/phone.ts';
import { byOfficer } from '../../domain/sign-in-attempts.ts';
import type {
  Account,
  Accounts,
  Audit,
  AuditAction,
  CaseHands,
  Clock,
  ConsoleSessions,
  NewAccount,
  SignInAttempts,
} from '../../ports.ts';
import type { Passwords } from '../auth/password.ts';
import { FIRST_PASSWORD_MS, newFirstPassword } from '../auth/password-rules.ts';

export interface StaffOptions {
  accounts: Accounts;
  consoleSessions: Pick<ConsoleSessions, 'endAll'>;
  signInAttempts: Pick<SignInAttempts, 'clear'>;
  caseHands: CaseHands;
  /** The others hear of the cases that an officer had. */
  tellFreed(from: Pick<Account, 'id' | 'name'>, caseIds: readonly string[]): Promise<void>;
  audit: Pick<Audit, 'append'>;
  passwords: Pick<Passwords, 'hash'>;
  clock: Clock;
  /** The villages of a commune that is served here; undefined for any other. */
  villages(communeId: string): readonly { id: string }[] | undefined;
  /** The code that links a Zalo, and what is kept of it. */
  newLink(): { code: string; hash: string };
}

/** Shown once, to whoever hands them over. */
export interface FirstSecrets {
  firstPassword: string;
  linkCode: string;
}

/** What is wrong with somebody who is to be added, in words for whoever adds them. */
export async function problemWithNew(
  { accounts, villages }: StaffOptions,
  { phone, role, communeId, village }: Omit<NewAccount, 'id'>,
): Promise<string | null> {
  const known = villages(communeId);
  if (!known) return `Không có xã "${communeId}" trên máy chủ này.`;
  if (!looksLikePhone(phone) || phoneProblem(phone))
    return 'Số điện thoại chưa đúng: 10 số, bắt đầu bằng số 0.';
  if (village !== undefined && !known.some(({ id }) => id === village))
    return `Xã không có thôn "${village}".`;
  if (role === 'village' && village === undefined) return 'Thành viên tổ thôn cần có thôn.';
  // Only here: in another commune the same person may work as well, and who works there is not ours to tell.
  const same = (await accounts.ofCommune(communeId)).find(
    (one) => !one.isDisabled && normalisePhone(one.phone) === normalisePhone(phone),
  );
  return same ? `Số điện thoại này là của ${same.name}.` : null;
}

export async function addStaff(
  options: StaffOptions,
  by: string,
  person: Omit<NewAccount, 'id'>,
): Promise<FirstSecrets & { id: string }> {
  const id = randomUUID();
  const link = options.newLink();
  await options.accounts.add({ id, ...person }, link.hash);
  const firstPassword = await setFirstPassword(options, id);
  const { communeId, role } = person;
  await note(options, by, { id, communeId }, 'staff_added', { role });
  return { id, firstPassword, linkCode: link.code };
}

/** Out at once, everywhere; what they had in hand is for the others. Doing it again is the same as once. */
export async function disableStaff(
  options: StaffOptions,
  by: string,
  { id, name, communeId }: Account,
): Promise<string[]> {
  await options.accounts.setDisabled(id, true);
  await options.consoleSessions.endAll(id);
  const reopened = await options.caseHands.letGo(communeId, id);
  await note(options, by, { id, communeId }, 'staff_disabled', { cases: reopened.length });
  await options.tellFreed(
    { id, name },
    reopened.map((one) => one.id),
  );
  return reopened.map(({ code }) => code);
}

export async function enableStaff(
  options: StaffOptions,
  by: string,
  { id, communeId }: Account,
): Promise<void> {
  await options.accounts.setDisabled(id, false);
  await note(options, by, { id, communeId }, 'staff_enabled');
}

/** For a password forgotten, a phone lost: a new first password, no second factor, a new code for Zalo. */
export async function resetStaff(options: StaffOptions, by: string, account: Account): Promise<FirstSecrets> {
  const { id, communeId } = account;
  const link = options.newLink();
  const firstPassword = await setFirstPassword(options, id);
  await options.accounts.setTotp(id, {});
  await options.accounts.setLink(id, link.hash);
  await options.consoleSessions.endAll(id);
  await options.signInAttempts.clear(byOfficer(id));
  await note(options, by, { id, communeId }, 'staff_reset');
  return { firstPassword, linkCode: link.code };
}

async function setFirstPassword({ accounts, passwords, clock }: StaffOptions, id: string): Promise<string> {
  const firstPassword = newFirstPassword();
  const hash = await passwords.hash(firstPassword);
  await accounts.setPassword(id, { hash, until: clock.now() + FIRST_PASSWORD_MS });
  return firstPassword;
}

async function note(
  { audit, clock }: StaffOptions,
  officerId: string,
  { id, communeId }: Pick<Account, 'id' | 'communeId'>,
  action: AuditAction,
  detail?: Record<string, string | number>,
): Promise<void> {
  const subject = { kind: 'officer', id } as const;
  await audit.append({ at: clock.now(), communeId, officerId, action, subject, ...(detail && { detail }) });
}
