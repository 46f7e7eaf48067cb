import type { CaseReason, DeskReason, Urgency } from './effect.ts';
import type { OpeningHours } from './hours.ts';
import type { Turn } from './conversation.ts';

/** Shapes of what is kept, as the stages see them: opened, and without how they lie on disk. */

export interface CaseRecord {
  id: string;
  code: string;
  oaId: string;
  communeId: string;
  conversationId: string;
  reason: CaseReason;
  urgency: Urgency;
  status: 'open' | 'taken' | 'closed';
  village?: string;
  intent?: string;
  assignee?: string;
  /** The form that opened the case. */
  registrationId?: string;
  notes: { at: number; text: string }[];
  turns: Turn[];
  audio?: { type: string; bytes: Buffer };
  openedAt: number;
}

/** What an officer has to do by a day although no citizen asked. */
export interface Task {
  /** Derived from its reason, so that seeing the reason again opens no second one. */
  id: string;
  communeId: string;
  kind: 'content';
  title: string;
  /** What to do, and where. */
  detail: string;
  owner: string;
  /** 'YYYY-MM-DD' */
  dueOn: string;
  status: 'open' | 'closed';
  /** An officer has heard of it. */
  isTold: boolean;
  openedAt: number;
}

export type NewTask = Omit<Task, 'status' | 'isTold'>;

export interface Officer {
  id: string;
  name: string;
  phone: string;
  role: string;
  communeId: string;
  village?: string;
  /** The officer's own conversation with the OA, once linked. */
  conversationId?: string;
}

export interface TimerRecord {
  id: string;
  at: number;
  timer: string;
  conversationId: string;
  oaId: string;
  communeId: string;
  userId: string;
  caseId?: string;
}

export interface FormToken {
  hash: string;
  communeId: string;
  formId: string;
  conversationId: string;
  oaId: string;
  expiresAt: number;
}

export interface Registration {
  id: string;
  code: string;
  formId: string;
  oaId: string;
  communeId: string;
  conversationId?: string;
  userIdByApp: string;
  /** Each value is sealed on its own. */
  answers: Record<string, string>;
  consent: { version: string; text: string; at: number };
  createdAt: number;
}

export interface StoredTokens {
  accessToken: string;
  refreshToken: string;
  expiresAt: number;
  /** Hash of the configured first refresh token: a new one replaces the pair. */
  seed: string;
}

/** What probing Zalo taught us about an OA; survives restarts. */
export interface OaTraits {
  endpoint: 'v3' | 'v2';
  buttons: boolean;
  /** v2 answered -240 once: going back and forth ends at a person. */
  v2Dead: boolean;
}

/** The commune as the stages see it: the words of its profile, ready to say. */
export interface Commune {
  name: string;
  you: string;
  me: string;
  hours: OpeningHours;
  villages: { id: string; name: string; aliases: readonly string[]; leader?: string; phone?: string }[];
  officePhone?: string;
  policePhone?: string;
  handbackMinutes: number;
}

export interface IntentWords {
  id: string;
  kind: string;
  title: string;
  menu: string;
  next: readonly string[];
  form?: string;
  hasSteps: boolean;
  /** Other words for special cases, in order; the first that fits is said. */
  variants: readonly Variant[];
  desk?: { reason: DeskReason; how: 'at_once' | 'offered' };
  /** Headings of answer.md. */
  sections: readonly string[];
}

export interface Variant {
  section: string;
  when: readonly string[];
  unless: readonly string[];
  case?: DeskReason | undefined;
}
