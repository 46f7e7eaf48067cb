import type { CaseRecord } from './records.ts';

/** How a case ended, in the officer's own judgement. */
export const CASE_OUTCOMES = [
  'answered',
  'called',
  'visited',
  'passed_on',
  'not_needed',
  'unreachable',
] as const;
export type CaseOutcome = (typeof CASE_OUTCOMES)[number];
export type Rating = 'good' | 'bad';

/** A case as it stands in a list: no conversation, no recording. Times are epoch ms. */
export interface CaseRow extends Omit<CaseRecord, 'turns' | 'notes' | 'audio'> {
  takenAt?: number;
  firstReplyAt?: number;
  closedAt?: number;
  outcome?: CaseOutcome;
  rating?: Rating;
  /** The citizen's last word: Zalo's windows count from here. */
  heardAt: number;
  /** The first word that no person has answered yet. */
  waitingSince?: number;
  last?: LastLine;
  /** As Zalo calls the citizen. */
  citizen?: string;
  /** The head has heard that it waits. */
  escalatedAt?: number;
}

export interface LastLine {
  from: 'citizen' | 'bot' | 'officer';
  text: string;
  at: number;
}

/** By the citizen's name, in whatever spelling of marks; by its code; or by whose case it is, or which form it is about. */
export type CaseQuery =
  | { named: string }
  | { code: string }
  | { conversations: readonly string[]; registrations: readonly string[] };

/** Cases as the desk looks at them. Taking and closing stay in `Cases`, where chats do the same. */
export interface CaseDesk {
  /** Open and taken, of one commune; a few thousand at most. */
  openOf(communeId: string): Promise<CaseRow[]>;
  row(id: string): Promise<CaseRow | null>;
  /** Newest first; `before` is a closing time. */
  closedOf(communeId: string, before: number, limit: number): Promise<CaseRow[]>;
  /** Open or closed, newest first. */
  find(communeId: string, by: CaseQuery, limit: number): Promise<CaseRow[]>;
  heard(id: string, line: LastLine): Promise<void>;
  called(id: string, name: string): Promise<void>;
  /** False when it is no longer in those hands. */
  assign(id: string, from: string | undefined, to: string, now: number): Promise<boolean>;
  judge(id: string, judgement: { outcome?: CaseOutcome; rating?: Rating }): Promise<void>;
  /** True for the first who marks this wait; false as well when it is over. */
  escalated(id: string, waitingSince: number, now: number): Promise<boolean>;
}
