import { randomBytes } from 'node:crypto';
import { nextSeq, seqAt } from '../../domain/ids.ts';
import type { Audit } from '../../ports.ts';
import { raw, type Models } from './models.ts';

const MOST = 500;

export function createAudit(models: Pick<Models, 'audit'>): Audit {
  const { audit } = models;
  return {
    async append(entry) {
      // Several processes write: the end keeps two of the same moment apart.
      const _id = `${nextSeq(entry.at)}${randomBytes(4).toString('hex')}`;
      await raw(audit).insertOne({ _id, ...entry });
    },
    async find({ communeId, officerId, action, subjectId, from, to, before, limit }) {
      const at = { ...(from !== undefined && { $gte: from }), ...(to !== undefined && { $lt: to }) };
      // An id is never older than its entry, so it bounds what is read from below; a clock set back leaves it younger.
      const _id = { ...(from !== undefined && { $gte: seqAt(from) }), ...(before && { $lt: before }) };
      const docs = await audit
        .find({
          communeId,
          ...(officerId && { officerId }),
          ...(action && { action }),
          ...(subjectId && { 'subject.id': subjectId }),
          ...(Object.keys(at).length > 0 && { at }),
          ...(Object.keys(_id).length > 0 && { _id }),
        })
        .sort({ _id: -1 })
        .limit(Math.min(limit, MOST))
        .lean();
      return docs.map(({ _id, ...rest }) => ({ id: _id, ...rest }));
    },
  };
}
