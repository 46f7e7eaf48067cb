import type { RegistrationStatus } from '../../contract/registration.ts';
import type { Behalf } from '../../domain/records.ts';

/** Documents as they lie on disk. `sealed` fields are AES-256-GCM; nothing a citizen wrote lies beside them. */

export interface InboxDoc {
  _id: string;
  seq: string;
  oaId: string;
  communeId: string;
  conversationId: string;
  userId: string;
  userIdByApp?: string;
  name: string;
  at: number;
  receivedAt: number;
  status: 'pending' | 'done';
  notBefore: number;
  failures: number;
  lastError?: string;
  outcome?: unknown;
  sealed: string;
}

export interface ConversationDoc {
  _id: string;
  oaId: string;
  communeId: string;
  userId: string;
  userIdByApp?: string;
  state: unknown;
  handled: string[];
  pending: { eventId: string; sealed: string }[];
  turns: string;
  unsaid?: string;
  lastCitizenAt: number;
  lease: { until: number; fence: number };
}

export interface OutboxDoc {
  _id: string;
  seq: string;
  conversationId: string;
  oaId: string;
  communeId: string;
  userId: string;
  status: 'queued' | 'sending' | 'unknown' | 'sent' | 'never';
  notBefore: number;
  attempts: number;
  callStartedAt: number;
  textHash: string;
  sealed: string;
  messageId?: string;
  why?: string;
  settledAt?: number;
}

export interface CaseDoc {
  _id: string;
  code: string;
  oaId: string;
  communeId: string;
  conversationId: string;
  reason: string;
  urgency: string;
  status: string;
  village?: string;
  intent?: string;
  registrationId?: string;
  shownId?: string;
  assignee?: string;
  noteIds: string[];
  sealed: string;
  notes: { eventId: string; at: number; sealed: string; by?: string }[];
  audioType?: string;
  audio?: string;
  openedAt: number;
  takenAt?: number;
  firstReplyAt?: number;
  closedAt?: number;
  outcome?: string;
  rating?: string;
  heardAt?: number;
  waitingSince?: number;
  escalatedAt?: number;
  last?: { from: string; at: number; sealed: string };
  /** The citizen's name, and keyed hashes of its words. */
  sealedName?: string;
  tokens?: string[];
}

export interface TimerDoc {
  _id: string;
  at: number;
  timer: string;
  conversationId: string;
  oaId: string;
  communeId: string;
  userId: string;
  caseId?: string;
  noticeId?: string;
  status: 'waiting' | 'fired';
}

export interface FormTokenDoc {
  _id: string;
  communeId: string;
  formId: string;
  conversationId: string;
  oaId: string;
  expiresAt: number;
  used: boolean;
  prefill?: Readonly<Record<string, string>>;
  behalf?: Behalf;
}

export interface RegistrationDoc {
  _id: string;
  code: string;
  formId: string;
  oaId: string;
  communeId: string;
  conversationId?: string;
  userIdByApp: string;
  answers: { field: string; sealed: string }[];
  consent: { version: string; text: string; at: number; withdrawnAt?: number };
  behalf?: Behalf;
  status: RegistrationStatus;
  history: { eventId: string; at: number; to: RegistrationStatus; by: string; sealed?: string }[];
  keys: string[];
  village?: string;
  checks?: { item: string; officerId: string; at: number }[];
  createdAt: number;
}

export interface FormDraftDoc {
  _id: string;
  oaId: string;
  communeId: string;
  userIdByApp: string;
  formId: string;
  revision: number;
  at: number;
  sealed: string;
}

export interface TaskDoc {
  _id: string;
  communeId: string;
  kind: 'content';
  title: string;
  detail: string;
  owner: string;
  dueOn: string;
  status: 'open' | 'closed';
  isTold: boolean;
  openedAt: number;
}

export interface LessonDoc {
  _id: string;
  communeId: string;
  oaId: string;
  /** Keyed hash of the conversation. */
  person: string;
  at: number;
  kind: string;
  label?: string;
  next?: string;
  state: string;
  officerId?: string;
  labelledAt?: number;
  /** The masked words and what was heard. */
  sealed: string;
}

/** A message shown to the scam desk: what it is like, not its words. */
export interface ShownDoc {
  _id: string;
  communeId: string;
  /** Keyed hash of the conversation. */
  person: string;
  at: number;
  shape: number[];
  bands: string[];
  mark?: { verdict: string; by: string; officerId: string; at: number };
}

/** How many notices of a commune left on one day. */
export interface NoticeDayDoc {
  _id: string;
  communeId: string;
  day: string;
  sent: number;
}

export interface OaDoc {
  _id: string;
  tokens?: string;
  lock?: { owner: string; until: number };
  traits?: { endpoint: 'v3' | 'v2'; buttons: boolean; v2Dead: boolean };
}
