const MINUTE = 60_000;
const LONGEST_MINUTES = 60;

/** Wrong passwords of one officer before the first pause. */
export const FREE_BY_OFFICER = 5;
/** A whole office stands behind one address. */
export const FREE_BY_ADDRESS = 20;
/** After a day without an attempt nothing is held against anybody. */
export const ATTEMPTS_FORGOTTEN_MS = 24 * 60 * MINUTE;

/** The pause after so many failures, the last one included: none, then 1, 2, 4 … 60 minutes. */
export function pauseMs(failures: number, free: number): number {
  if (failures < free) return 0;
  return Math.min(2 ** Math.min(failures - free, 10), LONGEST_MINUTES) * MINUTE;
}

/** One that may be made when `pausedUntil` is 0. `failures` counts it as one already. */
export interface Attempt {
  pausedUntil: number;
  failures: number;
}

/** Attempts to sign in, by whom and from where. Keys are kept as keyed hashes. */
export interface SignInAttempts {
  /** Counts one before it is made, so that many at once are counted too. */
  begin(key: string, free: number, now: number): Promise<Attempt>;
  /** It was no failure; the ones before still are. */
  takeBack(key: string, free: number): Promise<void>;
  clear(key: string): Promise<void>;
  prune(now: number): Promise<void>;
}

export const byOfficer = (officerId: string): string => `officer:${officerId}`;
/** Somebody nobody knows is paused like somebody known. */
export const byUnknown = (who: string): string => `unknown:${who}`;
export const byAddress = (address: string): string => `address:${address}`;
