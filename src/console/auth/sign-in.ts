import type { z } from 'zod';
import type { signInRequest } from '../../contract/console-auth.ts';
import { normalisePhone } from '../../contract/phone.ts';
import { looksLikePhone, nameKey } from '../../domain/account.ts';
import { SESSION_LIFE_MS } from '../../domain/console-session.ts';
import {
  byAddress,
  byOfficer,
  byUnknown,
  FREE_BY_ADDRESS,
  FREE_BY_OFFICER,
} from '../../domain/sign-in-attempts.ts';
import type { Account, ConsoleSession } from '../../ports.ts';
import { newToken, sessionIdOf } from './cookie.ts';
import type { AuthOptions } from './options.ts';
import { refused, type Reply } from './replies.ts';
import { totpStep } from './totp.ts';

export interface Caller {
  address: string;
  userAgent: string;
}

export interface Opened {
  token: string;
  session: ConsoleSession;
  account: Account;
}

const WRONG = refused(
  401,
  'wrong_password',
  'Số điện thoại, tên hoặc mật khẩu chưa đúng. Anh/chị xem lại rồi nhập lại.',
);
const AMBIGUOUS = refused(
  409,
  'ambiguous',
  'Có hơn một người như vậy. Anh/chị dùng số điện thoại và chọn xã của mình.',
);
const TOTP_NEEDED = refused(
  401,
  'totp_needed',
  'Anh/chị nhập mã sáu số trong ứng dụng xác thực trên điện thoại.',
);
const TOTP_WRONG = refused(
  401,
  'totp_wrong',
  'Mã sáu số chưa đúng hoặc đã dùng. Anh/chị đợi mã mới rồi nhập lại.',
);

const BROWSER_SHOWN = 80;

export function pausedReply(until: number, now: number): Reply {
  const minutes = Math.max(1, Math.ceil((until - now) / 60_000));
  const message = `Đã nhập sai nhiều lần. Anh/chị đợi ${minutes} phút rồi thử lại, hoặc nhờ quản trị viên cấp lại mật khẩu.`;
  return refused(429, 'blocked', message);
}

/** A session, or why not. What is said, and how long it takes, is the same for a wrong password and for nobody. */
export async function signIn(
  options: AuthOptions,
  asked: z.infer<typeof signInRequest>,
  caller: Caller,
): Promise<Opened | Reply> {
  const { accounts, signInAttempts: attempts, clock } = options;
  const now = clock.now();
  const address = byAddress(caller.address);
  const fromHere = await attempts.begin(address, FREE_BY_ADDRESS, now);
  if (fromHere.pausedUntil) return pausedReply(fromHere.pausedUntil, now);
  const named = (await accounts.named(asked.who, asked.commune)).filter(canSignIn);
  if (named.length > 1) return AMBIGUOUS;
  const account = named[0] ?? null;
  const key = account ? byOfficer(account.id) : byUnknown(plain(asked.who));
  const attempt = await attempts.begin(key, FREE_BY_OFFICER, now);
  if (attempt.pausedUntil) return pausedReply(attempt.pausedUntil, now);
  const problem = await whyNot(options, account, asked, now);
  if (!account || problem === WRONG || problem === TOTP_WRONG) {
    if (account) await auditPause(options, account, attempt.failures, now);
    return problem ?? WRONG;
  }
  await attempts.takeBack(address, FREE_BY_ADDRESS);
  if (problem) {
    // Half way is no success: wrong codes before this one still count.
    await attempts.takeBack(key, FREE_BY_OFFICER);
    return problem;
  }
  await attempts.clear(key);
  return open(options, account, caller, now);
}

const canSignIn = ({ isDisabled, passwordHash }: Account): boolean =>
  !isDisabled && passwordHash !== undefined;

const plain = (who: string): string => (looksLikePhone(who) ? normalisePhone(who) : nameKey(who));

async function whyNot(
  { accounts, passwords }: AuthOptions,
  account: Account | null,
  asked: z.infer<typeof signInRequest>,
  now: number,
): Promise<Reply | null> {
  const hash = account?.passwordHash ?? null;
  const isRight = await passwords.verify(asked.password, hash);
  if (!account || !hash || !isRight || (account.passwordUntil ?? Infinity) <= now) return WRONG;
  if (account.totpSecret && !asked.totp) return TOTP_NEEDED;
  if (account.totpSecret) {
    const step = totpStep(account.totpSecret, asked.totp ?? '', now);
    if (step === null || !(await accounts.useTotpStep(account.id, step))) return TOTP_WRONG;
  }
  // While it is at hand: one hashed when machines were slower is hashed anew.
  if (passwords.isOutdated(hash) && account.passwordUntil === undefined) {
    await accounts.setPassword(account.id, { hash: await passwords.hash(asked.password) });
  }
  return null;
}

async function auditPause(
  { audit }: AuthOptions,
  { id, communeId }: Account,
  failures: number,
  at: number,
): Promise<void> {
  if (failures < FREE_BY_OFFICER) return;
  const subject = { kind: 'officer', id } as const;
  await audit.append({
    at,
    communeId,
    officerId: id,
    action: 'sign_in_paused',
    subject,
    detail: { failures },
  });
}

async function open(
  { consoleSessions, signInAttempts, audit }: AuthOptions,
  account: Account,
  { userAgent }: Caller,
  now: number,
): Promise<Opened> {
  const token = newToken();
  const { id: officerId, communeId, role } = account;
  const session: ConsoleSession = {
    id: sessionIdOf(token),
    ...{ officerId, communeId, role },
    createdAt: now,
    lastSeenAt: now,
    expiresAt: now + SESSION_LIFE_MS,
    csrf: newToken(),
    userAgent: userAgent.slice(0, BROWSER_SHOWN),
  };
  await consoleSessions.open(session);
  const subject = { kind: 'officer', id: officerId } as const;
  await audit.append({ at: now, communeId, officerId, action: 'sign_in', subject, detail: { role } });
  await Promise.all([consoleSessions.prune(now), signInAttempts.prune(now)]);
  return { token, session, account };
}
