import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Connection, Model } from 'mongoose';
import type { Job } from '../support/store-jobs.ts';
import { jobSchema } from '../support/store-jobs.ts';
import { targets } from '../support/store-targets.ts';

describe.each(targets)('store indexes: $name', (target) => {
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

  it('keep pairs unique and halves repeatable', async () => {
    await Jobs.create({ _id: 'a', status: 's', oaId: 'x', key: '1' });
    await Jobs.create({ _id: 'b', status: 's', oaId: 'x', key: '2' });
    await Jobs.create({ _id: 'c', status: 's', oaId: 'y', key: '1' });
    await expect(Jobs.create({ _id: 'd', status: 's', oaId: 'y', key: '1' })).rejects.toMatchObject({
      code: 11000,
    });
  });

  it('ignore documents outside a partial index', async () => {
    await Jobs.create({ _id: 'a', status: 'leased', lease: { until: null, by: 'w' } });
    await Jobs.create({ _id: 'b', status: 'free', lease: { until: null, by: 'w' } });
    const move = Jobs.updateOne({ _id: 'b' }, { $set: { status: 'leased' } });
    await expect(move).rejects.toMatchObject({
      code: 11000,
      keyPattern: { 'lease.by': 1 },
      keyValue: { 'lease.by': 'w' },
    });
    await Jobs.updateOne({ _id: 'a' }, { $set: { status: 'free' } });
    expect((await Jobs.updateOne({ _id: 'b' }, { $set: { status: 'leased' } })).modifiedCount).toBe(1);
  });

  it('explain duplicates that findOneAndUpdate would make', async () => {
    await Jobs.insertMany([
      { _id: 'a', oaId: 'x', key: '1' },
      { _id: 'b', oaId: 'x', key: '2' },
    ]);
    const change = Jobs.findOneAndUpdate({ _id: 'b' }, { $set: { key: '1' } });
    await expect(change).rejects.toMatchObject({
      code: 11000,
      keyPattern: { oaId: 1, key: 1 },
      keyValue: { oaId: 'x', key: '1' },
    });
    expect((await Jobs.findById('b'))?.key).toBe('2');
  });

  it('refuse to be built over existing duplicates', async () => {
    const plain = connection.collection('duplicates');
    await plain.insertMany([{ n: 1 }, { n: 1 }]);
    await expect(plain.createIndex({ n: 1 }, { unique: true })).rejects.toMatchObject({ code: 11000 });
    expect(await plain.indexes()).toHaveLength(1);
  });

  it('count missing as null unless they are sparse', async () => {
    const strict = connection.collection<{ n?: number | null }>('strict');
    const sparse = connection.collection<{ n?: number | null }>('sparse');
    await strict.createIndex({ n: 1 }, { unique: true });
    await sparse.createIndex({ n: 1 }, { unique: true, sparse: true });
    await strict.insertOne({});
    await sparse.insertMany([{}, {}, { n: null }]);
    await expect(strict.insertOne({ n: null })).rejects.toMatchObject({
      code: 11000,
      keyPattern: { n: 1 },
    });
    await expect(sparse.insertOne({ n: null })).rejects.toMatchObject({ code: 11000 });
    expect(await sparse.find({ n: null }).toArray()).toHaveLength(3);
  });

  it('are listed with their options and dropped', async () => {
    const plain = connection.collection('listed');
    await plain.createIndex({ at: 1 }, { expireAfterSeconds: 60 });
    await plain.createIndex({ a: 1, b: -1 }, { unique: true, name: 'pair' });
    await plain.createIndex({ a: 1, b: -1 }, { unique: true, name: 'pair' });
    expect(await plain.indexes()).toEqual([
      { v: 2, key: { _id: 1 }, name: '_id_' },
      { v: 2, key: { at: 1 }, name: 'at_1', expireAfterSeconds: 60 },
      { v: 2, key: { a: 1, b: -1 }, name: 'pair', unique: true },
    ]);
    await expect(plain.createIndex({ a: 1, b: -1 }, { name: 'pair' })).rejects.toMatchObject({ code: 86 });
    await expect(plain.createIndex({ a: 1, b: -1 }, { unique: true, name: 'x' })).rejects.toMatchObject({
      code: 85,
    });
    await plain.dropIndex('pair');
    expect(await plain.indexes()).toHaveLength(2);
    await expect(plain.dropIndex('pair')).rejects.toMatchObject({ code: 27 });
  });

  it('agree with the schema when mongoose syncs', async () => {
    expect(await Jobs.diffIndexes()).toEqual({ toDrop: [], toCreate: [] });
    expect(await Jobs.syncIndexes()).toEqual([]);
  });
});
