import type { Role } from '../contract/console-auth.ts';
import type { Officer } from './records.ts';
import { stripMarks } from './text.ts';

/** An officer with what lets them into the console. */
export interface Account extends Omit<Officer, 'role' | 'isDisabled'> {
  role: Role;
  isDisabled: boolean;
  /** PHC string; absent for one who only answers from their own Zalo. */
  passwordHash?: string;
  mustChangePassword: boolean;
  /** A first password is no good after this. */
  passwordUntil?: number;
  /** Base32, once it was confirmed. */
  totpSecret?: string;
  /** Base32, shown and not confirmed yet. */
  totpOffered?: string;
}

export type NewAccount = Pick<Account, 'id' | 'name' | 'phone' | 'role' | 'communeId' | 'village'>;

/** A password as it is set: the officer's own, or a first one that must be changed in time. */
export interface PasswordSet {
  hash: string;
  /** Only of a first password. */
  until?: number;
}

/** Who may sign in to the console. Whoever asks keeps to a commune; what is found tells which. */
export interface Accounts {
  add(account: NewAccount, linkHash: string): Promise<void>;
  find(id: string): Promise<Account | null>;
  /** In whatever spelling; several when a phone or a name is in several places. */
  named(who: string, communeId?: string): Promise<Account[]>;
  /** Those who were stopped as well, by name. */
  ofCommune(communeId: string): Promise<Account[]>;
  setPassword(id: string, password: PasswordSet): Promise<void>;
  /** Undefined takes it away. */
  setTotp(id: string, totp: Partial<Pick<Account, 'totpSecret' | 'totpOffered'>>): Promise<void>;
  /** True for the first who shows a code of this step or a later one: each code opens once. */
  useTotpStep(id: string, step: number): Promise<boolean>;
  setDisabled(id: string, isDisabled: boolean): Promise<void>;
  /** A new code to link a Zalo with; the one before is void. */
  setLink(id: string, linkHash: string): Promise<void>;
}

/** Who said that they are away. */
export interface Absence {
  /** Epoch ms both; undefined: back again. */
  setAway(id: string, away?: { from: number; until: number }): Promise<void>;
}

/** The cases in somebody's hands. */
export interface CaseHands {
  /** Nobody has them any more. */
  letGo(communeId: string, officerId: string): Promise<{ id: string; code: string }[]>;
  /** One of them; false when it is no longer in those hands. */
  free(caseId: string, officerId: string): Promise<boolean>;
}

export const isAway = ({ awayUntil = 0 }: Pick<Officer, 'awayUntil'>, now: number): boolean =>
  awayUntil > now;

/** Names are compared as they are said: "Trần Thị  LAN" is "tran thi lan". */
export const nameKey = (name: string): string =>
  stripMarks(name.normalize('NFC')).trim().replace(/\s+/g, ' ');

/** Digits with the signs that people put between them. */
export const looksLikePhone = (who: string): boolean =>
  /^[+\d\s.()-]+$/.test(who) && who.replace(/\D/g, '').length >= 8;

/** Whom somebody may add, stop and give a new password. A head resets nobody who could then reset the head. */
export function mayManage(actor: Role, target: Role): boolean {
  return actor === 'admin' || (actor === 'head' && (target === 'village' || target === 'officer'));
}
