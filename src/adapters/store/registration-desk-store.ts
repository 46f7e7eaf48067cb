import { isOpenStatus, REGISTRATION_STATUSES, type RegistrationStatus } from '../../contract/registration.ts';
import type { FormsCursor, FormsQuery, Registration, RegistrationDesk, Sealer } from '../../ports.ts';
import type { RegistrationDoc } from './documents.ts';
import type { Models } from './models.ts';
import { toRegistration } from './registration-store.ts';

const OPEN = REGISTRATION_STATUSES.filter(isOpenStatus);
/** More than anybody holds at once. */
const MOST_HELD = 200;

export function createRegistrationDesk(
  { registrations, cases }: Pick<Models, 'registrations' | 'cases'>,
  sealer: Sealer,
): RegistrationDesk {
  const open = (docs: RegistrationDoc[]): Registration[] => docs.map((doc) => toRegistration(doc, sealer));
  return {
    async page(query, limit, after) {
      const docs = await registrations
        .find(filterOf(query, after && { $or: older(after) }))
        .sort({ createdAt: -1, _id: -1 })
        .limit(limit)
        .lean();
      return open(docs);
    },
    async coded(query, code) {
      const docs = await registrations
        .find(filterOf(query, { code }))
        .sort({ createdAt: -1 })
        .limit(5)
        .lean();
      return open(docs);
    },
    async counts(query) {
      const rows = await registrations.aggregate<{ _id: RegistrationStatus; count: number }>([
        { $match: filterOf(query) },
        { $group: { _id: '$status', count: { $sum: 1 } } },
      ]);
      return Object.fromEntries(rows.map(({ _id, count }) => [_id, count]));
    },
    async sharing({ id, communeId, keys }, limit) {
      if (!keys.length) return [];
      const found = {
        keys: { $in: keys },
        communeId,
        ...(id !== undefined && { _id: { $ne: id } }),
        status: { $ne: 'withdrawn' as const },
      };
      return open(await registrations.find(found).sort({ createdAt: -1 }).limit(limit).lean());
    },
    async withNumber(communeId) {
      const found = { communeId, 'answers.field': 'phone' };
      const docs = await registrations.find(found, { conversationId: 1 }).lean();
      return [...new Set(docs.flatMap(({ conversationId }) => conversationId ?? []))];
    },
    async heldBy(communeId, officerId) {
      const held = { communeId, status: 'taken', assignee: officerId, registrationId: { $exists: true } };
      const docs = await cases.find(held, { registrationId: 1 }).limit(MOST_HELD).lean();
      return docs.flatMap(({ registrationId }) => registrationId ?? []);
    },
    ...createChecks(registrations, open),
  };
}

function createChecks(
  registrations: Models['registrations'],
  open: (docs: RegistrationDoc[]) => Registration[],
): Pick<RegistrationDesk, 'check' | 'uncheck'> {
  const find = async (communeId: string, id: string): Promise<Registration | null> => {
    const doc = await registrations.findOne({ _id: id, communeId, status: { $in: OPEN } }).lean();
    return doc ? (open([doc])[0] ?? null) : null;
  };
  const uncheck = async (communeId: string, id: string, item: string): Promise<Registration | null> => {
    const waiting = { _id: id, communeId, status: { $in: OPEN } };
    await registrations.updateOne(waiting, { $pull: { checks: { item } } });
    return find(communeId, id);
  };
  return {
    uncheck,
    async check(communeId, id, check) {
      await uncheck(communeId, id, check.item);
      // Of two officers at once one is noted.
      const free = { _id: id, communeId, status: { $in: OPEN }, 'checks.item': { $ne: check.item } };
      await registrations.updateOne(free, { $push: { checks: check } });
      return find(communeId, id);
    },
  };
}

function filterOf({ communeId, formId, village, status, within }: FormsQuery, also?: object): object {
  const walls = within && {
    $or: [
      { village: within.village },
      { village: { $exists: false }, status: { $ne: 'withdrawn' } },
      ...(within.held.length ? [{ _id: { $in: [...within.held] } }] : []),
    ],
  };
  const parts = [walls, also].filter((one) => one !== undefined);
  return {
    communeId,
    ...(formId && { formId }),
    ...(village && { village }),
    ...(status && { status }),
    ...(parts.length > 0 && { $and: parts }),
  };
}

function older({ id, createdAt }: FormsCursor): object[] {
  return [{ createdAt: { $lt: createdAt } }, { createdAt, _id: { $lt: id } }];
}
