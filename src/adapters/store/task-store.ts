import type { Tasks } from '../../ports.ts';
import { raw, type Models } from './models.ts';

export function createTasks(models: Pick<Models, 'tasks'>): Tasks {
  const { tasks } = models;
  return {
    async open({ id, ...rest }) {
      try {
        await raw(tasks).insertOne({ _id: id, ...rest, status: 'open', isTold: false });
        return true;
      } catch (error) {
        if ((error as { code?: number }).code !== 11000) throw error;
      }
      // Its reason was gone for a while and is back.
      const again = await tasks.updateOne(
        { _id: id, status: 'closed' },
        { $set: { ...rest, status: 'open', isTold: false } },
      );
      return again.modifiedCount === 1;
    },
    async openOf(communeId) {
      const docs = await tasks.find({ communeId, status: 'open' }).sort({ dueOn: 1 }).lean();
      return docs.map(({ _id, ...rest }) => ({ id: _id, ...rest }));
    },
    async told(ids) {
      await tasks.updateMany({ _id: { $in: [...ids] } }, { $set: { isTold: true } });
    },
    async close(id) {
      await tasks.updateOne({ _id: id }, { $set: { status: 'closed' } });
    },
  };
}
