import { isOpenStatus, type RegistrationStatus } from '../contract/registration.ts';
import type { Conversation } from './conversation.ts';
import type { Behalf } from './records.ts';

/** A form that was sent, opened. */
export interface Registration {
  id: string;
  code: string;
  formId: string;
  oaId: string;
  communeId: string;
  conversationId?: string;
  userIdByApp: string;
  /** By field id; each value is sealed on its own. Empty once it was withdrawn. */
  answers: Record<string, string>;
  consent: { version: string; text: string; at: number; withdrawnAt?: number };
  behalf?: Behalf;
  /** One of the commune's own list, so that those of a village find theirs. Gone once it was withdrawn. */
  village?: string;
  status: RegistrationStatus;
  /** Oldest first; the first is the sending. */
  history: RegistrationChange[];
  /** Keyed hashes of who it is about, to find the same person again without reading an answer. */
  keys: string[];
  /** What officers have looked at, each once; absent before the first. */
  checks?: FormCheck[];
  createdAt: number;
}

/** An officer says that something of a form was looked at and is in order. */
export interface FormCheck {
  item: string;
  officerId: string;
  at: number;
}

/** One thing that happened to a form. */
export interface RegistrationChange {
  /** Of the event that caused it: the same event changes it once. */
  eventId: string;
  at: number;
  to: RegistrationStatus;
  /** 'citizen', or the officer's id. */
  by: string;
  /** What an officer wrote to the citizen. */
  note?: string;
}

export type NewRegistration = Omit<Registration, 'status' | 'history' | 'checks'>;

/** Answers that take the place of those sent before. */
export type Correction = Pick<Registration, 'answers' | 'consent' | 'keys' | 'village'> & { eventId: string };

/** A sent form as the chat may speak of it: no answers. */
export interface SentForm {
  id: string;
  code: string;
  formId: string;
  createdAt: number;
  status: RegistrationStatus;
  note?: string;
}

/** A half-filled form. One for each person and form; `revision` counts what was written. */
export interface FormDraft {
  oaId: string;
  communeId: string;
  userIdByApp: string;
  formId: string;
  answers: Record<string, string>;
  revision: number;
  at: number;
}

/** Whose it is: the conversation, or the same person in the mini app. */
export type Sender = Pick<Conversation, 'id' | 'oaId' | 'userIdByApp'>;

/** Forms that were sent, each answer unreadable at rest. */
export interface Registrations {
  /** Idempotent by id; returns the record that is kept. */
  put(registration: NewRegistration): Promise<Registration>;
  find(id: string): Promise<Registration | null>;
  findByCode(communeId: string, code: string): Promise<Registration | null>;
  /** What somebody sent, newest first. */
  sentBy(sender: Sender, limit: number): Promise<Registration[]>;
  /** Null when it is decided already. Withdrawing empties the answers; the consent stays as proof. */
  change(id: string, change: RegistrationChange): Promise<Registration | null>;
  /** Null when it is decided already. It waits again, as when it was new. */
  correct(id: string, correction: Correction): Promise<Registration | null>;
  /** Codes of other forms of this kind about the same person that nobody has withdrawn, newest first. */
  alike(of: Pick<Registration, 'id' | 'communeId' | 'formId' | 'keys'>): Promise<string[]>;
}

/** Half-filled forms; kept for thirty days after the last letter. */
export interface FormDrafts {
  /** Of two revisions the higher stays; returns the one that is kept. */
  save(draft: FormDraft): Promise<number>;
  find(owner: Pick<FormDraft, 'oaId' | 'userIdByApp' | 'formId'>, now: number): Promise<FormDraft | null>;
  drop(owner: Pick<FormDraft, 'oaId' | 'userIdByApp' | 'formId'>): Promise<void>;
  /** Ids of the forms that somebody has begun. */
  begunBy(owner: Pick<FormDraft, 'oaId' | 'userIdByApp'>, now: number): Promise<string[]>;
  prune(now: number): Promise<void>;
}

/** What the officer last wrote, as long as it still stands. */
export function noteOf({ status, history }: Pick<Registration, 'status' | 'history'>): string | undefined {
  return status === 'asked' || status === 'refused'
    ? [...history].reverse().find(({ to }) => to === status)?.note
    : undefined;
}

export function toSentForm(registration: Registration): SentForm {
  const { id, code, formId, createdAt, status } = registration;
  const note = noteOf(registration);
  return { id, code, formId, createdAt, status, ...(note && { note }) };
}

/** When it was last sent or corrected: what it waits since, while nobody has decided. Epoch ms. */
export function sentLastAt({ history, createdAt }: Pick<Registration, 'history' | 'createdAt'>): number {
  return [...history].reverse().find(({ to }) => to === 'sent')?.at ?? createdAt;
}

export const canChange = ({ status }: Pick<Registration, 'status'>): boolean => isOpenStatus(status);
