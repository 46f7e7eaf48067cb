import type { FateRecord, Fates } from '../../ports.ts';
import type { OutboxDoc } from './documents.ts';
import type { Models } from './models.ts';

const KINDS: Record<OutboxDoc['status'], FateRecord['kind']> = {
  queued: 'queued',
  sending: 'queued',
  unknown: 'unknown',
  sent: 'sent',
  never: 'never',
};

export function createFates(models: Pick<Models, 'outbox'>): Fates {
  return {
    async of(ids) {
      if (ids.length === 0) return new Map();
      const docs = await models.outbox.find({ _id: { $in: [...ids] } }, { status: 1, why: 1 }).lean();
      return new Map(
        docs.map(({ _id, status, why }) => [_id, { kind: KINDS[status], ...(why && { why }) }] as const),
      );
    },
  };
}
