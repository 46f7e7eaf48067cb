import type { WrittenNotice, WrittenNotices } from '../../ports.ts';
import type { WrittenNoticeDoc } from './notice-schemas.ts';
import { raw, type Models } from './models.ts';

const DUPLICATE = 11000;

export function createWrittenNotices({
  writtenNotices: notices,
}: Pick<Models, 'writtenNotices'>): WrittenNotices {
  return {
    async add(notice) {
      // The id holds commune and code: of two at once, one gets it.
      const id = `${notice.communeId}-${notice.code.toLowerCase()}`;
      try {
        await raw(notices).insertOne({ _id: id, ...notice });
        return { id, ...notice };
      } catch (error) {
        if ((error as { code?: number }).code === DUPLICATE) return null;
        throw error;
      }
    },
    async find(id, communeId) {
      const doc = await notices.findOne({ _id: id, communeId }).lean();
      return doc ? toWritten(doc) : null;
    },
    async list(communeId, limit) {
      const docs = await notices.find({ communeId }).sort({ createdAt: -1 }).limit(limit).lean();
      return docs.map(toWritten);
    },
    async rewrite({ id, communeId, authorId }, words) {
      const draft = { _id: id, communeId, authorId, state: 'draft' } as const;
      const result = await notices.updateOne(draft, { $set: words });
      return result.matchedCount === 1;
    },
    async step({ id, communeId }, from, step) {
      const result = await notices.updateOne({ _id: id, communeId, state: from }, { $set: step });
      return result.modifiedCount === 1;
    },
    async letOut() {
      return (await notices.find({ approvedAt: { $exists: true } }).lean()).map(toWritten);
    },
  };
}

function toWritten({ _id, ...rest }: WrittenNoticeDoc): WrittenNotice {
  return { id: _id, ...rest };
}
