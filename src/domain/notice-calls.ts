import type { CallOutcome } from '../contract/console-notices.ts';

export type { CallOutcome };

/** An officer phoned somebody whom a notice could not reach. */
export interface NoticeCall {
  communeId: string;
  noticeId: string;
  conversationId: string;
  outcome: CallOutcome;
  officerId: string;
  at: number;
}

/** Who was phoned about a notice; the last word on each person stays. */
export interface NoticeCalls {
  mark(call: NoticeCall): Promise<void>;
  /** Nobody has phoned, after all. */
  unmark(of: Pick<NoticeCall, 'communeId' | 'noticeId' | 'conversationId'>): Promise<void>;
  of(communeId: string, noticeId: string): Promise<NoticeCall[]>;
}
