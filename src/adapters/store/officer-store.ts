import type { Officer, Officers, Sealer } from '../../ports.ts';
import type { OfficerDoc } from './account-documents.ts';
import { raw, type Models } from './models.ts';

export function createOfficers(models: Pick<Models, 'officers'>, sealer: Sealer): Officers {
  const { officers } = models;
  const open = (doc: OfficerDoc): Officer => ({
    id: doc._id,
    name: doc.name,
    phone: sealer.open<string>(doc.phone, `officer:${doc._id}`),
    role: doc.role,
    communeId: doc.communeId,
    ...(doc.village && { village: doc.village }),
    ...(doc.conversationId && { conversationId: doc.conversationId }),
    ...(doc.awayUntil !== undefined && { awayUntil: doc.awayUntil }),
    ...(doc.awayFrom !== undefined && { awayFrom: doc.awayFrom }),
    ...(doc.isDisabled && { isDisabled: true }),
  });
  // The province sees sums alone: no card reaches it, and its words move no case.
  const working = { isDisabled: { $ne: true }, role: { $ne: 'province' } };
  return {
    async add(officer, linkHash) {
      const { id, phone, ...rest } = officer;
      await raw(officers).insertOne({
        _id: id,
        ...rest,
        phone: sealer.seal(phone, `officer:${id}`),
        linkHash,
      });
    },
    async link(hash, communeId, conversationId) {
      const doc = await officers.findOneAndUpdate(
        { linkHash: hash, communeId, ...working },
        { $set: { conversationId }, $unset: { linkHash: 1 } },
        { returnDocument: 'after', lean: true },
      );
      return doc ? open(doc) : null;
    },
    async byConversation(conversationId) {
      const doc = await officers.findOne({ conversationId, ...working }).lean();
      return doc ? open(doc) : null;
    },
    async find(id) {
      const doc = await officers.findOne({ _id: id }).lean();
      return doc ? open(doc) : null;
    },
    async ofCommune(communeId) {
      const docs = await officers.find({ communeId, ...working }).lean();
      return docs.map(open);
    },
  };
}
