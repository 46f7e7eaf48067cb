import { Schema } from 'mongoose';
import type { NoticeCall } from '../../domain/notice-calls.ts';
import type { WrittenNotice } from '../../domain/written-notice.ts';
import { number, options, optionalText, text } from './schema-parts.ts';

/** Words for everybody to hear: nothing in it is sealed. */
export type WrittenNoticeDoc = Omit<WrittenNotice, 'id'> & { _id: string };

export const writtenNotices = new Schema<WrittenNoticeDoc>(
  {
    _id: text,
    communeId: text,
    code: text,
    title: text,
    text,
    villages: [String],
    topics: [String],
    from: text,
    until: text,
    state: text,
    authorId: text,
    createdAt: number,
    proposedAt: Number,
    approverId: optionalText,
    approvedAt: Number,
    stopperId: optionalText,
    stoppedAt: Number,
  },
  { ...options, collection: 'notices_written' },
)
  .index({ communeId: 1, createdAt: 1 })
  .index({ approvedAt: 1 });

/** Ids alone: nothing in it is sealed. */
export type NoticeCallDoc = NoticeCall & { _id: string };

export const noticeCalls = new Schema<NoticeCallDoc>(
  {
    _id: text,
    communeId: text,
    noticeId: text,
    conversationId: text,
    outcome: text,
    officerId: text,
    at: number,
  },
  { ...options, collection: 'notice_calls' },
)
  .index({ communeId: 1, noticeId: 1 })
  .index({ conversationId: 1 })
  .index({ at: 1 });
