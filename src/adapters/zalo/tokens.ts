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
/** A refresh token that Zalo refused is not offered again before this: asking cannot make it good. */
const REFUSED_MS = 60 * 60_000;
const USUAL_LIFE_S = 90_000;

const ANSWER = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  // The pair is spent and new, whatever else the answer says.
  expires_in: z.coerce.number().positive().catch(USUAL_LIFE_S),
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
  /** Exchanged, but the store failed to keep them: they exist nowhere else. */
  const unsaved = new Map<string, StoredTokens>();
  const refusals: Refusals = new Map();

  const current = async (oaId: string): Promise<StoredTokens | null> => {
    const seed = seedOf(options.firstRefreshToken(oaId));
    const stored = await store.read(oaId);
    // A changed ZALO_OA_REFRESH_TOKEN replaces the stored pair; a removed one keeps it.
    return stored && (seed === '' || stored.seed === seed) ? stored : null;
  };

  const isGood = (tokens: StoredTokens, refused: string): boolean =>
    tokens.accessToken !== refused && tokens.expiresAt - EARLY_MS > clock.now();

  const refresh = (oaId: string, refused: string): Promise<string> =>
    locked(store, oaId, owner, async () => {
      const kept = unsaved.get(oaId);
      if (kept) await persist(oaId, kept);
      const stored = await current(oaId);
      if (stored && isGood(stored, refused)) return remember(oaId, stored);
      const tokens = await exchange(options, refusals, oaId, stored);
      unsaved.set(oaId, tokens);
      await persist(oaId, tokens);
      return remember(oaId, tokens);
    });

  const persist = async (oaId: string, tokens: StoredTokens): Promise<void> => {
    await store.write(oaId, tokens);
    unsaved.delete(oaId);
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
      if (cached && isGood(cached, '')) return remember(oaId, cached);
      try {
        return await once(oaId, '');
      } catch (error) {
        // Renewing early failed, and there is time: citizens are answered with the old token while it lasts.
        if (cached && cached.expiresAt > clock.now()) return cached.accessToken;
        throw error;
      }
    },
    async renew(oaId, refused) {
      cache.del(oaId);
      return once(oaId, refused);
    },
  };
}

/** Across processes one at a time. Real time, because that is what the other process sees. */
async function locked<T>(store: TokenStore, oaId: string, owner: string, work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + LOCK_MS;
  while (!(await store.lock(oaId, owner, Date.now(), LOCK_MS))) {
    if (Date.now() > deadline) throw new AppError('OA_TOKEN_BUSY', oaId);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  try {
    return await work();
  } finally {
    await store.unlock(oaId, owner);
  }
}

/** The refresh token that was refused last, by OA, and until when it is not offered again. */
type Refusals = Map<string, { token: string; until: number }>;

async function exchange(
  options: TokenOptions,
  refusals: Refusals,
  oaId: string,
  stored: StoredTokens | null,
): Promise<StoredTokens> {
  const refreshToken = stored?.refreshToken ?? options.firstRefreshToken(oaId);
  if (!refreshToken) throw new AppError('OA_TOKEN_REFUSED', `${oaId}: chưa có refresh token`);
  const refusal = refusals.get(oaId);
  const isKnownBad = refusal?.token === refreshToken;
  if (isKnownBad && options.clock.now() < refusal.until) throw new AppError('OA_TOKEN_REFUSED', oaId);
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
    const code = (response.data as { error?: unknown } | null)?.error;
    const detail = `${oaId}: HTTP ${response.status}, mã ${String(code ?? '?')}`;
    // A gateway that stumbles says nothing about the grant.
    if (!code) throw new Error(`OAuth: ${detail}`);
    refusals.set(oaId, { token: refreshToken, until: options.clock.now() + REFUSED_MS });
    if (!isKnownBad) options.onRefused(oaId, detail);
    throw new AppError('OA_TOKEN_REFUSED', detail);
  }
  return {
    accessToken: answer.data.access_token,
    refreshToken: answer.data.refresh_token,
    expiresAt: options.clock.now() + answer.data.expires_in * 1000,
    seed: seedOf(options.firstRefreshToken(oaId)) || (stored?.seed ?? ''),
  };
}
