import type { CaseHands } from '../../ports.ts';
import type { Models } from './models.ts';

export function createCaseHands(models: Pick<Models, 'cases'>): CaseHands {
  const { cases } = models;
  return {
    async letGo(communeId, officerId) {
      const held = { communeId, status: 'taken', assignee: officerId };
      const gone: { id: string; code: string }[] = [];
      for (const { _id, code } of await cases.find(held, { code: 1 }).lean()) {
        // Named again: one that was closed or passed on meanwhile stays as it is.
        const freed = { $set: { status: 'open' }, $unset: { assignee: 1 } } as const;
        const { modifiedCount } = await cases.updateOne({ _id, ...held }, freed);
        if (modifiedCount) gone.push({ id: _id, code });
      }
      return gone;
    },
    async free(caseId, officerId) {
      const held = { _id: caseId, status: 'taken', assignee: officerId };
      const freed = { $set: { status: 'open' }, $unset: { assignee: 1 } } as const;
      return (await cases.updateOne(held, freed)).modifiedCount === 1;
    },
  };
}
