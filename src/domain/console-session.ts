import type { Role } from '../contract/console-auth.ts';

const HOUR = 3_600_000;
/** A working day: left in the morning, it is over by night. */
export const SESSION_IDLE_MS = 8 * HOUR;
export const SESSION_LIFE_MS = 7 * 24 * HOUR;
/** Being seen is written down no more often. */
export const SESSION_SEEN_EVERY_MS = 60_000;

/** Somebody signed in on one device. */
export interface ConsoleSession {
  /** SHA-256 of the token in the cookie: whoever reads the store cannot be the officer. */
  id: string;
  officerId: string;
  communeId: string;
  /** As it was at sign-in: a changed role ends the session. */
  role: Role;
  createdAt: number;
  lastSeenAt: number;
  expiresAt: number;
  csrf: string;
  /** The first words of the browser's name. */
  userAgent: string;
}

/** Who is signed in, and where. */
export interface ConsoleSessions {
  open(session: ConsoleSession): Promise<void>;
  find(id: string): Promise<ConsoleSession | null>;
  seen(id: string, at: number): Promise<void>;
  end(id: string): Promise<void>;
  /** How many ended. */
  endAll(officerId: string, exceptId?: string): Promise<number>;
  prune(now: number): Promise<void>;
}

export function isAlive(session: Pick<ConsoleSession, 'lastSeenAt' | 'expiresAt'>, now: number): boolean {
  return now < session.expiresAt && now < session.lastSeenAt + SESSION_IDLE_MS;
}
