import type { Role } from '../../contract/console-auth.ts';
import type { ConsoleSessions } from '../../ports.ts';
import { raw, type Models } from './models.ts';

export function createConsoleSessions(models: Pick<Models, 'consoleSessions'>): ConsoleSessions {
  const { consoleSessions } = models;
  return {
    async open({ id, ...rest }) {
      await raw(consoleSessions).insertOne({ _id: id, ...rest });
    },
    async find(id) {
      const doc = await consoleSessions.findOne({ _id: id }).lean();
      if (!doc) return null;
      const { _id, role, ...rest } = doc;
      return { id: _id, role: role as Role, ...rest };
    },
    async seen(id, at) {
      await consoleSessions.updateOne({ _id: id }, { $max: { lastSeenAt: at } });
    },
    async end(id) {
      await consoleSessions.deleteOne({ _id: id });
    },
    async endAll(officerId, exceptId) {
      const others = exceptId ? { _id: { $ne: exceptId } } : {};
      const { deletedCount } = await consoleSessions.deleteMany({ officerId, ...others });
      return deletedCount;
    },
    async prune(now) {
      await consoleSessions.deleteMany({ expiresAt: { $lte: now } });
    },
  };
}
