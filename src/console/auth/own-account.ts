import type { z } from 'zod';
import type { passwordRequest, totpConfirmRequest, totpStopRequest } from '../../contract/console-auth.ts';
import { byOfficer, FREE_BY_OFFICER } from '../../domain/sign-in-attempts.ts';
import type { Account, AuditAction } from '../../ports.ts';
import type { SignedIn } from './guard.ts';
import type { AuthOptions } from './options.ts';
import { passwordProblem } from './password-rules.ts';
import { ok, refused, type Reply } from './replies.ts';
import { pausedReply } from './sign-in.ts';
import { newTotp, qrPicture, totpStep } from './totp.ts';

const WRONG_OLD = refused(403, 'wrong_password', 'Mật khẩu hiện tại chưa đúng. Anh/chị nhập lại.');
const SAME = refused(422, 'weak_password', 'Mật khẩu mới phải khác mật khẩu cũ.');
const NOT_STARTED = refused(409, 'refused', 'Anh/chị bấm lại để lấy mã QR mới rồi nhập mã sáu số.');
const WRONG_CODE = refused(422, 'totp_wrong', 'Mã sáu số chưa đúng. Anh/chị đợi mã mới rồi nhập lại.');
const ON_ALREADY = refused(
  409,
  'refused',
  'Đang dùng mã sáu số rồi. Muốn đổi điện thoại, anh/chị tắt trước.',
);

/** A new password of one's own; whoever else was signed in as this officer no longer is. */
export async function changePassword(
  options: AuthOptions,
  officer: SignedIn,
  asked: z.infer<typeof passwordRequest>,
): Promise<Reply> {
  const account = await options.accounts.find(officer.id);
  const problem = account ? await notTheirs(options, account, asked.old) : WRONG_OLD;
  if (!account || problem) return problem ?? WRONG_OLD;
  if (asked.new.normalize('NFKC') === asked.old.normalize('NFKC')) return SAME;
  const weak = passwordProblem(asked.new, account);
  if (weak) return refused(422, 'weak_password', weak);
  await options.accounts.setPassword(account.id, { hash: await options.passwords.hash(asked.new) });
  await options.consoleSessions.endAll(account.id, officer.sessionId);
  await note(options, officer, 'password_changed');
  return ok({ message: 'Đã đổi mật khẩu. Các máy khác đã đăng xuất.' });
}

export async function startTotp({ accounts }: AuthOptions, officer: SignedIn): Promise<Reply> {
  const account = await accounts.find(officer.id);
  if (account?.totpSecret) return ON_ALREADY;
  const { secret, uri } = newTotp(officer.name);
  await accounts.setTotp(officer.id, { totpOffered: secret });
  return ok({ secret, uri, picture: await qrPicture(uri) });
}

export async function confirmTotp(
  options: AuthOptions,
  officer: SignedIn,
  asked: z.infer<typeof totpConfirmRequest>,
): Promise<Reply> {
  const account = await options.accounts.find(officer.id);
  if (!account?.totpOffered) return NOT_STARTED;
  const step = totpStep(account.totpOffered, asked.totp, options.clock.now());
  if (step === null || !(await options.accounts.useTotpStep(officer.id, step))) return WRONG_CODE;
  await options.accounts.setTotp(officer.id, { totpSecret: account.totpOffered });
  await options.consoleSessions.endAll(officer.id, officer.sessionId);
  await note(options, officer, 'totp_on');
  return ok({ message: 'Từ lần sau, anh/chị nhập thêm mã sáu số khi đăng nhập.' });
}

/** Asks for the password: a screen left open must not take the lock off. */
export async function stopTotp(
  options: AuthOptions,
  officer: SignedIn,
  asked: z.infer<typeof totpStopRequest>,
): Promise<Reply> {
  const account = await options.accounts.find(officer.id);
  const problem = account ? await notTheirs(options, account, asked.password) : WRONG_OLD;
  if (problem) return problem;
  await options.accounts.setTotp(officer.id, {});
  await note(options, officer, 'totp_off');
  return ok({ message: 'Đã tắt mã sáu số.' });
}

export async function signOutEverywhere(options: AuthOptions, officer: SignedIn): Promise<Reply> {
  await options.consoleSessions.endAll(officer.id);
  await note(options, officer, 'sign_out_everywhere');
  return ok({ message: 'Đã đăng xuất trên mọi máy.' });
}

/** Wrong ones are counted with those of signing in, so that an open screen is no place to guess. */
async function notTheirs(options: AuthOptions, account: Account, password: string): Promise<Reply | null> {
  const { signInAttempts: attempts, passwords, clock } = options;
  const now = clock.now();
  const key = byOfficer(account.id);
  const { pausedUntil } = await attempts.begin(key, FREE_BY_OFFICER, now);
  if (pausedUntil) return pausedReply(pausedUntil, now);
  if (!(await passwords.verify(password, account.passwordHash ?? null))) return WRONG_OLD;
  await attempts.clear(key);
  return null;
}

async function note({ audit, clock }: AuthOptions, officer: SignedIn, action: AuditAction): Promise<void> {
  const { id, communeId } = officer;
  await audit.append({ at: clock.now(), communeId, officerId: id, action, subject: { kind: 'officer', id } });
}
