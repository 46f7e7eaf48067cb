import type { CaseRecord, Cases, Sealer } from '../../ports.ts';
import type { CaseReason, Urgency } from '../../domain/effect.ts';
import type { Turn } from '../../domain/conversation.ts';
import type { CaseDoc } from './documents.ts';
import { raw, type Models } from './models.ts';

export function createCases(models: Pick<Models, 'cases'>, sealer: Sealer): Cases {
  const { cases } = models;
  const open = (doc: CaseDoc): CaseRecord => toRecord(doc, sealer);
  return {
    open: (record) => insert(cases, sealer, record),
    async note(id, eventId, at, text, by) {
      await cases.updateOne(
        { _id: id, noteIds: { $ne: eventId } },
        {
          $push: {
            noteIds: { $each: [eventId] },
            notes: { $each: [{ eventId, at, sealed: sealer.seal(text, `case:${id}`), ...(by && { by }) }] },
          },
        },
      );
    },
    async set(id, change) {
      await cases.updateOne({ _id: id }, { $set: change });
    },
    async reopen(id) {
      await cases.updateOne(
        { _id: id },
        { $set: { status: 'open' }, $unset: { assignee: 1, closedAt: 1, outcome: 1 } },
      );
    },
    async take(id, officerId, at) {
      const taken = { status: 'taken', assignee: officerId, ...(at !== undefined && { takenAt: at }) };
      await cases.updateOne({ _id: id, status: 'open' }, { $set: taken });
      const doc = await cases.findOne({ _id: id }).lean();
      return doc ? open(doc) : null;
    },
    async find(id) {
      const doc = await cases.findOne({ _id: id }).lean();
      return doc ? open(doc) : null;
    },
    async findBy(by) {
      const doc = await cases.findOne(by).sort({ openedAt: -1 }).lean();
      return doc ? open(doc) : null;
    },
    async between(communeId, reason, from, to) {
      const docs = await cases
        .find({ communeId, reason, openedAt: { $gte: from, $lt: to } }, { audio: 0 })
        .sort({ openedAt: 1 })
        .lean();
      return docs.map(open);
    },
    async attachAudio(id, audio) {
      await cases.updateOne(
        { _id: id },
        {
          $set: {
            audioType: audio.type,
            audio: sealer.seal(audio.bytes.toString('base64'), `audio:${id}`),
          },
        },
      );
    },
  };
}

/** False when the case was there already. */
async function insert(cases: Models['cases'], sealer: Sealer, record: CaseRecord): Promise<boolean> {
  const { id, turns, notes: _notes, audio: _audio, ...rest } = record;
  const doc: CaseDoc = {
    _id: id,
    ...rest,
    noteIds: [],
    notes: [],
    heardAt: record.openedAt,
    waitingSince: record.openedAt,
    sealed: sealer.seal({ turns }, `case:${id}`),
  };
  try {
    await raw(cases).insertOne(doc);
    return true;
  } catch (error) {
    if ((error as { code?: number }).code === 11000) return false;
    throw error;
  }
}

function toRecord(doc: CaseDoc, sealer: Sealer): CaseRecord {
  const where = `case:${doc._id}`;
  // Closed long ago: the sweep has emptied it.
  const turns = doc.sealed ? sealer.open<{ turns: Turn[] }>(doc.sealed, where).turns : [];
  return {
    id: doc._id,
    code: doc.code,
    oaId: doc.oaId,
    communeId: doc.communeId,
    conversationId: doc.conversationId,
    reason: doc.reason as CaseReason,
    urgency: doc.urgency as Urgency,
    status: doc.status as CaseRecord['status'],
    ...(doc.village && { village: doc.village }),
    ...(doc.intent && { intent: doc.intent }),
    ...(doc.assignee && { assignee: doc.assignee }),
    ...(doc.registrationId && { registrationId: doc.registrationId }),
    ...(doc.shownId && { shownId: doc.shownId }),
    notes: doc.notes.map(({ at, eventId, sealed, by }) => ({
      at,
      eventId,
      ...(by && { by }),
      text: sealer.open<string>(sealed, where),
    })),
    turns,
    ...(doc.audio &&
      doc.audioType && {
        audio: {
          type: doc.audioType,
          bytes: Buffer.from(sealer.open<string>(doc.audio, `audio:${doc._id}`), 'base64'),
        },
      }),
    openedAt: doc.openedAt,
  };
}
