import { createHash, randomBytes } from 'node:crypto';
import type { CookieOptions } from 'express';
import { SESSION_LIFE_MS } from '../../domain/console-session.ts';

export const SESSION_COOKIE = 'tlx_session';

/** No Domain: this host alone. */
export function cookieOptions(publicUrl: string): CookieOptions {
  return {
    httpOnly: true,
    sameSite: 'strict',
    path: '/',
    secure: publicUrl.startsWith('https:'),
    maxAge: SESSION_LIFE_MS,
  };
}

/** 256 bits that nobody guesses. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Under which the session is kept. */
export const sessionIdOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Our own cookie alone; its value has no signs that would be written otherwise. */
export function tokenIn(header: string | undefined): string | null {
  const found = /(?:^|;\s*)tlx_session=([\w-]{43})(?:;|$)/.exec(header ?? '');
  return found?.[1] ?? null;
}
