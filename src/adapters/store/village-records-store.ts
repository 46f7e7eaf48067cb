import type { VillageRecords } from '../../ports.ts';
import type { Models } from './models.ts';

export function createVillageRecords({
  cases,
  officers,
  registrations,
  writtenNotices,
}: Pick<Models, 'cases' | 'officers' | 'registrations' | 'writtenNotices'>): VillageRecords {
  const isUsed = async (communeId: string, village: string): Promise<boolean> => {
    const its = { communeId, village };
    const found = [
      await officers.findOne(its, { _id: 1 }).lean(),
      await cases.findOne(its, { _id: 1 }).lean(),
      await registrations.findOne(its, { _id: 1 }).lean(),
      await writtenNotices.findOne({ communeId, villages: village }, { _id: 1 }).lean(),
    ];
    return found.some((one) => one !== null);
  };
  return {
    async inUse(communeId, villages) {
      const used: string[] = [];
      for (const village of villages) if (await isUsed(communeId, village)) used.push(village);
      return used;
    },
  };
}
