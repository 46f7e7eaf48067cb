import { describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { connect as connectSocket } from 'node:net';
import type { Client, Item } from '../support/store-folder.ts';
import { freshFolder, withStore } from '../support/store-folder.ts';

const folder = freshFolder();

describe('embedded store and what it lacks', () => {
  const refused: [string, (client: Client) => Promise<unknown>, string, number][] = [
    ['collMod', (c) => c.db().command({ collMod: 'items' }), "command 'collMod'", 59],
    ['mapReduce', (c) => c.db().command({ mapReduce: 'items' }), "command 'mapReduce'", 59],
    ['$where', (c) => c.db().collection('items').findOne({ $where: 'true' }), "'$where'", 9],
    [
      '$text',
      (c) =>
        c
          .db()
          .collection('items')
          .findOne({ $text: { $search: 'a' } }),
      "'$text'",
      9,
    ],
    [
      '$near',
      (c) =>
        c
          .db()
          .collection('items')
          .findOne({ at: { $near: [0, 0] } }),
      "'$near'",
      9,
    ],
    [
      '$mul',
      (c) =>
        c
          .db()
          .collection('items')
          .updateOne({}, { $mul: { n: 2 } }),
      "'$mul'",
      9,
    ],
    [
      'pipelines in updates',
      (c) =>
        c
          .db()
          .collection('items')
          .updateOne({}, [{ $set: { n: 1 } }]),
      'pipeline',
      9,
    ],
    [
      '$position',
      (c) =>
        c
          .db()
          .collection('items')
          .updateOne({}, { $push: { a: { $each: [1], $position: 0 } } as never }),
      "'$position'",
      9,
    ],
    [
      'array filters',
      (c) =>
        c
          .db()
          .collection('items')
          .updateOne({}, { $set: { 'a.$[x]': 1 } }, { arrayFilters: [{ x: 1 }] }),
      "'arrayFilters'",
      9,
    ],
    [
      'positional updates',
      (c) =>
        c
          .db()
          .collection('items')
          .updateOne({ a: 1 }, { $set: { 'a.$': 1 } }),
      "'a.$'",
      9,
    ],
    [
      'collation',
      (c) =>
        c
          .db()
          .collection('items')
          .find({}, { collation: { locale: 'vi' } })
          .toArray(),
      "'collation'",
      9,
    ],
    ['hints', (c) => c.db().collection('items').find({}, { hint: '_id_' }).toArray(), "'hint'", 9],
    [
      '$lookup',
      (c) =>
        c
          .db()
          .collection('items')
          .aggregate([{ $lookup: { from: 'x', as: 'y', pipeline: [] } }])
          .toArray(),
      "'$lookup'",
      9,
    ],
    [
      '$function',
      (c) =>
        c
          .db()
          .collection('items')
          .aggregate([{ $project: { a: { $function: {} } } }])
          .toArray(),
      "'$function'",
      9,
    ],
    ['change streams', (c) => c.db().collection('items').watch().next(), "'$changeStream'", 9],
    ['text indexes', (c) => c.db().collection('items').createIndex({ a: 'text' }), "'text'", 67],
    [
      'index collation',
      (c) =>
        c
          .db()
          .collection('items')
          .createIndex({ a: 1 }, { collation: { locale: 'vi' } }),
      "'collation'",
      9,
    ],
    ['validators', (c) => c.db().createCollection('v', { validator: {} }), "'validator'", 9],
    [
      'options without $regex',
      (c) =>
        c
          .db()
          .collection('items')
          .findOne({ a: { $options: 'i' } }),
      "'$options'",
      9,
    ],
    [
      'partial indexes by $regex',
      (c) =>
        c
          .db()
          .collection('items')
          .createIndex({ a: 1 }, { partialFilterExpression: { b: /x/ } }),
      "'$regex'",
      67,
    ],
    [
      'transactions',
      (c) =>
        c.withSession((s) =>
          s.withTransaction(() => c.db().collection('items').insertOne({}, { session: s })),
        ),
      'transaction',
      263,
    ],
  ];

  it('names every unsupported command, operator and option', async () => {
    await withStore({ dataDir: folder.dir }, async (client) => {
      await client.db().collection<Item>('items').insertOne({ _id: 'a', n: 1 });
      for (const [what, run, named, code] of refused) {
        const error = await run(client).then(
          () => undefined,
          (e: unknown) => e,
        );
        expect([what, error]).toEqual([
          what,
          expect.objectContaining({ code, message: expect.stringContaining(named) }),
        ]);
        expect([what, error]).toEqual([
          what,
          expect.objectContaining({ message: expect.stringContaining('MONGODB_URI') }),
        ]);
      }
      expect(await client.db().collection('items').find().toArray()).toEqual([{ _id: 'a', n: 1 }]);
    });
  });

  it('cuts off a client that speaks nonsense', async () => {
    await withStore({ dataDir: folder.dir }, async (client, uri) => {
      const path = decodeURIComponent(/mongodb:\/\/([^/]+)\//.exec(uri)?.[1] ?? '');
      for (const bytes of [
        Buffer.alloc(64, 0xff),
        Buffer.from('GET / HTTP/1.1\r\n\r\n'),
        Buffer.alloc(64, 1),
      ]) {
        const socket = connectSocket(path);
        socket.end(bytes);
        await once(socket.resume(), 'close');
      }
      expect(await client.db().command({ ping: 1 })).toEqual({ ok: 1 });
    });
  });

  it('deletes expired documents without being asked', async () => {
    await withStore({ dataDir: folder.dir, reapEveryMs: 20 }, async (client) => {
      const items = client.db().collection<{ _id: string; at: Date | null }>('items');
      await items.createIndex({ at: 1 }, { expireAfterSeconds: 60 });
      const now = Date.now();
      await items.insertMany([
        { _id: 'old', at: new Date(now - 61_000) },
        { _id: 'new', at: new Date(now + 3_600_000) },
        { _id: 'never', at: null },
      ]);
      while (await items.findOne({ _id: 'old' })) await new Promise((resolve) => setImmediate(resolve));
      expect(await items.countDocuments()).toBe(2);
    });
  });

  it('reads by index what the queues ask', async () => {
    await withStore({ dataDir: folder.dir }, async (client) => {
      const items = client.db().collection('items');
      await items.createIndexes([
        { key: { status: 1, notBefore: 1, seq: 1 } },
        { key: { who: 1 } },
        { key: { tags: 1 } },
      ]);
      const plan = async (filter: object, sort: Record<string, 1 | -1> = {}): Promise<string> => {
        const { queryPlanner } = await items.find(filter).sort(sort).explain();
        const { stage, indexName, sortedByIndex } = queryPlanner.winningPlan;
        return `${stage} ${indexName} ${sortedByIndex ? 'sorted' : 'unsorted'}`;
      };
      const queue = 'status_1_notBefore_1_seq_1';
      const now = new Date();
      expect(await plan({ _id: 'a' })).toBe('IXSCAN _id_ unsorted');
      expect(await plan({ status: 'new', notBefore: { $lte: now } }, { notBefore: 1, seq: 1 })).toBe(
        `IXSCAN ${queue} sorted`,
      );
      expect(await plan({ status: { $in: ['a', 'b'] } }, { notBefore: -1, seq: -1 })).toBe(
        `IXSCAN ${queue} sorted`,
      );
      expect(await plan({ status: 'new' }, { seq: 1 })).toBe(`IXSCAN ${queue} unsorted`);
      expect(await plan({ $or: [{ who: 'x' }, { status: 'new' }] })).toBe(`IXSCAN who_1, ${queue} unsorted`);
      expect(await plan({ who: /^Ng/ }, { who: 1 })).toBe('IXSCAN who_1 sorted');
      expect(await plan({ tags: { $all: ['a', 'b'] } })).toBe('IXSCAN tags_1 unsorted');
      expect(await plan({ other: 1 })).toBe('COLLSCAN  unsorted');
    });
  });
});
