import type { Eraser, Sealer } from '../../ports.ts';
import { NEW_STATE, type Outcome } from '../../domain/conversation.ts';
import { personOf } from './lesson-store.ts';
import { shownBy } from './scam-store.ts';
import type { Models } from './models.ts';

/** Events whose traces are looked for in one query. */
const CHUNK = 100;
const ERASED: Outcome = { kind: 'silence', reason: 'erased' };

/** Empties every place where a citizen's words lie. Running it twice is the same as once. */
export function createEraser(models: Models, sealer: Sealer): Eraser {
  return {
    async erase(conversationId) {
      const conversation = await models.conversations.findOne({ _id: conversationId }).lean();
      if (!conversation) return;
      const { oaId, userIdByApp } = conversation;
      const cases = await models.cases.find({ conversationId }, { _id: 1 }).lean();
      const events = await models.inbox.find({ conversationId }, { _id: 1 }).lean();
      await Promise.all([
        ...cases.map(({ _id }) =>
          models.cases.updateOne(
            { _id },
            {
              $set: { sealed: sealer.seal({ turns: [] }, `case:${_id}`), notes: [] },
              $unset: { audio: 1, audioType: 1, last: 1, sealedName: 1, tokens: 1 },
            },
          ),
        ),
        models.inbox.updateMany({ conversationId, status: 'done' }, { $set: { sealed: '' } }),
        models.outbox.deleteMany({ conversationId, status: { $in: ['queued', 'sent', 'never'] } }),
        models.lessons.deleteMany({ person: personOf(sealer, conversationId) }),
        models.shown.deleteMany({ person: shownBy(sealer, conversationId) }),
        models.talk.deleteMany({ conversationId }),
        models.sentPictures.deleteMany({ conversationId }),
        models.timers.deleteMany({ conversationId }),
        models.noticeCalls.deleteMany({ conversationId }),
        models.formTokens.deleteMany({ conversationId }),
        models.registrations.deleteMany({ conversationId }),
        ...(userIdByApp
          ? [
              models.registrations.deleteMany({ oaId, userIdByApp }),
              models.formDrafts.deleteMany({ oaId, userIdByApp }),
            ]
          : []),
        models.conversations.updateOne(
          { _id: conversationId },
          { $set: { turns: '', unsaid: '', state: NEW_STATE } },
        ),
      ]);
      for (let i = 0; i < events.length; i += CHUNK) {
        const chunk = events.slice(i, i + CHUNK).map(({ _id }) => _id);
        await eraseDerived(models, chunk);
      }
    },
    async forget(userIdByApp, upTo = Infinity) {
      await models.registrations.deleteMany({ userIdByApp, createdAt: { $lte: upTo } });
      await models.formDrafts.deleteMany({ userIdByApp, at: { $lte: upTo } });
    },
  };
}

/** What came of these events in officers' conversations: ids begin with `<event>:`. */
async function eraseDerived({ inbox, outbox }: Models, eventIds: string[]): Promise<void> {
  // By prefix alone, which the index on _id serves; a status beside it would make the store read by status.
  const derived = { $or: eventIds.map((id) => ({ _id: { $regex: `^${id}:` } })) };
  const [events, messages] = await Promise.all([
    inbox.find(derived, { _id: 1 }).lean(),
    outbox.find(derived, { _id: 1 }).lean(),
  ]);
  const ofEvents = { _id: { $in: events.map(({ _id }) => _id) } };
  const ofMessages = { _id: { $in: messages.map(({ _id }) => _id) } };
  // An emptied event cannot be opened, so a forward that still waits is settled as well.
  await inbox.updateMany(
    { ...ofEvents, status: 'pending', name: 'internal.forward' },
    { $set: { status: 'done', outcome: ERASED } },
  );
  await inbox.updateMany({ ...ofEvents, status: 'done' }, { $set: { sealed: '' } });
  await outbox.deleteMany({ ...ofMessages, status: { $in: ['sent', 'never'] } });
}
