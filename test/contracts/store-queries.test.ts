import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import type { Connection } from 'mongoose';
import { randomDocuments, randomQueries } from '../support/store-random.ts';
import { targets } from '../support/store-targets.ts';

type Doc = Record<string, unknown>;
const { Binary, ObjectId } = mongoose.mongo;
const id = new ObjectId('6b0226efc786afb09ef98093');
const [day1, day2] = [new Date('2026-11-20'), new Date('2026-11-21')];

const documents: Doc[] = [
  { _id: 1, n: 5, s: 'abc', at: day1, o: { a: 1, b: 'x' }, tags: ['x', 'y'] },
  { _id: 2, n: null, s: 'ABC', at: day2, o: { a: 2 }, tags: [] },
  {
    _id: 3,
    s: 'Đăng ký',
    at: null,
    items: [
      { k: 'a', v: 1 },
      { k: 'b', v: 5 },
    ],
  },
  { _id: 4, n: [1, 10], s: 'abd', ref: id, items: [{ k: 'a', v: 5 }] },
  { _id: 5, n: 5.5, s: '', yes: true, bytes: new Binary(Buffer.from([255])), items: [] },
  { _id: 6, n: '5', yes: false, bytes: new Binary(Buffer.from([254])), items: [1, { k: null }] },
];

/** What MongoDB answers, worked out from its documentation. */
const cases: [Doc, number[]][] = [
  [{}, [1, 2, 3, 4, 5, 6]],
  [{ n: 5 }, [1]],
  [{ n: null }, [2, 3]],
  [{ n: { $ne: null } }, [1, 4, 5, 6]],
  [{ n: { $exists: true } }, [1, 2, 4, 5, 6]],
  [{ n: { $exists: false } }, [3]],
  [{ n: { $gt: 5 } }, [4, 5]],
  [{ n: { $gte: 5, $lte: 5.5 } }, [1, 4, 5]],
  [{ n: { $gt: 2, $lt: 5 } }, [4]],
  [{ n: { $lt: 'a' } }, [6]],
  [{ n: 10 }, [4]],
  [{ n: [1, 10] }, [4]],
  [{ n: { $in: [5, null] } }, [1, 2, 3]],
  [{ n: { $nin: [5, null] } }, [4, 5, 6]],
  [{ n: { $not: { $gt: 5 } } }, [1, 2, 3, 6]],
  [{ n: { $size: 2 } }, [4]],
  [{ at: { $gt: day1 } }, [2]],
  [{ at: { $lte: day2 } }, [1, 2]],
  [{ at: { $lte: null } }, [3, 4, 5, 6]],
  [{ $or: [{ at: null }, { at: { $lt: day2 } }] }, [1, 3, 4, 5, 6]],
  [{ $nor: [{ at: null }, { n: 5 }] }, [2]],
  [{ $and: [{ n: 5 }, { $or: [{ s: 'abc' }, { s: 'no' }] }] }, [1]],
  [{ s: /^ab/ }, [1, 4]],
  [{ s: /^ab/i }, [1, 2, 4]],
  [{ s: { $regex: '^ABC$', $options: 'i' } }, [1, 2]],
  [{ s: /đăng/i }, [3]],
  [{ s: { $in: [/^abd/, 'ABC'] } }, [2, 4]],
  [{ s: { $not: /b/i } }, [3, 5, 6]],
  [{ 'o.a': { $gte: 1 } }, [1, 2]],
  [{ o: { a: 1, b: 'x' } }, [1]],
  [{ o: { b: 'x', a: 1 } }, []],
  [{ 'o.b': null }, [2, 3, 4, 5, 6]],
  [{ tags: 'x' }, [1]],
  [{ tags: [] }, [2]],
  [{ tags: { $all: ['y', 'x'] } }, [1]],
  [{ tags: { $all: [] } }, []],
  [{ tags: { $ne: 'x' } }, [2, 3, 4, 5, 6]],
  [{ 'tags.1': 'y' }, [1]],
  [{ 'items.k': 'a' }, [3, 4]],
  [{ 'items.k': 'a', 'items.v': 5 }, [3, 4]],
  [{ items: { $elemMatch: { k: 'a', v: 5 } } }, [4]],
  [{ items: { $elemMatch: { v: { $gt: 1 } } } }, [3, 4]],
  [{ n: { $elemMatch: { $gt: 1, $lt: 20 } } }, [4]],
  [{ 'items.0.v': 1 }, [3]],
  [{ 'items.k': { $exists: false } }, [1, 2, 5]],
  [{ ref: id }, [4]],
  [{ yes: false }, [6]],
  [{ yes: { $ne: true } }, [1, 2, 3, 4, 6]],
  [{ bytes: new Binary(Buffer.from([254])) }, [6]],
];

describe.each(targets)('store queries: $name', (target) => {
  let opened: Awaited<ReturnType<typeof target.open>>;
  let items: ReturnType<Connection['collection']>;

  beforeAll(async () => {
    opened = await target.open();
    items = opened.connection.collection('items');
    await items.insertMany(documents as never[]);
  });
  afterAll(() => opened.close());

  const ids = async (filter: Doc): Promise<unknown[]> =>
    (await items.find(filter).sort({ _id: 1 }).toArray()).map((doc) => doc._id);

  it('answer every query operator as MongoDB documents', async () => {
    for (const [filter, expected] of cases) expect([filter, await ids(filter)]).toEqual([filter, expected]);
  });

  it('answer the same once there are indexes', async () => {
    const fields = ['n', 's', 'at', 'o.a', 'o.b', 'tags', 'items.k', 'ref', 'yes', 'bytes', 'tags.1', 'o'];
    for (const field of fields) await items.createIndex({ [field]: field < 'o' ? 1 : -1 });
    for (const [filter, expected] of cases) expect([filter, await ids(filter)]).toEqual([filter, expected]);
  });

  it('answer random questions alike with every index', async () => {
    const plain = opened.connection.collection('plain');
    const indexed = opened.connection.collection('indexed');
    const docs = randomDocuments(400);
    await plain.insertMany(docs as never[]);
    await indexed.insertMany(docs as never[]);
    await indexed.createIndexes([
      { key: { a: 1, b: 1, c: 1 } },
      { key: { b: -1, c: 1 } },
      { key: { c: 1 }, sparse: true },
      { key: { a: 1, d: -1 }, partialFilterExpression: { b: { $gt: 2 } } },
      { key: { d: -1 } },
      { key: { 'e.f': 1, a: 1 } },
    ]);
    for (const { filter, sort, limit } of randomQueries(400)) {
      const run = async (from: typeof plain): Promise<Doc[]> => {
        const found = await from
          .find(filter)
          .sort({ ...sort, _id: 1 })
          .limit(limit)
          .toArray();
        return found as Doc[];
      };
      expect({ filter, sort, found: await run(indexed) }).toEqual({ filter, sort, found: await run(plain) });
    }
  });

  it('sort by type first and then value', async () => {
    expect((await items.find({}).sort({ n: 1, _id: 1 }).toArray()).map((d) => d._id)).toEqual([
      2, 3, 4, 1, 5, 6,
    ]);
    expect((await items.find({}).sort({ n: -1, _id: 1 }).toArray()).map((d) => d._id)).toEqual([
      6, 4, 5, 1, 2, 3,
    ]);
    expect((await items.find({}).sort({ _id: -1 }).skip(1).limit(2).toArray()).map((d) => d._id)).toEqual([
      5, 4,
    ]);
  });

  it('project by inclusion, exclusion and slices', async () => {
    const one = (projection: Doc): Promise<unknown> => items.findOne({ _id: 3 } as never, { projection });
    expect(await one({ s: 1 })).toEqual({ _id: 3, s: 'Đăng ký' });
    expect(await one({ s: 1, _id: 0 })).toEqual({ s: 'Đăng ký' });
    expect(await one({ s: 0, at: 0 })).toEqual({ _id: 3, items: documents[2]?.['items'] });
    expect(await one({ 'items.k': 1 })).toEqual({ _id: 3, items: [{ k: 'a' }, { k: 'b' }] });
    expect(await one({ s: 0, at: 0, 'items.k': 0 })).toEqual({ _id: 3, items: [{ v: 1 }, { v: 5 }] });
    expect(await one({ s: 0, at: 0, items: { $slice: -1 } })).toEqual({ _id: 3, items: [{ k: 'b', v: 5 }] });
  });

  it('count, group and unwind as aggregates do', async () => {
    expect(await items.countDocuments({ n: { $ne: null } })).toBe(4);
    expect(await items.estimatedDocumentCount()).toBe(6);
    expect(await items.distinct('items.k')).toEqual([null, 'a', 'b']);
    const run = (pipeline: Doc[]): Promise<Doc[]> => items.aggregate(pipeline).toArray() as Promise<Doc[]>;
    expect(
      await run([
        { $match: { _id: { $lte: 3 } } },
        { $group: { _id: { $ifNull: ['$o.b', 'none'] }, n: { $sum: 1 }, last: { $max: '$at' } } },
        { $sort: { _id: 1 } },
      ]),
    ).toEqual([
      { _id: 'none', n: 2, last: day2 },
      { _id: 'x', n: 1, last: day1 },
    ]);
    expect(
      await run([
        { $unwind: '$items' },
        { $match: { 'items.v': { $gt: 0 } } },
        { $group: { _id: '$items.k', sum: { $sum: '$items.v' } } },
        { $sort: { sum: -1 } },
      ]),
    ).toEqual([
      { _id: 'a', sum: 6 },
      { _id: 'b', sum: 5 },
    ]);
    expect(
      await run([
        { $match: { yes: { $exists: true } } },
        { $project: { yes: 1, double: { $multiply: ['$_id', 2] } } },
        { $sort: { _id: -1 } },
        { $skip: 1 },
      ]),
    ).toEqual([{ _id: 5, yes: true, double: 10 }]);
    expect(
      await run([
        { $addFields: { x: { $cond: [{ $gt: ['$_id', 4] }, 'hi', 'lo'] } } },
        { $match: { x: 'hi' } },
        { $count: 'n' },
      ]),
    ).toEqual([{ n: 2 }]);
    expect(await run([{ $match: { _id: 99 } }, { $count: 'n' }])).toEqual([]);
  });

  it('list, create and drop collections by name', async () => {
    const { connection } = opened;
    await connection.createCollection('extra');
    await expect(connection.createCollection('extra')).rejects.toMatchObject({ code: 48 });
    expect((await connection.listCollections()).map((c) => c.name)).toContain('extra');
    await connection.dropCollection('extra');
    expect((await connection.listCollections()).map((c) => c.name)).not.toContain('extra');
    await expect(connection.collection('extra').indexes()).rejects.toMatchObject({ code: 26 });
    expect(await connection.collection('extra').find().toArray()).toEqual([]);
  });
});
