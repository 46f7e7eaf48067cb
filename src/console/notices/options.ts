import type { NoticeCheckAnswer, NoticeReach, PhoneListAnswer } from '../../contract/console-notices.ts';
import type { Notice } from '../../domain/notice.ts';
import type { Accounts, Audit, Clock, WrittenNotices } from '../../ports.ts';

export interface NoticesOptions {
  writtenNotices: WrittenNotices;
  accounts: Pick<Accounts, 'find'>;
  audit: Pick<Audit, 'append'>;
  clock: Clock;
  /** What is wrong with it, in words; the commune is the notice's own. */
  problems(notice: Notice): string[];
  /** As the chat says it. */
  preview(notice: Notice): NoticeCheckAnswer['preview'];
  reach(notice: Notice): Promise<NoticeReach>;
  /** Today's limit of the commune, and how much of it is used. */
  day(communeId: string): Promise<NoticeCheckAnswer['day']>;
  /** Those a notice is for whom Zalo lets nobody write to now. */
  phoneList(notice: Notice): Promise<PhoneListAnswer>;
  /** Codes that are taken elsewhere than in the store. */
  isTaken(communeId: string, code: string): boolean;
  /** What citizens hear becomes what the store says. */
  refresh(): Promise<void>;
}
