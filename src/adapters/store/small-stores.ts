import type { FormToken, FormTokens, OaTraitStore, Sealer, Timers, TokenStore } from '../../ports.ts';
import type { FormTokenDoc } from './documents.ts';
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
