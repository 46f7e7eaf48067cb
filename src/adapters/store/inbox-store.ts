import { MongoBulkWriteError } from 'mongodb';
import type { Inbox, Sealer } from '../../ports.ts';
import type { EventBody, InboundEvent } from '../../domain/event.ts';
import type { SecretKind } from '../../domain/secrets.ts';
import type { InboxDoc } from './documents.ts';
import { raw, type Models } from './models.ts';

const DUPLICATE = 11000;

interface Waiting {
  doc: InboxDoc;
  resolve(isNew: boolean): void;
  reject(error: unknown): void;
}

/**
 * The inbox over mongoose. Appends that arrive while a write is on its way share the next one, so the cost of
 * reaching the disk is paid once per batch, and the order of arrival is the order on disk.
 */
export function createInbox(models: Pick<Models, 'inbox'>, sealer: Sealer): Inbox {
  const { inbox } = models;
  const append = batched(inbox);
  return {
    append: (event) => append(toDoc(event, sealer)),
    async waiting(now, limit) {
      const docs = await inbox
        .find({ status: 'pending', notBefore: { $lte: now } }, { conversationId: 1 })
        .sort({ seq: 1 })
        .limit(limit)
        .lean();
      return [...new Set(docs.map((doc) => doc.conversationId))];
    },
    async of(conversationId, now, limit) {
      const docs = await inbox
        .find({ conversationId, status: 'pending' })
        .sort({ seq: 1 })
        .limit(limit)
        .lean();
      const blocked = docs.findIndex((doc) => doc.notBefore > now);
      return (blocked < 0 ? docs : docs.slice(0, blocked)).map((doc) => toEvent(doc, sealer));
    },
    async done(id, outcome) {
      await inbox.updateOne({ _id: id }, { $set: { status: 'done', outcome } });
    },
    async failed(id, why, retryAt) {
      const doc = await inbox.findOneAndUpdate(
        { _id: id },
        { $set: { notBefore: retryAt, lastError: why.slice(0, 300) }, $inc: { failures: 1 } },
        { returnDocument: 'after', lean: true },
      );
      return doc?.failures ?? 0;
    },
  };
}

function batched(inbox: Models['inbox']): (doc: InboxDoc) => Promise<boolean> {
  let queue: Waiting[] = [];
  let writing = false;
  const flush = async (): Promise<void> => {
    writing = true;
    while (queue.length) {
      const batch = queue;
      queue = [];
      await writeBatch(inbox, batch);
    }
    writing = false;
  };
  return (doc) =>
    new Promise((resolve, reject) => {
      queue.push({ doc, resolve, reject });
      if (!writing) void flush();
    });
}

async function writeBatch(inbox: Models['inbox'], batch: Waiting[]): Promise<void> {
  try {
    await raw(inbox).insertMany(
      batch.map((entry) => entry.doc),
      { ordered: false },
    );
    batch.forEach((entry) => entry.resolve(true));
  } catch (error) {
    settlePartly(batch, error);
  }
}

/** With an unordered insert everything that has no write error of its own is on disk. */
function settlePartly(batch: Waiting[], error: unknown): void {
  if (!(error instanceof MongoBulkWriteError) || isAmbiguous(error)) {
    batch.forEach((entry) => entry.reject(error));
    return;
  }
  const failures = new Map([error.writeErrors].flat().map((failure) => [failure.index, failure.code]));
  batch.forEach((entry, index) => {
    const code = failures.get(index);
    if (code === undefined) entry.resolve(true);
    else if (code === DUPLICATE) entry.resolve(false);
    else entry.reject(error);
  });
}

function isAmbiguous(error: MongoBulkWriteError): boolean {
  return [error.writeErrors].flat().length === 0;
}

function toDoc(event: InboundEvent, sealer: Sealer): InboxDoc {
  const { id, body, secrets, ...rest } = event;
  return {
    _id: id,
    ...rest,
    status: 'pending',
    notBefore: 0,
    failures: 0,
    sealed: sealer.seal({ body, secrets }, `inbox:${id}`),
  };
}

function toEvent(doc: InboxDoc, sealer: Sealer): InboundEvent {
  const inside = sealer.open<{ body: EventBody; secrets: SecretKind[] }>(doc.sealed, `inbox:${doc._id}`);
  return {
    id: doc._id,
    seq: doc.seq,
    oaId: doc.oaId,
    communeId: doc.communeId,
    conversationId: doc.conversationId,
    userId: doc.userId,
    ...(doc.userIdByApp && { userIdByApp: doc.userIdByApp }),
    name: doc.name,
    at: doc.at,
    receivedAt: doc.receivedAt,
    ...inside,
  };
}
