import type { ConsoleSessions, PushKeys, PushTarget, PushTargets, Sealer } from '../../ports.ts';
import { raw, type Models } from './models.ts';

const SERVER = 'server';
type Secret = Pick<PushTarget, 'endpoint' | 'keys'>;

export function createPushTargets(models: Pick<Models, 'pushTargets'>, sealer: Sealer): PushTargets {
  const { pushTargets } = models;
  const idOf = (endpoint: string): string => sealer.mac('push', endpoint);
  return {
    async serverKeys(make) {
      const sealed = sealer.seal(make(), 'push:server');
      // Of two processes that make some, the first one's stay.
      const set = { $setOnInsert: { sealed } };
      await raw(pushTargets).updateOne({ _id: SERVER }, set, { upsert: true });
      const doc = await pushTargets.findOne({ _id: SERVER }).lean();
      return sealer.open<PushKeys>(doc?.sealed ?? sealed, 'push:server');
    },
    async add({ officerId, communeId, endpoint, keys }) {
      const _id = idOf(endpoint);
      const sealed = sealer.seal({ endpoint, keys } satisfies Secret, `push:${_id}`);
      await pushTargets.deleteOne({ _id });
      await raw(pushTargets).insertOne({ _id, officerId, communeId, sealed });
    },
    async of(officerId) {
      const docs = await pushTargets.find({ officerId }).lean();
      return docs.map(({ _id, communeId = '', sealed }) => ({
        officerId,
        communeId,
        ...sealer.open<Secret>(sealed, `push:${_id}`),
      }));
    },
    async remove(officerId, endpoint) {
      await pushTargets.deleteOne({ _id: idOf(endpoint), officerId });
    },
    async removeAll(officerId) {
      await pushTargets.deleteMany({ officerId });
    },
  };
}

/** Whoever is out everywhere is called nowhere. */
export function endingPushes(
  sessions: ConsoleSessions,
  targets: Pick<PushTargets, 'removeAll'>,
): ConsoleSessions {
  return {
    ...sessions,
    async endAll(officerId, exceptId) {
      const ended = await sessions.endAll(officerId, exceptId);
      if (exceptId === undefined) await targets.removeAll(officerId);
      return ended;
    },
  };
}
