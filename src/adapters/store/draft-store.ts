import type { FormDraft, FormDrafts, Sealer } from '../../ports.ts';
import { keptSince } from '../../domain/terms.ts';
import type { Models } from './models.ts';

type Owner = Pick<FormDraft, 'oaId' | 'userIdByApp' | 'formId'>;

/** Half-filled forms. The id is made of the owner, so that nobody can name somebody else's. */
export function createFormDrafts(models: Pick<Models, 'formDrafts'>, sealer: Sealer): FormDrafts {
  const { formDrafts } = models;
  const idOf = ({ oaId, userIdByApp, formId }: Owner): string =>
    sealer.mac('form-draft', `${oaId}|${userIdByApp}|${formId}`);
  return {
    async save(draft) {
      const _id = idOf(draft);
      const { answers, revision, at, ...rest } = draft;
      const sealed = sealer.seal(answers, `draft:${_id}`);
      // Made first and empty: an upsert with a condition on the revision would insert a second one.
      await formDrafts.updateOne(
        { _id },
        { $setOnInsert: { ...rest, at, revision: 0, sealed: '' } },
        { upsert: true },
      );
      await formDrafts.updateOne({ _id, revision: { $lt: revision } }, { $set: { revision, at, sealed } });
      const kept = await formDrafts.findOne({ _id }, { revision: 1 }).lean();
      return kept?.revision ?? revision;
    },
    async find(owner, now) {
      const _id = idOf(owner);
      const doc = await formDrafts.findOne({ _id }).lean();
      if (!doc?.sealed || doc.at < keptSince('draft', now)) return null;
      const { _id: _drop, sealed, ...rest } = doc;
      return { ...rest, answers: sealer.open<FormDraft['answers']>(sealed, `draft:${_id}`) };
    },
    async drop(owner) {
      // Its number stays and is closed, so that a save still on its way does not bring it back.
      await formDrafts.updateOne({ _id: idOf(owner) }, { $set: { sealed: '' }, $inc: { revision: 1 } });
    },
    async begunBy({ oaId, userIdByApp }, now) {
      const docs = await formDrafts
        .find({ userIdByApp, oaId, at: { $gte: keptSince('draft', now) } }, { formId: 1, sealed: 1 })
        .lean();
      return docs.filter(({ sealed }) => sealed !== '').map(({ formId }) => formId);
    },
    async prune(now) {
      await formDrafts.deleteMany({ at: { $lt: keptSince('draft', now) } });
    },
  };
}
