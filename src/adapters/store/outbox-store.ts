import type { Outbox, OutboxItem, Sealer } from '../../ports.ts';
import type { OutMessage, Say, SendResult } from '../../domain/message.ts';
import { conversationIdOf } from '../../domain/event.ts';
import type { OutboxDoc } from './documents.ts';
import { raw, type Models } from './models.ts';

/** A claim older than this belongs to a process that died in the middle of a call. */
const CLAIM_MS = 60_000;
/** The platform's clock and ours may differ by this much. */
const SKEW_MS = 60_000;

interface Sealed {
  say: Say;
  wireText: string;
}

export function createOutbox(models: Pick<Models, 'outbox'>, sealer: Sealer): Outbox {
  const { outbox } = models;
  const hash = (conversationId: string, text: string): string =>
    sealer.mac('send', `${conversationId}\0${text.normalize('NFC').trim()}`);
  const seal = (id: string, inside: Sealed): string => sealer.seal(inside, `outbox:${id}`);
  return {
    add: (messages) => add(outbox, messages, seal),
    waiting: (now, limit) => waiting(outbox, now, limit),
    async head(conversationId, now) {
      const open = { $in: ['queued' as const, 'sending' as const, 'unknown' as const] };
      const doc = await outbox.findOne({ conversationId, status: open }).sort({ seq: 1 }).lean();
      return doc && isDue(doc, now) ? toItem(doc, sealer) : null;
    },
    async claim(item, now, wireText) {
      const result = await outbox.updateOne(
        { _id: item.id, status: 'queued' },
        {
          $set: {
            status: 'sending',
            callStartedAt: now,
            textHash: hash(item.conversationId, wireText),
            sealed: seal(item.id, { say: item.say, wireText }),
          },
          $unset: { messageId: 1 },
          $inc: { attempts: 1 },
        },
      );
      return result.modifiedCount === 1;
    },
    settle: (item, result, now) => settle(outbox, item, result, now),
    seen: (oaId, userId, text, messageId, at) => {
      const conversationId = conversationIdOf(oaId, userId);
      const shown = { conversationId, textHash: hash(conversationId, text), messageId, at };
      return seen(outbox, shown);
    },
    async identicalSent(item, since) {
      return outbox.countDocuments({
        conversationId: item.conversationId,
        textHash: hash(item.conversationId, item.wireText),
        status: 'sent',
        callStartedAt: { $gte: since },
      });
    },
    async recover(now) {
      await outbox.updateMany({ status: 'sending' }, { $set: { status: 'unknown', notBefore: now } });
    },
    async requeue(id) {
      await outbox.updateOne({ _id: id }, { $set: { status: 'queued', notBefore: 0 } });
    },
  };
}

function toItem(doc: OutboxDoc, sealer: Sealer): OutboxItem {
  const inside = sealer.open<Sealed>(doc.sealed, `outbox:${doc._id}`);
  const { _id, seq, conversationId, oaId, communeId, userId, attempts, callStartedAt } = doc;
  return {
    id: _id,
    seq,
    conversationId,
    oaId,
    communeId,
    userId,
    fate: doc.status === 'queued' ? 'queued' : 'unknown',
    attempts,
    callStartedAt,
    ...(doc.messageId && { messageId: doc.messageId }),
    ...inside,
  };
}

/** A message that may leave, an unknown fate whose time has come, or a call whose process died in the middle. */
function isDue(doc: Pick<OutboxDoc, 'status' | 'notBefore' | 'callStartedAt'>, now: number): boolean {
  return doc.status === 'sending' ? doc.callStartedAt <= now - CLAIM_MS : doc.notBefore <= now;
}

/** The time is part of each query: whatever waits for a dead OA must not fill the limit in place of what is due. */
async function waiting(outbox: Models['outbox'], now: number, limit: number): Promise<string[]> {
  const due = [
    { status: 'unknown', notBefore: { $lte: now } },
    { status: 'sending', callStartedAt: { $lte: now - CLAIM_MS } },
    { status: 'queued', notBefore: { $lte: now } },
  ] as const;
  const found = await Promise.all(
    due.map((which) => outbox.find(which, { conversationId: 1 }).sort({ seq: 1 }).limit(limit).lean()),
  );
  return [...new Set(found.flat().map((doc) => doc.conversationId))];
}

async function seen(
  outbox: Models['outbox'],
  shown: { conversationId: string; textHash: string; messageId: string; at: number },
): Promise<void> {
  const { conversationId, textHash, messageId, at } = shown;
  if (await outbox.exists({ conversationId, messageId })) return;
  // The echo can overtake the answer of the call: the id is noted, and whoever settles the send finds it.
  await outbox.updateOne(
    {
      conversationId,
      status: { $in: ['sending', 'unknown'] },
      textHash,
      messageId: { $exists: false },
      callStartedAt: { $lte: at + SKEW_MS },
    },
    { $set: { messageId, notBefore: 0 } },
  );
}

async function add(
  outbox: Models['outbox'],
  messages: OutMessage[],
  seal: (id: string, inside: Sealed) => string,
): Promise<void> {
  if (messages.length === 0) return;
  const docs = messages.map((message): OutboxDoc => {
    const { id, say, ...rest } = message;
    return {
      _id: id,
      ...rest,
      status: 'queued',
      notBefore: 0,
      attempts: 0,
      callStartedAt: 0,
      textHash: '',
      sealed: seal(id, { say, wireText: '' }),
    };
  });
  await raw(outbox)
    .insertMany(docs, { ordered: false })
    .catch((error: { code?: number }) => {
      if (error.code !== 11000) throw error;
    });
}

async function settle(
  outbox: Models['outbox'],
  item: OutboxItem,
  result: SendResult,
  now: number,
): Promise<void> {
  const claimed = { _id: item.id, status: { $in: ['sending' as const, 'unknown' as const] } };
  if (result.kind === 'sent') {
    const { messageId } = result;
    await outbox.updateOne(claimed, { $set: { status: 'sent', messageId, settledAt: now } });
  } else if (result.kind === 'later') {
    await outbox.updateOne(claimed, { $set: { status: 'queued', notBefore: result.at, why: result.why } });
    // Those behind it must wait as well; left due, they would hide what others may send.
    const { conversationId, seq } = item;
    await outbox.updateMany(
      { conversationId, status: 'queued', seq: { $gt: seq }, notBefore: { $lt: result.at } },
      { $set: { notBefore: result.at } },
    );
  } else if (result.kind === 'never') {
    await outbox.updateOne(claimed, { $set: { status: 'never', why: result.why, settledAt: now } });
  } else {
    const echoed = await outbox.updateOne(
      { ...claimed, messageId: { $exists: true } },
      { $set: { status: 'sent', settledAt: now, why: 'echo' } },
    );
    if (echoed.matchedCount) return;
    await outbox.updateOne(claimed, {
      $set: {
        status: 'unknown',
        attempts: item.attempts,
        notBefore: now + waitBeforeAsking(item.attempts),
        why: result.why,
      },
    });
  }
}

/** The echo usually comes within a second; the conversation API is asked after that. */
function waitBeforeAsking(attempts: number): number {
  return 5_000 * 2 ** Math.min(attempts - 1, 6);
}
