import { timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { CSRF_HEADER, type Role } from '../../contract/console-auth.ts';
import { isAlive, SESSION_SEEN_EVERY_MS } from '../../domain/console-session.ts';
import type { Account, Accounts, Clock, ConsoleSession, ConsoleSessions } from '../../ports.ts';
import type { Route } from '../../routes.ts';
import { cookieOptions, sessionIdOf, tokenIn } from './cookie.ts';
import { answer, refused, type Reply } from './replies.ts';

export interface OfficerGuardOptions {
  consoleSessions: Pick<ConsoleSessions, 'find' | 'seen' | 'end'>;
  accounts: Pick<Accounts, 'find'>;
  clock: Clock;
  publicUrl: string;
}

/** What `officer_session` found out about the request: `response.locals.officer`. */
export interface SignedIn {
  id: string;
  name: string;
  role: Role;
  communeId: string;
  village?: string;
  sessionId: string;
  csrf: string;
  mustChangePassword: boolean;
}

export const EXPIRED = refused(401, 'session_expired', 'Phiên làm việc đã hết. Anh/chị đăng nhập lại.');
const FOREIGN = refused(403, 'foreign_origin', 'Yêu cầu đến từ trang khác nên không được nhận.');
const NO_CSRF = refused(403, 'csrf', 'Trang đã cũ. Anh/chị tải lại trang rồi làm lại.');
const NOT_ALLOWED = refused(403, 'not_allowed', 'Việc này không thuộc quyền của anh/chị.');
const CHANGE_FIRST = refused(
  403,
  'must_change_password',
  'Anh/chị đổi mật khẩu được cấp trước khi làm việc.',
);

export const officerOf = (response: Response): SignedIn => response.locals.officer as SignedIn;

/** Somebody who is signed in, still works here, and asks from our own page. */
export function officerGuard(options: OfficerGuardOptions): RequestHandler {
  return (request, response, next) => {
    check(options, request, response).then((problem) => {
      if (!problem) return next();
      // The cookie stays: by now it may be that of a session opened since this was asked.
      answer(response, problem);
    }, next);
  };
}

async function check(
  options: OfficerGuardOptions,
  request: Request,
  response: Response,
): Promise<Reply | null> {
  const { consoleSessions, accounts, clock, publicUrl } = options;
  const token = tokenIn(request.headers.cookie);
  const session = token && (await consoleSessions.find(sessionIdOf(token)));
  if (!session) return EXPIRED;
  const account = await accounts.find(session.officerId);
  const now = clock.now();
  if (!account || !isAlive(session, now) || !isStill(account, session)) {
    await consoleSessions.end(session.id);
    return EXPIRED;
  }
  if (request.method !== 'GET') {
    if (isForeign(request, publicUrl)) return FOREIGN;
    if (!isSame(request.get(CSRF_HEADER), session.csrf)) return NO_CSRF;
  }
  if (now - session.lastSeenAt >= SESSION_SEEN_EVERY_MS) await consoleSessions.seen(session.id, now);
  const { id, name, role, communeId, village, mustChangePassword } = account;
  const officer: SignedIn = {
    ...{ id, name, role, communeId, mustChangePassword },
    ...(village && { village }),
    sessionId: session.id,
    csrf: session.csrf,
  };
  response.locals.officer = officer;
  response.set('cache-control', 'no-store');
  return null;
}

/** Looked at in every request: who was stopped, moved or given another role is out at once. */
function isStill(account: Account, session: ConsoleSession): boolean {
  const { isDisabled, role, communeId } = account;
  return !isDisabled && role === session.role && communeId === session.communeId;
}

/** Before anybody is signed in there is no token to show, but the page must be ours all the same. */
export const ownPageOnly =
  (publicUrl: string): RequestHandler =>
  (request, response, next) => {
    if (isForeign(request, publicUrl)) answer(response, FOREIGN);
    else next();
  };

/** Every browser says one of the two on such a request; a program that says neither brings no one's cookie. */
function isForeign(request: Request, publicUrl: string): boolean {
  const site = request.get('sec-fetch-site');
  const origin = request.get('origin');
  if (site !== undefined && site !== 'same-origin') return true;
  return origin !== undefined && origin !== new URL(publicUrl).origin;
}

/** After the guard: the route's own walls. An officers' route that names no roles is open to none. */
export const wallsOf =
  ({
    guard,
    roles = [],
    isBeforeWork = false,
  }: Pick<Route, 'guard' | 'roles' | 'isBeforeWork'>): RequestHandler =>
  (_request, response, next) => {
    if (guard !== 'officer_session') return next();
    const { role, mustChangePassword } = officerOf(response);
    if (!roles.includes(role)) answer(response, NOT_ALLOWED);
    else if (mustChangePassword && !isBeforeWork) answer(response, CHANGE_FIRST);
    else next();
  };

export function withoutAge(publicUrl: string) {
  const { maxAge: _maxAge, ...rest } = cookieOptions(publicUrl);
  return rest;
}

function isSame(given: string | undefined, expected: string): boolean {
  const a = Buffer.from(given ?? '');
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}
