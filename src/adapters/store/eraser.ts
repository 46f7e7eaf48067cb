import type { Eraser, Sealer } from '../../ports.ts';
import { NEW_STATE } from '../../domain/conversation.ts';
import type { Models } from './models.ts';

/** Empties every place where a citizen's words lie. Running it twice is the same as once. */
export function createEraser(models: Models, sealer: Sealer): Eraser {
  return {
    async erase(conversationId) {
      const conversation = await models.conversations.findOne({ _id: conversationId }).lean();
      if (!conversation) return;
      const { oaId, userIdByApp } = conversation;
      const cases = await models.cases.find({ conversationId }, { _id: 1 }).lean();
      await Promise.all([
        ...cases.map(({ _id }) =>
          models.cases.updateOne(
            { _id },
            {
              $set: { sealed: sealer.seal({ turns: [] }, `case:${_id}`), notes: [] },
              $unset: { audio: 1, audioType: 1 },
            },
          ),
        ),
        models.inbox.updateMany({ conversationId, status: 'done' }, { $set: { sealed: '' } }),
        models.outbox.deleteMany({ conversationId, status: { $in: ['sent', 'never'] } }),
        models.registrations.deleteMany({ conversationId }),
        ...(userIdByApp ? [models.registrations.deleteMany({ oaId, userIdByApp })] : []),
        models.conversations.updateOne({ _id: conversationId }, { $set: { turns: '', state: NEW_STATE } }),
      ]);
    },
  };
}
