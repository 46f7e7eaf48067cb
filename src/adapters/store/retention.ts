import type { Model } from 'mongoose';
import type { Retention, Sealer } from '../../ports.ts';
import { seqAt } from '../../domain/ids.ts';
import { keptSince } from '../../domain/terms.ts';
import type { Models } from './models.ts';
import { silence } from './retention-silence.ts';

/** Emptied together with the words at its opening. */
const WORDS_OF_CASE = { audio: 1, audioType: 1, last: 1, sealedName: 1, tokens: 1 } as const;

/** Records at a time: a batch holds nothing up. */
const BATCH = 200;

/** Deletes, or empties, what is older than src/domain/terms.ts allows; never what waits for something. */
export function createRetention(models: Models, sealer: Sealer): Retention {
  return {
    async sweep(now) {
      const talk = keptSince('talk', now);
      const seq = { $lt: seqAt(talk) };
      const {
        inbox,
        outbox,
        timers,
        formTokens,
        registrations,
        shown,
        sentPictures,
        noticeCalls,
        talk: lines,
      } = models;
      return {
        events: await drain(inbox, { status: 'done', seq }),
        messages:
          // The last call decides, not the first wish to send: an echo may still look for it.
          (await drain(outbox, { status: 'sent', seq, settledAt: { $lt: talk } })) +
          (await drain(outbox, { status: 'never', seq, settledAt: { $lt: talk } })),
        lines: await drain(lines, { seq }),
        pictures: await drain(sentPictures, { at: { $lt: talk } }),
        timers: await drain(timers, { status: 'fired', at: { $lt: talk } }),
        formTokens: await drain(formTokens, { expiresAt: { $lt: keptSince('formLink', now) } }),
        registrations: await drain(registrations, {
          status: 'withdrawn',
          'consent.withdrawnAt': { $lt: keptSince('withdrawnForm', now) },
        }),
        shown: await drain(shown, { at: { $lt: keptSince('shown', now) }, mark: { $exists: false } }),
        calls: await drain(noticeCalls, { at: { $lt: talk } }),
        cases: await emptyCases(models, keptSince('handover', now)),
        conversations: await silence(models, sealer, { now, before: talk }),
      };
    },
  };
}

/** Batch by batch until nothing of the kind is left. */
async function drain<T extends { _id: string }>(model: Model<T>, filter: object): Promise<number> {
  let gone = 0;
  for (;;) {
    const old = await (model as unknown as Model<{ _id: string }>)
      .find(filter, { _id: 1 })
      .limit(BATCH)
      .lean();
    if (!old.length) return gone;
    // The filter once more: what came alive since then stays.
    const { deletedCount } = await model.deleteMany({ _id: { $in: old.map(({ _id }) => _id) }, ...filter });
    gone += deletedCount;
    if (old.length < BATCH || deletedCount === 0) return gone;
  }
}

/** Code, reason and times stay for counting. A case closed before its closing was noted counts from its opening. */
async function emptyCases({ cases }: Models, before: number): Promise<number> {
  const old = {
    status: 'closed',
    openedAt: { $lt: before },
    $or: [{ closedAt: { $lt: before } }, { closedAt: { $exists: false } }],
    sealed: { $ne: '' },
  };
  let emptied = 0;
  for (;;) {
    const found = await cases.find(old, { _id: 1 }).limit(BATCH).lean();
    if (!found.length) return emptied;
    const { modifiedCount } = await cases.updateMany(
      { _id: { $in: found.map(({ _id }) => _id) }, ...old },
      { $set: { sealed: '', notes: [] }, $unset: WORDS_OF_CASE },
    );
    emptied += modifiedCount;
    if (found.length < BATCH || modifiedCount === 0) return emptied;
  }
}
