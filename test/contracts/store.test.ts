import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Connection, Model } from 'mongoose';
import type { Job } from '../support/store-jobs.ts';
import { jobSchema } from '../support/store-jobs.ts';
import { targets } from '../support/store-targets.ts';

/** Settles many promises: how many went well, and the errors of the others. */
async function settle<T>(
  work: Promise<T>[],
): Promise<{ won: T[]; errors: { code?: number; keyPattern?: object }[] }> {
  const results = await Promise.allSettled(work);
  const won = results.flatMap((r) => (r.status === 'fulfilled' ? [r.value] : []));
  const errors = results.flatMap((r) => (r.status === 'rejected' ? [r.reason as { code?: number }] : []));
  return { won, errors };
}

const fifty = Array.from({ length: 50 }, (_, i) => i);

describe.each(targets)('store contract: $name', (target) => {
  let opened: Awaited<ReturnType<typeof target.open>>;
  let connection: Connection;
  let Jobs: Model<Job>;

  beforeAll(async () => {
    opened = await target.open();
    connection = opened.connection;
    Jobs = connection.model<Job>('Job', jobSchema);
    await Jobs.init();
  });
  afterAll(() => opened.close());
  beforeEach(() => Jobs.deleteMany({}));

  describe('under races', () => {
    it('lets one of fifty equal inserts win', async () => {
      const { won, errors } = await settle(
        fifty.map((i) => Jobs.create({ _id: `j${i}`, status: 'new', oaId: 'oa', key: 'k' })),
      );
      expect(won).toHaveLength(1);
      expect(errors).toHaveLength(49);
      for (const error of errors) {
        expect(error).toMatchObject({
          code: 11000,
          keyPattern: { oaId: 1, key: 1 },
          keyValue: { oaId: 'oa', key: 'k' },
        });
      }
    });

    it('lets exactly one of fifty claimers win', async () => {
      await Jobs.create({ _id: 'only', status: 'new' });
      const claims = await Promise.all(
        fifty.map(() => Jobs.findOneAndUpdate({ status: 'new' }, { $set: { status: 'taken' } })),
      );
      expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
    });

    it('hands each job to only one claimer', async () => {
      await Jobs.insertMany(
        Array.from({ length: 300 }, (_, seq) => ({
          _id: `j${seq}`,
          status: 'new',
          notBefore: new Date(0),
          seq,
        })),
      );
      const claimed: string[] = [];
      const worker = async (by: number): Promise<void> => {
        for (;;) {
          const job = await Jobs.findOneAndUpdate(
            {
              status: 'new',
              notBefore: { $lte: new Date() },
              $or: [{ 'lease.until': null }, { 'lease.until': { $lt: new Date() } }],
            },
            { $set: { status: 'taken', lease: { until: new Date(Date.now() + 60_000), by: `w${by}` } } },
            { sort: { notBefore: 1, seq: 1 }, returnDocument: 'after' },
          );
          if (!job) return;
          claimed.push(job._id);
        }
      };
      await Promise.all(fifty.map(worker));
      expect(claimed).toHaveLength(300);
      expect(new Set(claimed).size).toBe(300);
    });

    it('counts every increment from fifty clients', async () => {
      await Promise.all(
        fifty.flatMap(() =>
          [1, 2, 3].map((by) => Jobs.updateOne({ _id: 'sum' }, { $inc: { count: by } }, { upsert: true })),
        ),
      );
      expect(await Jobs.findById('sum').lean()).toEqual({ _id: 'sum', count: 300 });
    });

    it('makes one document of fifty racing upserts', async () => {
      await Promise.all(
        fifty.map((i) =>
          Jobs.findOneAndUpdate(
            { _id: 'one' },
            { $setOnInsert: { seq: i }, $inc: { count: 1 } },
            { upsert: true },
          ),
        ),
      );
      expect(await Jobs.countDocuments()).toBe(1);
      expect((await Jobs.findById('one'))?.count).toBe(50);
    });

    it('lets one compare-and-set of many change it', async () => {
      await Jobs.create({ _id: 'cas', status: 'new', seq: 7 });
      const results = await Promise.all(
        fifty.map((i) => Jobs.updateOne({ _id: 'cas', seq: 7 }, { $set: { seq: 8, key: `w${i}` } })),
      );
      expect(results.reduce((sum, r) => sum + r.modifiedCount, 0)).toBe(1);
    });
  });

  describe('bulk writes', () => {
    it('report every duplicate of an unordered bulk', async () => {
      await Jobs.create({ _id: 'b', status: 'old' });
      const write = Jobs.bulkWrite(
        [
          { insertOne: { document: { _id: 'a', status: 'new' } } },
          { insertOne: { document: { _id: 'b', status: 'new' } } },
          { updateOne: { filter: { _id: 'b' }, update: { $set: { seq: 1 } } } },
          { insertOne: { document: { _id: 'a', status: 'new' } } },
          { updateOne: { filter: { _id: 'u' }, update: { $set: { seq: 2 } }, upsert: true } },
          { deleteOne: { filter: { _id: 'nobody' } } },
          { replaceOne: { filter: { _id: 'b' }, replacement: { status: 'replaced' } } },
        ],
        { ordered: false },
      );
      await expect(write).rejects.toMatchObject({
        code: 11000,
        insertedCount: 1,
        writeErrors: [
          { index: 1, code: 11000 },
          { index: 3, code: 11000 },
        ],
      });
      expect(await Jobs.find().sort({ _id: 1 }).lean()).toEqual([
        { _id: 'a', status: 'new' },
        { _id: 'b', status: 'replaced' },
        { _id: 'u', seq: 2 },
      ]);
    });

    it('stop at the first error when ordered', async () => {
      const write = Jobs.collection.insertMany([{ _id: 'a' }, { _id: 'a' }, { _id: 'c' }] as never[]);
      await expect(write).rejects.toMatchObject({
        code: 11000,
        writeErrors: [{ index: 1 }],
      });
      expect(await Jobs.countDocuments()).toBe(1);
    });

    it('insert the others when insertMany meets duplicates', async () => {
      await Jobs.create({ _id: 'b', status: 'old' });
      const docs = ['a', 'b', 'c', 'a', 'd'].map((_id) => ({ _id, status: 'new' }));
      const error = await Jobs.insertMany(docs, { ordered: false }).catch((e: unknown) => e);
      expect(error).toMatchObject({ code: 11000, writeErrors: [{ index: 1 }, { index: 3 }] });
      expect((await Jobs.find().sort({ _id: 1 })).map((d) => `${d._id}:${d.status}`)).toEqual([
        'a:new',
        'b:old',
        'c:new',
        'd:new',
      ]);
    });
  });

  describe('cursors', () => {
    it('stream fifty thousand documents through one cursor', async () => {
      const many = connection.collection<{ _id: string; n: number; even: boolean }>('many');
      await many.insertMany(
        Array.from({ length: 50_000 }, (_, n) => ({ _id: `d${n}`, n, even: n % 2 === 0 })),
      );
      await many.createIndex({ even: 1, n: -1 });
      let seen = 0;
      for await (const doc of many.find().batchSize(5000)) seen += doc.n;
      expect(seen).toBe((50_000 * 49_999) / 2);
      const order: number[] = [];
      for await (const doc of many
        .find({ even: true, n: { $lt: 40_000 } })
        .sort({ n: -1 })
        .project<{ n: number }>({ n: 1 }))
        order.push(doc.n);
      expect(order).toEqual(Array.from({ length: 20_000 }, (_, i) => 39_998 - 2 * i));
      expect(await many.countDocuments({ even: false })).toBe(25_000);
    });

    it('survive deletion of what they have passed', async () => {
      await Jobs.insertMany(fifty.map((seq) => ({ _id: `j${seq}`, status: 'old', seq })));
      let seen = 0;
      for await (const job of Jobs.find({ status: 'old' })
        .sort({ notBefore: 1, seq: 1 })
        .cursor({ batchSize: 7 })) {
        await Jobs.deleteOne({ _id: job._id });
        seen += 1;
      }
      expect([seen, await Jobs.countDocuments()]).toEqual([50, 0]);
    });
  });
});
