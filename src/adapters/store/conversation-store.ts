import { isAppOnly } from '../../domain/event.ts';
import type { Commit, Conversations, Lease, Pending, Sealer } from '../../ports.ts';
import type { InboundEvent } from '../../domain/event.ts';
import {
  NEW_STATE,
  type Conversation,
  type ConversationState,
  type Turn,
} from '../../domain/conversation.ts';
import { AppError } from '../../domain/errors.ts';
import type { ConversationDoc } from './documents.ts';
import type { Models } from './models.ts';

/** Enough to recognise a repeat for days of an ordinary conversation; the inbox's unique id guards beyond. */
const HANDLED = 200;

export function createConversations(models: Pick<Models, 'conversations'>, sealer: Sealer): Conversations {
  const { conversations } = models;
  const open = (doc: ConversationDoc): Conversation => toConversation(doc, sealer);
  return {
    claim: (first, now, until) => claim(conversations, sealer, first, now, until),
    commit: (lease, write) => commit(conversations, sealer, lease, write),
    async projected(conversationId, eventId) {
      await conversations.updateOne({ _id: conversationId }, { $pull: { pending: { eventId } } });
    },
    async unprojected(limit) {
      const docs = await conversations
        .find({ 'pending.0': { $exists: true } }, { pending: 1 })
        .limit(limit)
        .lean();
      return docs.map((doc) => ({
        conversationId: doc._id,
        pending: doc.pending.map((item) => openPending(item, doc._id, sealer)),
      }));
    },
    async recover() {
      await conversations.updateMany({ 'lease.until': { $gt: 0 } }, { $set: { 'lease.until': 0 } });
    },
    async release(lease) {
      await conversations.updateOne(
        { _id: lease.conversation.id, 'lease.fence': lease.fence },
        { $set: { 'lease.until': 0 } },
      );
    },
    async find(conversationId) {
      const doc = await conversations.findOne({ _id: conversationId }).lean();
      return doc ? open(doc) : null;
    },
    async findByApp(oaId, userIdByApp) {
      const docs = await conversations.find({ oaId, userIdByApp }).lean();
      const doc = docs.find((one) => !isAppOnly(one.userId)) ?? docs[0];
      return doc ? open(doc) : null;
    },
    async allByApp(userIdByApp) {
      const docs = await conversations.find({ userIdByApp }).lean();
      return docs.map(open);
    },
  };
}

async function claim(
  conversations: Models['conversations'],
  sealer: Sealer,
  first: InboundEvent,
  now: number,
  until: number,
): Promise<Lease | null> {
  const mine = {
    $set: {
      'lease.until': until,
      ...(first.userIdByApp && { userIdByApp: first.userIdByApp }),
    },
    $inc: { 'lease.fence': 1 },
    $setOnInsert: {
      oaId: first.oaId,
      communeId: first.communeId,
      userId: first.userId,
      state: NEW_STATE,
      handled: [],
      pending: [],
      turns: '',
      lastCitizenAt: 0,
    },
  };
  const free = { _id: first.conversationId, 'lease.until': { $lte: now } };
  const doc = await conversations
    .findOneAndUpdate(free, mine, { upsert: true, returnDocument: 'after', lean: true })
    .catch((error: { code?: number }) => {
      // The document exists but its lease is held: the upsert runs into the unique _id.
      if (error.code === 11000) return null;
      throw error;
    });
  if (!doc) return null;
  const pending = doc.pending.map((item) => openPending(item, doc._id, sealer));
  return { conversation: toConversation(doc, sealer), pending, fence: doc.lease.fence };
}

async function commit(
  conversations: Models['conversations'],
  sealer: Sealer,
  lease: Lease,
  write: Commit,
): Promise<void> {
  const id = lease.conversation.id;
  const result = await conversations.updateOne(
    { _id: id, 'lease.fence': lease.fence },
    {
      $set: {
        state: write.state,
        turns: sealer.seal(write.turns, `turns:${id}`),
        ...(write.unsaid && { unsaid: sealUnsaid(sealer, write.unsaid, id) }),
        lastCitizenAt: write.lastCitizenAt,
      },
      $push: {
        handled: { $each: [...(write.joined ?? []), write.eventId], $slice: -HANDLED },
        pending: {
          $each: [{ eventId: write.eventId, sealed: sealer.seal(write.pending, `pending:${id}`) }],
        },
      },
    },
  );
  if (result.matchedCount === 0) throw new AppError('LEASE_LOST', id);
}

/** Nothing to hide is not hidden: an empty field says that nothing waits. */
function sealUnsaid(sealer: Sealer, unsaid: string[], id: string): string {
  return unsaid.length ? sealer.seal(unsaid, `unsaid:${id}`) : '';
}

function openPending(item: ConversationDoc['pending'][number], id: string, sealer: Sealer): Pending {
  return sealer.open<Pending>(item.sealed, `pending:${id}`);
}

function toConversation(doc: ConversationDoc, sealer: Sealer): Conversation {
  return {
    id: doc._id,
    oaId: doc.oaId,
    communeId: doc.communeId,
    userId: doc.userId,
    ...(doc.userIdByApp && { userIdByApp: doc.userIdByApp }),
    state: { ...NEW_STATE, ...(doc.state as ConversationState) },
    turns: doc.turns ? sealer.open<Turn[]>(doc.turns, `turns:${doc._id}`) : [],
    ...(doc.unsaid && { unsaid: sealer.open<string[]>(doc.unsaid, `unsaid:${doc._id}`) }),
    handled: doc.handled,
    lastCitizenAt: doc.lastCitizenAt,
  };
}
