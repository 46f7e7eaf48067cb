import type { Request, Response } from 'express';
import { ipKeyGenerator } from 'express-rate-limit';
import {
  emptyRequest,
  passwordRequest,
  ROLES,
  signInRequest,
  totpConfirmRequest,
  totpStopRequest,
  type Me,
} from '../../contract/console-auth.ts';
import type { Account } from '../../ports.ts';
import type { Route } from '../../routes.ts';
import { cookieOptions, SESSION_COOKIE } from './cookie.ts';
import { EXPIRED, officerOf, withoutAge, type SignedIn } from './guard.ts';
import type { AuthOptions } from './options.ts';
import { changePassword, confirmTotp, signOutEverywhere, startTotp, stopTotp } from './own-account.ts';
import { answer, asked, ok, type Reply } from './replies.ts';
import { signIn, type Caller } from './sign-in.ts';

/** Coming in, going out, and what is the officer's own. */
export function authRoutes(options: AuthOptions): Route[] {
  return [
    {
      method: 'post',
      path: '/api/console/sign-in',
      guard: 'officer_sign_in',
      handle: asked(signInRequest, async (body, request, response) => {
        const result = await signIn(options, body, callerOf(request));
        if ('status' in result) return result;
        response.cookie(SESSION_COOKIE, result.token, cookieOptions(options.publicUrl));
        return ok({ me: meOf(options, result.account), csrf: result.session.csrf });
      }),
    },
    {
      method: 'get',
      path: '/api/console/me',
      guard: 'officer_session',
      roles: ROLES,
      isBeforeWork: true,
      async handle(_request, response) {
        const { id, csrf } = officerOf(response);
        const account = await options.accounts.find(id);
        answer(response, account ? ok({ me: meOf(options, account), csrf }) : EXPIRED);
      },
    },
    ...leavingRoutes(options),
    ...ownRoutes(options),
  ];
}

function leavingRoutes(options: AuthOptions): Route[] {
  const leave = (response: Response): void =>
    void response.clearCookie(SESSION_COOKIE, withoutAge(options.publicUrl));
  return [
    {
      method: 'post',
      path: '/api/console/sign-out',
      guard: 'officer_session',
      roles: ROLES,
      isBeforeWork: true,
      handle: asked(emptyRequest, async (_body, _request, response) => {
        await options.consoleSessions.end(officerOf(response).sessionId);
        leave(response);
        return ok({ message: 'Đã đăng xuất.' });
      }),
    },
    {
      method: 'post',
      path: '/api/console/sign-out-everywhere',
      guard: 'officer_session',
      roles: ROLES,
      isBeforeWork: true,
      handle: asked(emptyRequest, async (_body, _request, response) => {
        leave(response);
        return signOutEverywhere(options, officerOf(response));
      }),
    },
  ];
}

function ownRoutes(options: AuthOptions): Route[] {
  const own =
    <B>(work: (options: AuthOptions, officer: SignedIn, body: B) => Promise<Reply>) =>
    (body: B, _request: Request, response: Response): Promise<Reply> =>
      work(options, officerOf(response), body);
  return [
    {
      method: 'post',
      path: '/api/console/password',
      guard: 'officer_session',
      roles: ROLES,
      isBeforeWork: true,
      handle: asked(passwordRequest, own(changePassword)),
    },
    {
      method: 'post',
      path: '/api/console/totp/start',
      guard: 'officer_session',
      roles: ROLES,
      handle: asked(emptyRequest, own(startTotp)),
    },
    {
      method: 'post',
      path: '/api/console/totp/confirm',
      guard: 'officer_session',
      roles: ROLES,
      handle: asked(totpConfirmRequest, own(confirmTotp)),
    },
    {
      method: 'post',
      path: '/api/console/totp/stop',
      guard: 'officer_session',
      roles: ROLES,
      handle: asked(totpStopRequest, own(stopTotp)),
    },
  ];
}

function meOf({ communeName }: AuthOptions, account: Account): Me {
  const { id, name, role, communeId, village, mustChangePassword, totpSecret } = account;
  return {
    ...{ id, name, role, communeId, mustChangePassword },
    // Whoever sees the sums of all of them is at home in none.
    commune: role === 'province' ? 'Các xã trong tỉnh' : communeName(communeId),
    ...(village && { village }),
    hasTotp: totpSecret !== undefined,
  };
}

function callerOf(request: Request): Caller {
  return { address: ipKeyGenerator(request.ip ?? ''), userAgent: request.get('user-agent') ?? '' };
}
