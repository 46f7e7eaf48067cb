import { ATTEMPTS_FORGOTTEN_MS, pauseMs } from '../../domain/sign-in-attempts.ts';
import type { Sealer, SignInAttempts } from '../../ports.ts';
import type { Models } from './models.ts';

export function createSignInAttempts(models: Pick<Models, 'signInAttempts'>, sealer: Sealer): SignInAttempts {
  const { signInAttempts } = models;
  const idOf = (key: string): string => sealer.mac('sign-in', key);
  return {
    async begin(key, free, now) {
      const _id = idOf(key);
      const none = { failures: 0, blockedUntil: 0 };
      await signInAttempts.updateOne({ _id }, { $setOnInsert: { ...none, at: now } }, { upsert: true });
      await signInAttempts.updateOne({ _id, at: { $lt: now - ATTEMPTS_FORGOTTEN_MS } }, { $set: none });
      const counted = await signInAttempts.findOneAndUpdate(
        { _id, blockedUntil: { $lte: now } },
        { $inc: { failures: 1 }, $set: { at: now } },
        { returnDocument: 'after', lean: true },
      );
      if (!counted) {
        const paused = await signInAttempts.findOne({ _id }).lean();
        return { pausedUntil: paused?.blockedUntil ?? now, failures: paused?.failures ?? 0 };
      }
      const pause = pauseMs(counted.failures, free);
      if (pause) await signInAttempts.updateOne({ _id }, { $max: { blockedUntil: now + pause } });
      return { pausedUntil: 0, failures: counted.failures };
    },
    async takeBack(key, free) {
      const _id = idOf(key);
      await signInAttempts.updateOne({ _id, failures: { $gt: 0 } }, { $inc: { failures: -1 } });
      // Only what this one attempt brought about: real failures meanwhile keep their pause.
      await signInAttempts.updateOne({ _id, failures: { $lt: free } }, { $set: { blockedUntil: 0 } });
    },
    async clear(key) {
      await signInAttempts.deleteOne({ _id: idOf(key) });
    },
    async prune(now) {
      await signInAttempts.deleteMany({ at: { $lt: now - ATTEMPTS_FORGOTTEN_MS } });
    },
  };
}
