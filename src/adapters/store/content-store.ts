import type { ContentChange, ContentChanges } from '../../ports.ts';
import type { ContentChangeDoc } from './content-schemas.ts';
import { raw, type Models } from './models.ts';

export function createContentChanges(models: Pick<Models, 'contentChanges'>): ContentChanges {
  const { contentChanges: changes } = models;
  const ofCommunes = (communeIds: readonly string[]) => ({ communeId: { $in: [...communeIds] } });
  return {
    async add({ id, ...rest }) {
      await raw(changes).insertOne({ _id: id, ...rest });
    },
    async find(id, communeIds) {
      const doc = await changes.findOne({ _id: id, ...ofCommunes(communeIds) }).lean();
      return doc ? toChange(doc) : null;
    },
    async list(communeIds, limit) {
      const docs = await changes.find(ofCommunes(communeIds)).sort({ proposedAt: -1 }).limit(limit).lean();
      return docs.map(toChange);
    },
    async published() {
      return (await changes.find({ state: 'published' }).sort({ seq: 1 }).lean()).map(toChange);
    },
    async decide({ id, communeId }, from, decision) {
      const result = await changes.updateOne({ _id: id, communeId, state: from }, { $set: decision });
      return result.modifiedCount === 1;
    },
  };
}

function toChange({ _id, ...rest }: ContentChangeDoc): ContentChange {
  return { id: _id, ...rest };
}
