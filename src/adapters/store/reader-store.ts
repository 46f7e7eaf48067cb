import type { Reachable, Readers } from '../../ports.ts';
import { NEW_STATE, type ConversationState } from '../../domain/conversation.ts';
import type { Models } from './models.ts';

/** Whom notices may reach: what is readable of conversations, without anybody's words. */
export function createReaders(models: Pick<Models, 'conversations' | 'noticeDays'>): Readers {
  const { conversations, noticeDays } = models;
  return {
    async page(communeId, afterId, limit) {
      const docs = await conversations
        .find({ communeId, _id: { $gt: afterId } }, { oaId: 1, userId: 1, state: 1, lastCitizenAt: 1 })
        .sort({ _id: 1 })
        .limit(limit)
        .lean();
      return docs.map(({ _id, oaId, userId, state, lastCitizenAt }): Reachable => ({
        id: _id,
        oaId,
        userId,
        lastCitizenAt,
        ...readerOf({ ...NEW_STATE, ...(state as Partial<ConversationState>) }),
      }));
    },
    async spent(communeId, day) {
      const doc = await noticeDays.findOne({ _id: `${communeId}:${day}` }).lean();
      return doc?.sent ?? 0;
    },
    async spend(communeId, day, count) {
      await noticeDays.updateOne(
        { _id: `${communeId}:${day}` },
        { $inc: { sent: count }, $setOnInsert: { communeId, day } },
        { upsert: true },
      );
    },
  };
}

function readerOf(state: ConversationState) {
  return {
    village: state.village,
    topics: state.topics,
    received: state.notices,
    isOptedOut: state.noNotices,
    following: state.following,
    isWithPerson: state.mode === 'human',
  };
}
