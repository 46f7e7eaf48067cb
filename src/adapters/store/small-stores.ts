import type {
  FormToken,
  FormTokens,
  OaTraitStore,
  Registrations,
  Sealer,
  SentForm,
  Timers,
  TokenStore,
} from '../../ports.ts';
import type { FormTokenDoc, RegistrationDoc } from './documents.ts';
import { raw, type Models } from './models.ts';

const isDuplicate = (error: unknown): boolean => (error as { code?: number }).code === 11000;

export function createTimers(models: Pick<Models, 'timers'>): Timers {
  const { timers } = models;
  return {
    async set(timer) {
      const { id, ...rest } = timer;
      await raw(timers)
        .insertOne({ _id: id, ...rest, status: 'waiting' })
        .catch((error: unknown) => {
          if (!isDuplicate(error)) throw error;
        });
    },
    async due(now, limit) {
      const docs = await timers
        .find({ status: 'waiting', at: { $lte: now } })
        .sort({ at: 1 })
        .limit(limit)
        .lean();
      return docs.map(({ _id, status: _status, ...rest }) => ({ id: _id, ...rest }));
    },
    async fired(id) {
      await timers.updateOne({ _id: id }, { $set: { status: 'fired' } });
    },
  };
}

export function createFormTokens(models: Pick<Models, 'formTokens'>): FormTokens {
  const { formTokens } = models;
  return {
    async put({ hash, ...rest }) {
      await raw(formTokens)
        .insertOne({ _id: hash, ...rest, used: false })
        .catch((error: unknown) => {
          if (!isDuplicate(error)) throw error;
        });
    },
    async redeem(hash, now) {
      const doc = await formTokens.findOneAndUpdate(
        { _id: hash, used: false, expiresAt: { $gt: now } },
        { $set: { used: true } },
        { lean: true },
      );
      return doc && toToken(doc);
    },
    async peek(hash) {
      const doc = await formTokens.findOne({ _id: hash }).lean();
      return doc && toToken(doc);
    },
  };
}

function toToken({ _id, used: _used, ...rest }: FormTokenDoc): FormToken {
  return { hash: _id, ...rest };
}

export function createRegistrations(
  models: Pick<Models, 'registrations' | 'cases'>,
  sealer: Sealer,
): Registrations {
  const { registrations } = models;
  const where = (id: string, field: string): string => `registration:${id}:${field}`;
  const open = (doc: RegistrationDoc) => {
    const { _id, answers, ...rest } = doc;
    const opened = answers.map((a) => [a.field, sealer.open<string>(a.sealed, where(_id, a.field))] as const);
    return { id: _id, ...rest, answers: Object.fromEntries(opened) };
  };
  return {
    async put(registration) {
      const { id, answers, ...rest } = registration;
      const sealed = Object.entries(answers).map(([field, value]) => ({
        field,
        sealed: sealer.seal(value, where(id, field)),
      }));
      await raw(registrations)
        .insertOne({ _id: id, ...rest, answers: sealed })
        .catch((error: unknown) => {
          if (!isDuplicate(error)) throw error;
        });
      const kept = await registrations.findOne({ _id: id }).lean();
      return kept ? open(kept) : registration;
    },
    async find(id) {
      const doc = await registrations.findOne({ _id: id }).lean();
      return doc ? open(doc) : null;
    },
    sentBy: (sender, limit) => sentBy(models, sender, limit),
  };
}

async function sentBy(
  { registrations, cases }: Pick<Models, 'registrations' | 'cases'>,
  { id, oaId, userIdByApp }: Parameters<Registrations['sentBy']>[0],
  limit: number,
): Promise<SentForm[]> {
  const byApp = userIdByApp ? [{ oaId, userIdByApp }] : [];
  const docs = await registrations
    .find({ $or: [{ conversationId: id }, ...byApp] }, { code: 1, formId: 1, createdAt: 1 })
    .sort({ createdAt: -1 })
    .limit(limit)
    .lean();
  const theirs = await cases
    .find({ registrationId: { $in: docs.map(({ _id }) => _id) } }, { registrationId: 1, status: 1 })
    .lean();
  const statusOf = new Map(theirs.map((one) => [one.registrationId, one.status as SentForm['status']]));
  return docs.map(({ _id, code, formId, createdAt }) => ({
    code,
    formId,
    createdAt,
    status: statusOf.get(_id) ?? 'open',
  }));
}

export function createTokenStore(models: Pick<Models, 'oas'>, sealer: Sealer): TokenStore {
  const { oas } = models;
  return {
    async read(oaId) {
      const doc = await oas.findOne({ _id: oaId }).lean();
      return doc?.tokens ? sealer.open(doc.tokens, `tokens:${oaId}`) : null;
    },
    async write(oaId, tokens) {
      const sealed = sealer.seal(tokens, `tokens:${oaId}`);
      await oas.updateOne({ _id: oaId }, { $set: { tokens: sealed } }, { upsert: true });
    },
    async lock(oaId, owner, now, forMs) {
      await oas
        .updateOne({ _id: oaId }, { $setOnInsert: { lock: { owner: '', until: 0 } } }, { upsert: true })
        .catch((error: unknown) => {
          if (!isDuplicate(error)) throw error;
        });
      const result = await oas.updateOne(
        {
          _id: oaId,
          $or: [{ 'lock.until': { $lte: now } }, { 'lock.owner': owner }, { lock: { $exists: false } }],
        },
        { $set: { lock: { owner, until: now + forMs } } },
      );
      return result.matchedCount === 1;
    },
    async unlock(oaId, owner) {
      await oas.updateOne({ _id: oaId, 'lock.owner': owner }, { $set: { lock: { owner: '', until: 0 } } });
    },
  };
}

export function createOaTraits(models: Pick<Models, 'oas'>): OaTraitStore {
  const { oas } = models;
  return {
    async read(oaId) {
      const doc = await oas.findOne({ _id: oaId }).lean();
      return doc?.traits?.endpoint ? doc.traits : { endpoint: 'v3', buttons: true, v2Dead: false };
    },
    async write(oaId, traits) {
      await oas.updateOne({ _id: oaId }, { $set: { traits } }, { upsert: true });
    },
  };
}
