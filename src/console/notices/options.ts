import type { NoticeCheckAnswer, NoticeReach } from '../../contract/console-notices.ts';
import type { Notice } from '../../domain/notice.ts';
import type { Accounts, Audit, Clock, NoticeCalls, WrittenNotices } from '../../ports.ts';

/** Somebody who must be phoned, by conversation; the village by its id, where it is known. */
export interface Person {
  id: string;
  village?: string;
}

export interface NoticesOptions {
  writtenNotices: WrittenNotices;
  noticeCalls: NoticeCalls;
  accounts: Pick<Accounts, 'find'>;
  audit: Pick<Audit, 'append' | 'find'>;
  clock: Clock;
  /** What is wrong with it, in words; the commune is the notice's own. */
  problems(notice: Notice): string[];
  /** As the chat says it. */
  preview(notice: Notice): NoticeCheckAnswer['preview'];
  reach(notice: Notice): Promise<NoticeReach>;
  /** Today's limit of the commune, and how much of it is used. */
  day(communeId: string): Promise<NoticeCheckAnswer['day']>;
  /** Of one commune alone, whatever their state. */
  inFiles(communeId: string): readonly Notice[];
  /** Those a notice is for whom Zalo lets nobody write to now; who can be phoned stands first. */
  toCall(notice: Notice): Promise<Person[]>;
  /** Null for whom it is not for. */
  oneToCall(notice: Notice, id: string): Promise<Person | null>;
  /** In the same order; empty where nobody has told them. */
  contactsOf(communeId: string, people: readonly Person[]): Promise<{ name: string; phone: string }[]>;
  /** Empty for a village that the commune does not have. */
  villageName(communeId: string, id: string): string;
  /** What citizens ask about. */
  topics(): { id: string; title: string }[];
  /** Codes that are taken elsewhere than in the store. */
  isTaken(communeId: string, code: string): boolean;
  /** What citizens hear becomes what the store says. */
  refresh(): Promise<void>;
}
