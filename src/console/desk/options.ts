import type {
  Accounts,
  Audit,
  CaseActs,
  CaseDesk,
  Cases,
  Clock,
  Conversations,
  Fates,
  Newsroom,
  Registration,
  SentPictures,
  Talk,
} from '../../ports.ts';
import type { PictureRefusal } from '../../domain/picture.ts';
import type { TapTitles } from '../../domain/tapped.ts';
import type { OpeningHours } from '../../domain/hours.ts';
import type { Board } from './board.ts';
import type { LiveHub } from './live.ts';
import type { Presence } from './presence.ts';

/** What the commune has ready for an officer to say. */
export interface ReadyWords {
  canned: { title: string; text: string }[];
  guidance: { intent: string; title: string; text: string }[];
}

export interface DeskOptions {
  board: Board;
  hub: LiveHub;
  presence: Presence;
  newsroom: Pick<Newsroom, 'listen'>;
  cases: Pick<Cases, 'find'>;
  caseDesk: Pick<CaseDesk, 'row' | 'closedOf' | 'find'>;
  acts: CaseActs;
  talk: Pick<Talk, 'page' | 'search'>;
  fates: Fates;
  accounts: Pick<Accounts, 'find'>;
  conversations: Pick<Conversations, 'find'>;
  audit: Pick<Audit, 'append' | 'find'>;
  clock: Clock;
  hours(communeId: string): OpeningHours;
  /** Minutes of working time within which somebody should have answered. */
  responseMinutes(communeId: string): number;
  tapTitles(communeId: string): TapTitles;
  /** Digits of the numbers that the commune itself gives to everybody. */
  publicNumbers(communeId: string): ReadonlySet<string>;
  ready(communeId: string): ReadyWords;
  sentPictures: SentPictures;
  /** A stranger's bytes as a JPEG that Zalo takes, or why not. */
  forZalo(bytes: Buffer): Promise<Buffer | PictureRefusal>;
  /** A picture or recording of the conversation; null when Zalo no longer has it. */
  fetchMedia(url: string): Promise<{ type: string; bytes: Buffer } | null>;
  /** Forms of the commune in which this phone was given; nothing for what is no phone. */
  formsByPhone(communeId: string, asked: string): Promise<Pick<Registration, 'id' | 'conversationId'>[]>;
  /** Whether the session behind this request is still one. */
  isStill(sessionId: string): Promise<boolean>;
}
