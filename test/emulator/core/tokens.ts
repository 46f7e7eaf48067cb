import { token } from './ids.ts';

const ACCESS_LIFE_S = 90_000;
const REFRESH_LIFE_MS = 90 * 86_400_000;

export interface TokenPair {
  access_token: string;
  refresh_token: string;
  /** A string, as the real platform sends it. */
  expires_in: string;
}

/** One grant: a refresh token works once, and using it kills the access token that came with it. */
export class TokenStore {
  private refreshToken: string;
  private refreshUntil: number;
  private accessToken: string | undefined;
  private accessUntil = 0;
  private readonly dead = new Set<string>();
  private readonly now: () => number;

  constructor(firstRefreshToken: string, now: () => number) {
    this.refreshToken = firstRefreshToken;
    this.now = now;
    this.refreshUntil = now() + REFRESH_LIFE_MS;
  }

  refresh(offered: string): TokenPair | undefined {
    if (offered !== this.refreshToken || this.now() > this.refreshUntil) return undefined;
    this.expire();
    this.refreshToken = token();
    this.refreshUntil = this.now() + REFRESH_LIFE_MS;
    this.accessToken = token();
    this.accessUntil = this.now() + ACCESS_LIFE_S * 1000;
    return {
      access_token: this.accessToken,
      refresh_token: this.refreshToken,
      expires_in: String(ACCESS_LIFE_S),
    };
  }

  /** 0 when it may pass; −216 for a token never issued, −220 for one that was. */
  check(offered: string | undefined): 0 | -216 | -220 {
    if (!offered) return -216;
    if (this.dead.has(offered)) return -220;
    if (offered !== this.accessToken) return -216;
    return this.now() > this.accessUntil ? -220 : 0;
  }

  expire(): void {
    if (this.accessToken) this.dead.add(this.accessToken);
    this.accessToken = undefined;
  }
}
