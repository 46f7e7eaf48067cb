import type { RegistrationStatus } from '../contract/registration.ts';
import type { OpeningHours } from './hours.ts';
import type { Span } from './span.ts';

export interface Counts {
  [name: string]: number;
}

/** How messages ended: by the bot, by a person, or with nobody yet. */
export type AnsweredBy = 'bot' | 'people' | 'nobody';

/** What citizens wrote. */
export interface TalkFigures {
  people: number;
  messages: number;
  answered: Record<AnsweredBy, number>;
  /** Messages by intent id; '' where no topic was understood. */
  topics: Counts;
  /** By local day. */
  days: Record<string, { people: number; messages: number }>;
}

/** What officers had to do. A village nobody knows is ''. */
export interface CaseFigures {
  opened: number;
  /** By village, then by state. */
  villages: Record<string, Counts>;
  /** Working milliseconds from opening until somebody first took or answered. */
  responses: number[];
  /** Nobody has taken or answered these. */
  waiting: number;
  /** Somebody has, but it was not noted when. */
  unmeasured: number;
  moneyLost: number;
  earlyWarnings: number;
  ratings: { good: number; bad: number };
}

export interface FormFigures {
  sent: number;
  /** By village, then by status. */
  villages: Record<string, Partial<Record<RegistrationStatus, number>>>;
}

/** Messages shown because somebody thought them a scam; `scam` and `fine`: what an officer said of them. */
export interface ShownFigures {
  shown: number;
  scam: number;
  fine: number;
}

/** Sums of one commune; nobody can be found in them but by being the only one. */
export interface Figures {
  talk(communeId: string, span: Span): Promise<TalkFigures>;
  /** Cases that were opened in the span, as they are now. */
  cases(communeId: string, span: Span, hours: OpeningHours): Promise<CaseFigures>;
  /** Forms that were sent in the span, as they are now. */
  forms(communeId: string, span: Span): Promise<FormFigures>;
  shown(communeId: string, span: Span): Promise<ShownFigures>;
}
