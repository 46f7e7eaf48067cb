import type { CaseDesk, CaseOutcome, CaseQuery, CaseRow, LastLine, Rating, Sealer } from '../../ports.ts';
import type { CaseReason, Urgency } from '../../domain/effect.ts';
import { searchWords } from '../../domain/talk.ts';
import { clip } from '../../domain/text.ts';
import type { CaseDoc } from './documents.ts';
import type { Models } from './models.ts';

/** What a row never shows is not read either. */
const LIGHT = { sealed: 0, notes: 0, noteIds: 0, audio: 0, audioType: 0, tokens: 0 } as const;
type LightDoc = Omit<CaseDoc, keyof typeof LIGHT>;

const ALIVE = { $in: ['open', 'taken'] };
const MOST_OPEN = 5_000;
const LAST_LENGTH = 200;

export const caseTokens = (sealer: Sealer, name: string): string[] =>
  searchWords(name).map((word) => sealer.mac('case', word).slice(0, 12));

export function createCaseDesk(models: Pick<Models, 'cases'>, sealer: Sealer): CaseDesk {
  const { cases } = models;
  const open = (doc: LightDoc): CaseRow => toRow(doc, sealer);
  return {
    async openOf(communeId) {
      const docs = await cases.find({ communeId, status: ALIVE }, LIGHT).limit(MOST_OPEN).lean();
      return docs.map(open);
    },
    async row(id) {
      const doc = await cases.findOne({ _id: id }, LIGHT).lean();
      return doc ? open(doc) : null;
    },
    async closedOf(communeId, before, limit) {
      const docs = await cases
        .find({ communeId, status: 'closed', closedAt: { $lt: before } }, LIGHT)
        .sort({ closedAt: -1 })
        .limit(limit)
        .lean();
      return docs.map(open);
    },
    async find(communeId, by, limit) {
      const filter = filterOf(by, sealer);
      if (!filter) return [];
      const docs = await cases
        .find({ communeId, ...filter }, LIGHT)
        .sort({ openedAt: -1 })
        .limit(limit)
        .lean();
      return docs.map(open);
    },
    heard: (id, line) => heard(cases, sealer, id, line),
    async called(id, name) {
      const sealedName = sealer.seal(name, `case-name:${id}`);
      await cases.updateOne({ _id: id }, { $set: { sealedName, tokens: caseTokens(sealer, name) } });
    },
    async assign(id, from, to, now) {
      const held = from ? { status: 'taken', assignee: from } : { status: 'open' };
      const change = { $set: { status: 'taken', assignee: to, takenAt: now } };
      return (await cases.updateOne({ _id: id, ...held }, change)).modifiedCount === 1;
    },
    async judge(id, judgement) {
      await cases.updateOne({ _id: id }, { $set: judgement });
    },
    async escalated(id, waitingSince, now) {
      const unmarked = { _id: id, waitingSince, escalatedAt: { $exists: false } };
      return (await cases.updateOne(unmarked, { $set: { escalatedAt: now } })).modifiedCount === 1;
    },
  };
}

/** Null when nothing is asked for. */
function filterOf(by: CaseQuery, sealer: Sealer): object | null {
  if ('named' in by) {
    const tokens = caseTokens(sealer, by.named);
    return tokens.length ? { tokens: { $all: tokens } } : null;
  }
  if ('code' in by) return { code: by.code };
  const { conversations, registrations } = by;
  const either = [
    ...(conversations.length ? [{ conversationId: { $in: [...conversations] } }] : []),
    ...(registrations.length ? [{ registrationId: { $in: [...registrations] } }] : []),
  ];
  return either.length ? { $or: either } : null;
}

async function heard(cases: Models['cases'], sealer: Sealer, id: string, line: LastLine): Promise<void> {
  const { from, at } = line;
  const last = { from, at, sealed: sealer.seal(clip(line.text, LAST_LENGTH), `case-last:${id}`) };
  if (from === 'citizen') {
    await cases.updateOne({ _id: id }, { $set: { last, heardAt: at } });
    await cases.updateOne({ _id: id, waitingSince: { $exists: false } }, { $set: { waitingSince: at } });
  } else if (from === 'officer') {
    await cases.updateOne({ _id: id }, { $set: { last }, $unset: { waitingSince: 1, escalatedAt: 1 } });
    await cases.updateOne({ _id: id, firstReplyAt: { $exists: false } }, { $set: { firstReplyAt: at } });
  } else {
    await cases.updateOne({ _id: id }, { $set: { last } });
  }
}

function toRow(doc: LightDoc, sealer: Sealer): CaseRow {
  const { _id: id, reason, urgency, status, outcome, rating, last, sealedName, ...rest } = doc;
  return {
    ...rest,
    id,
    reason: reason as CaseReason,
    urgency: urgency as Urgency,
    status: status as CaseRow['status'],
    heardAt: doc.heardAt ?? doc.openedAt,
    ...(outcome && { outcome: outcome as CaseOutcome }),
    ...(rating && { rating: rating as Rating }),
    ...(last && {
      last: {
        from: last.from as LastLine['from'],
        at: last.at,
        text: sealer.open<string>(last.sealed, `case-last:${id}`),
      },
    }),
    ...(sealedName && { citizen: sealer.open<string>(sealedName, `case-name:${id}`) }),
  };
}
