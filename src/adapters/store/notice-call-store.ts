import type { NoticeCall, NoticeCalls } from '../../ports.ts';
import type { NoticeCallDoc } from './notice-schemas.ts';
import type { Models } from './models.ts';

type Of = Pick<NoticeCall, 'communeId' | 'noticeId' | 'conversationId'>;

/** One document for each notice and person: of two officers at once the later is kept. */
const idOf = ({ noticeId, conversationId }: Of): string => `${noticeId}:${conversationId}`;

export function createNoticeCalls({ noticeCalls: calls }: Pick<Models, 'noticeCalls'>): NoticeCalls {
  return {
    async mark(call) {
      await calls.updateOne({ _id: idOf(call) }, { $set: call }, { upsert: true });
    },
    async unmark(of) {
      await calls.deleteMany({ _id: idOf(of), communeId: of.communeId });
    },
    async of(communeId, noticeId) {
      return (await calls.find({ communeId, noticeId }).lean()).map(toCall);
    },
  };
}

function toCall({ _id, ...call }: NoticeCallDoc): NoticeCall {
  return call;
}
