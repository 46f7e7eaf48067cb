import type { CaseReason, DeskReason, Urgency } from './effect.ts';
import type { OpeningHours } from './hours.ts';
import type { Turn } from './conversation.ts';
import type { Reader } from './notice.ts';
import type { Payee } from './payee.ts';
import type { Relation } from './relation.ts';

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
  /** The message shown to the scam desk, so that an officer can say what it is. */
  shownId?: string;
  /** `eventId`: of the event that brought it; a citizen's own message, or something of the system's. */
  /** `by`: the officer who wrote it for colleagues. */
  notes: { at: number; text: string; eventId?: string; by?: string }[];
  turns: Turn[];
  audio?: { type: string; bytes: Buffer };
  openedAt: number;
}

/** What may change of a case that is there. */
export type CaseUpdate =
  Partial<Pick<CaseRecord, 'village' | 'registrationId'>> | { status: 'closed'; closedAt: number };

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
  /** Is away until then, epoch ms; as they said themselves. */
  awayUntil?: number;
  /** When they said so, epoch ms: what they take afterwards they mean to do. */
  awayFrom?: number;
  /** Left, or was stopped: keeps the name for what they did, and may do nothing more. */
  isDisabled?: boolean;
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
  noticeId?: string;
}

/** Somebody else's agreement to a form, as the person who holds the phone told it. Epoch ms. */
export interface Behalf {
  relation: Relation;
  agreedAt: number;
  until: number;
}

export interface FormToken {
  hash: string;
  communeId: string;
  formId: string;
  conversationId: string;
  oaId: string;
  expiresAt: number;
  /** Answers the form begins with: choices only, nothing a citizen wrote. */
  prefill?: Readonly<Record<string, string>>;
  behalf?: Behalf;
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

/** Who may be written to, as far as a notice must know. No words of anybody. */
export interface Reachable extends Reader {
  id: string;
  oaId: string;
  userId: string;
  lastCitizenAt: number;
  isWithPerson: boolean;
}

/** The commune as the stages see it: the words of its profile, ready to say. */
/** Somebody who may call or come in the commune's name. */
export interface ListedOfficer {
  name: string;
  called?: string | undefined;
  role: string;
  phone?: string | undefined;
}

export interface Commune {
  name: string;
  /** What it and its parts were called before. */
  oldNames: readonly string[];
  you: string;
  me: string;
  hours: OpeningHours;
  villages: {
    id: string;
    name: string;
    aliases: readonly string[];
    oldNames: readonly string[];
    leader?: string;
    phone?: string;
  }[];
  officePhone?: string;
  policePhone?: string;
  handbackMinutes: number;
  cashPoints: readonly CashPoint[];
  /** Every number the commune answers under, with what to call it. */
  numbers: readonly { label: string; phone: string }[];
  /** Who may speak in its name. */
  officers: readonly ListedOfficer[];
  /** Who collects money here: schools, hospitals, the commune itself. */
  payees: readonly Payee[];
  /** Registered with Zalo; reaches a citizen whose window is shut. */
  template?: { id: string; gaps: readonly TemplateGap[] };
}

export interface CashPoint {
  village: string;
  name: string;
  address: string;
  hours: string;
  map?: string | undefined;
  /** Degrees. */
  at?: { lat: number; lon: number } | undefined;
}

/** What a template may tell: the case's code, the commune, a number to ring. Names as registered with Zalo. */
export type TemplateGap = 'ma' | 'xa' | 'so_may';

export interface IntentWords {
  id: string;
  kind: string;
  title: string;
  menu: string;
  next: readonly string[];
  form?: string;
  /** The form may be filled in for somebody else. */
  isFormForOthers?: boolean;
  hasSteps: boolean;
  forWhom: 'person' | 'named' | 'none';
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
  /** Somebody is named but not asked for: the `writer` is answered; of the `dead` nothing more is remembered. */
  of?: 'writer' | 'dead' | undefined;
}
