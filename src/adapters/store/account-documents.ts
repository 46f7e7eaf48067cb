import type { AuditEntry } from '../../domain/audit.ts';

/** Officers and what they do, as it lies on disk. */

export interface OfficerDoc {
  _id: string;
  name: string;
  /** Sealed. */
  phone: string;
  role: string;
  communeId: string;
  village?: string;
  conversationId?: string;
  linkHash?: string;
  /** Keyed hash of the phone, and the name without marks: what is typed at sign-in. Not of who was added before. */
  phoneKey?: string;
  nameKey?: string;
  isDisabled?: boolean;
  awayUntil?: number;
  awayFrom?: number;
  /** Sealed on top: a copied file gives nobody hashes to try words on. */
  password?: string;
  mustChangePassword?: boolean;
  passwordUntil?: number;
  /** Sealed. */
  totp?: string;
  totpOffered?: string;
  /** The last step whose code was used. */
  totpStep?: number;
}

export interface ConsoleSessionDoc {
  _id: string;
  officerId: string;
  communeId: string;
  role: string;
  createdAt: number;
  lastSeenAt: number;
  expiresAt: number;
  csrf: string;
  userAgent: string;
}

export interface AttemptDoc {
  /** Keyed hash of the officer or the address. */
  _id: string;
  failures: number;
  blockedUntil: number;
  at: number;
}

/** A browser, or under `server` the server's own keys. */
export interface PushDoc {
  _id: string;
  officerId?: string;
  communeId?: string;
  sealed: string;
}

export type AuditDoc = Omit<AuditEntry, 'id'> & { _id: string };
