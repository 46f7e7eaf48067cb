import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import type { Connection } from 'mongoose';
import { targets } from '../support/store-targets.ts';

type Doc = Record<string, unknown>;
type Id = { _id: string } & Doc;
const { Binary, Double, Int32, Long, ObjectId } = mongoose.mongo;

describe.each(targets)('store updates: $name', (target) => {
  let opened: Awaited<ReturnType<typeof target.open>>;
  let items: ReturnType<Connection['collection']>;
  const collection = (): ReturnType<Connection['collection']> => opened.connection.collection('items');

  beforeAll(async () => {
    opened = await target.open();
    items = collection();
  });
  afterAll(() => opened.close());
  beforeEach(() => items.deleteMany({}));

  /** Applies one update to one document and returns what became of it, without its _id. */
  async function after(before: Doc, update: Doc): Promise<Doc> {
    await items.deleteMany({});
    await items.insertOne({ _id: 'x', ...before } as never);
    await items.updateOne({ _id: 'x' } as never, update);
    const { _id, ...rest } = (await items.findOne({ _id: 'x' } as never)) as unknown as Id;
    expect(_id).toBe('x');
    return rest;
  }

  it('set and unset fields along dotted paths', async () => {
    expect(await after({ a: 1 }, { $set: { 'b.c.d': 2, a: null } })).toEqual({ a: null, b: { c: { d: 2 } } });
    expect(await after({ a: { b: 1, c: 2 } }, { $unset: { 'a.b': '', 'x.y': '' } })).toEqual({ a: { c: 2 } });
    expect(await after({ a: [1, 2] }, { $set: { 'a.1': 'two', 'a.3': 4 } })).toEqual({
      a: [1, 'two', null, 4],
    });
    expect(await after({ a: [{ b: 1 }, { b: 2 }] }, { $set: { 'a.1.b': 3 } })).toEqual({
      a: [{ b: 1 }, { b: 3 }],
    });
  });

  it('push with a slice and pull by subfields', async () => {
    const pending = [
      { eventId: 'x', n: 1 },
      { eventId: 'y', n: 2 },
      { eventId: 'x', n: 3 },
    ];
    expect(await after({ pending }, { $pull: { pending: { eventId: 'x' } } })).toEqual({
      pending: [pending[1]],
    });
    expect(await after({ pending }, { $pull: { pending: { n: { $gte: 2 } } } })).toEqual({
      pending: [pending[0]],
    });
    expect(await after({ a: [1, 2, 3, 2] }, { $pull: { a: 2 } })).toEqual({ a: [1, 3] });
    expect(await after({ a: [1, 2, 3, 4] }, { $pull: { a: { $in: [1, 4] } } })).toEqual({ a: [2, 3] });
    expect(await after({}, { $pull: { a: 1 } })).toEqual({});
    expect(await after({}, { $push: { a: { b: 1 } } })).toEqual({ a: [{ b: 1 }] });
    expect(await after({ a: [1] }, { $push: { a: [2] } })).toEqual({ a: [1, [2]] });
    expect(await after({ a: [1, 2] }, { $push: { a: { $each: [3, 4], $slice: -3 } } })).toEqual({
      a: [2, 3, 4],
    });
    expect(await after({ a: [1, 2] }, { $push: { a: { $each: [3, 4], $slice: 3 } } })).toEqual({
      a: [1, 2, 3],
    });
    expect(await after({ a: [1, 2] }, { $push: { a: { $each: [], $slice: 0 } } })).toEqual({ a: [] });
  });

  it('add to sets only what is missing', async () => {
    expect(await after({ a: [1, 'b'] }, { $addToSet: { a: { $each: [1, 'c', 'c'] } } })).toEqual({
      a: [1, 'b', 'c'],
    });
    expect(await after({ a: [{ b: 1 }] }, { $addToSet: { a: { b: 1 } } })).toEqual({ a: [{ b: 1 }] });
    expect(await after({}, { $addToSet: { a: 1 } })).toEqual({ a: [1] });
  });

  it('keep the larger, the smaller and the sum', async () => {
    const [early, late] = [new Date(1), new Date(2)];
    expect(await after({ a: early }, { $max: { a: late, b: 1 } })).toEqual({ a: late, b: 1 });
    expect(await after({ a: early }, { $min: { a: late } })).toEqual({ a: early });
    expect(await after({ a: 5 }, { $inc: { a: -2, b: 3 } })).toEqual({ a: 3, b: 3 });
    expect(await after({ a: 1 }, { $inc: { a: 0.5 } })).toEqual({ a: 1.5 });
    expect(await after({ a: 2_147_483_647 }, { $inc: { a: 1 } })).toEqual({ a: 2_147_483_648 });
  });

  it('refuse what cannot be done, changing nothing', async () => {
    await items.insertOne({ _id: 'x', s: 'text', a: [1] } as never);
    const refused: [Doc, number][] = [
      [{ $set: { _id: 'y' } }, 66],
      [{ $inc: { s: 1 } }, 14],
      [{ $set: { 's.t': 1 } }, 28],
      [{ $push: { s: 1 } }, 2],
      [{ $set: { a: 1 }, $unset: { a: '' } }, 40],
      [{ $set: { 'b.c': 1 }, $inc: { b: 1 } }, 40],
    ];
    for (const [update, code] of refused) {
      await expect(items.updateOne({ _id: 'x' } as never, update)).rejects.toMatchObject({ code });
    }
    expect(await items.findOne({})).toEqual({ _id: 'x', s: 'text', a: [1] });
  });

  it('build upserts from the filter and defaults', async () => {
    const filter = { _id: 'u', 'who.oa': 'x', n: { $gt: 3 }, $or: [{ lease: null }, { lease: { $lt: 5 } }] };
    const result = await items.updateOne(
      filter as never,
      { $set: { a: 1 }, $setOnInsert: { b: 2 } },
      { upsert: true },
    );
    expect(result).toMatchObject({ matchedCount: 0, upsertedCount: 1, upsertedId: 'u' });
    expect(await items.findOne({})).toEqual({ _id: 'u', who: { oa: 'x' }, a: 1, b: 2 });
    await items.updateOne(
      { _id: 'u' } as never,
      { $setOnInsert: { b: 3 }, $set: { a: 4 } },
      { upsert: true },
    );
    expect(await items.findOne({})).toMatchObject({ a: 4, b: 2 });
    const other = await items.updateOne({ k: 1 }, { $set: { a: 1 } }, { upsert: true });
    expect(other.upsertedId).toBeInstanceOf(ObjectId);
  });

  it('return the document before, after or none', async () => {
    await items.insertMany([
      { _id: 'a', n: 2 },
      { _id: 'b', n: 1 },
    ] as never[]);
    const inc = { $inc: { n: 10 } };
    expect(await items.findOneAndUpdate({}, inc, { sort: { n: 1 }, returnDocument: 'before' })).toEqual({
      _id: 'b',
      n: 1,
    });
    expect(await items.findOneAndUpdate({}, inc, { sort: { n: -1 }, returnDocument: 'after' })).toEqual({
      _id: 'b',
      n: 21,
    });
    expect(await items.findOneAndUpdate({ n: 99 }, inc)).toBeNull();
    const upsert = { upsert: true, projection: { n: 1, _id: 0 } } as const;
    expect(
      await items.findOneAndUpdate({ _id: 'c' } as never, inc, { ...upsert, returnDocument: 'before' }),
    ).toBeNull();
    expect(
      await items.findOneAndUpdate({ _id: 'd' } as never, inc, { ...upsert, returnDocument: 'after' }),
    ).toEqual({ n: 10 });
    expect(
      await items.findOneAndReplace({ _id: 'd' } as never, { m: 1 }, { returnDocument: 'after' }),
    ).toEqual({ _id: 'd', m: 1 });
    expect(await items.findOneAndDelete({ _id: 'd' } as never)).toEqual({ _id: 'd', m: 1 });
    expect(await items.countDocuments()).toBe(3);
  });

  it('tell matched, modified and deleted apart', async () => {
    await items.insertMany([1, 2, 3].map((n) => ({ n, same: true })));
    expect(await items.updateMany({ n: { $gte: 2 } }, { $set: { same: true } })).toMatchObject({
      matchedCount: 2,
      modifiedCount: 0,
    });
    expect(await items.updateMany({}, { $inc: { n: 1 } })).toMatchObject({
      matchedCount: 3,
      modifiedCount: 3,
    });
    expect(await items.deleteMany({ n: { $in: [2, 3] } })).toMatchObject({ deletedCount: 2 });
    expect(await items.deleteOne({})).toMatchObject({ deletedCount: 1 });
  });

  it('give back every value with its type', async () => {
    const exact = { promoteValues: false, bsonRegExp: true };
    const values = {
      _id: 'types',
      int: new Int32(1),
      double: new Double(1),
      long: Long.fromString('9007199254740993'),
      date: new Date('2026-11-21T00:00:00.123Z'),
      id: new ObjectId('6b0226efc786afb09ef98093'),
      bytes: new Binary(Buffer.from([0, 255, 128])),
      none: null,
      yes: true,
      text: 'Trợ cấp \u{1F600} \0 xã',
      list: [[], [null, { a: new Int32(-1) }], 'x'],
      empty: {},
    };
    await items.insertOne(values as never);
    await items.updateOne({ _id: 'types' } as never, { $set: { added: new Double(2) } });
    const read = await items.findOne({ _id: 'types' } as never, exact);
    expect(mongoose.mongo.BSON.EJSON.stringify(read, { relaxed: false })).toBe(
      mongoose.mongo.BSON.EJSON.stringify({ ...values, added: new Double(2) }, { relaxed: false }),
    );
  });
});
