import type { RecordCodes } from '../../ports.ts';
import type { Models } from './models.ts';

/** So many ids in one question. */
const CHUNK = 500;

export function createRecordCodes({
  cases,
  registrations,
}: Pick<Models, 'cases' | 'registrations'>): RecordCodes {
  return {
    async of(communeId, kind, ids) {
      const codes = new Map<string, string>();
      for (let from = 0; from < ids.length; from += CHUNK) {
        const found = { communeId, _id: { $in: ids.slice(from, from + CHUNK) } };
        const docs =
          kind === 'case'
            ? await cases.find(found, { code: 1 }).lean()
            : await registrations.find(found, { code: 1 }).lean();
        for (const { _id, code } of docs) codes.set(_id, code);
      }
      return codes;
    },
  };
}
