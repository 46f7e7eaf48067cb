import { createHash, randomUUID } from 'node:crypto';
import type { AxiosInstance } from 'axios';
import NodeCache from 'node-cache';
import { z } from 'zod';
import type { Clock, StoredTokens, TokenStore } from '../../ports.ts';
import { AppError } from '../../domain/errors.ts';
import { HTTP_TIMEOUT_MS } from './http.ts';

/** The lock outlives the longest possible call, so that two processes never spend one refresh token. */
const LOCK_MS = HTTP_TIMEOUT_MS * 3;
/** An access token lives 25 h; it is renewed this long before its end. */
const EARLY_MS = 5 * 3_600_000;

const ANSWER = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: z.union([z.string(), z.number()]).transform(Number),
});

export interface TokenManager {
  /** A token that should work now. @throws AppError OA_TOKEN_REFUSED | OA_TOKEN_BUSY */
  accessToken(oaId: string): Promise<string>;
  /** Zalo refused this token: one refresh, unless somebody has done it meanwhile. */
  renew(oaId: string, refused: string): Promise<string>;
}

export interface TokenOptions {
  http: AxiosInstance;
  oauthUrl: string;
  appId: string;
  appSecret: string;
  store: TokenStore;
  clock: Clock;
  firstRefreshToken(oaId: string): string | undefined;
  onRefused(oaId: string, detail: string): void;
}

const seedOf = (token: string | undefined): string =>
  token ? createHash('sha256').update(token).digest('hex') : '';

/** Rules of zalo-platform.md §3: lock, re-read inside it, persist before use, never keep an error body. */
export function createTokenManager(options: TokenOptions): TokenManager {
  const { store, clock } = options;
  const owner = randomUUID();
  const cache = new NodeCache({ stdTTL: 60, useClones: false });
  const running = new Map<string, Promise<string>>();

  const current = async (oaId: string): Promise<StoredTokens | null> => {
    const seed = seedOf(options.firstRefreshToken(oaId));
    const stored = await store.read(oaId);
    // A changed ZALO_OA_REFRESH_TOKEN replaces the stored pair; a removed one keeps it.
    return stored && (seed === '' || stored.seed === seed) ? stored : null;
  };

  const isGood = (tokens: StoredTokens | null, refused: string): tokens is StoredTokens =>
    tokens !== null && tokens.accessToken !== refused && tokens.expiresAt - EARLY_MS > clock.now();

  const refresh = async (oaId: string, refused: string): Promise<string> => {
    const deadline = Date.now() + LOCK_MS;
    while (!(await store.lock(oaId, owner, Date.now(), LOCK_MS))) {
      if (Date.now() > deadline) throw new AppError('OA_TOKEN_BUSY', oaId);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    try {
      const stored = await current(oaId);
      if (isGood(stored, refused)) return remember(oaId, stored);
      const tokens = await exchange(options, oaId, stored);
      await store.write(oaId, tokens);
      return remember(oaId, tokens);
    } finally {
      await store.unlock(oaId, owner);
    }
  };

  const remember = (oaId: string, tokens: StoredTokens): string => {
    cache.set(oaId, tokens);
    return tokens.accessToken;
  };

  /** Within one process everybody waits for the same refresh. */
  const once = (oaId: string, refused: string): Promise<string> => {
    const job = running.get(oaId) ?? refresh(oaId, refused).finally(() => running.delete(oaId));
    running.set(oaId, job);
    return job;
  };

  return {
    async accessToken(oaId) {
      const cached = cache.get<StoredTokens>(oaId) ?? (await current(oaId));
      return isGood(cached, '') ? remember(oaId, cached) : once(oaId, '');
    },
    async renew(oaId, refused) {
      cache.del(oaId);
      return once(oaId, refused);
    },
  };
}

async function exchange(
  options: TokenOptions,
  oaId: string,
  stored: StoredTokens | null,
): Promise<StoredTokens> {
  const refreshToken = stored?.refreshToken ?? options.firstRefreshToken(oaId);
  if (!refreshToken) throw new AppError('OA_TOKEN_REFUSED', `${oaId}: chưa có refresh token`);
  const body = new URLSearchParams({
    refresh_token: refreshToken,
    app_id: options.appId,
    grant_type: 'refresh_token',
  });
  const response = await options.http.post(`${options.oauthUrl}/v4/oa/access_token`, body, {
    headers: { secret_key: options.appSecret },
  });
  const answer = ANSWER.safeParse(response.data);
  if (!answer.success) {
    const detail = `${oaId}: HTTP ${response.status}, mã ${(response.data as { error?: unknown })?.error ?? '?'}`;
    options.onRefused(oaId, detail);
    throw new AppError('OA_TOKEN_REFUSED', detail);
  }
  return {
    accessToken: answer.data.access_token,
    refreshToken: answer.data.refresh_token,
    expiresAt: options.clock.now() + answer.data.expires_in * 1000,
    seed: seedOf(options.firstRefreshToken(oaId)) || (stored?.seed ?? ''),
  };
}
