import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openStore, type Store } from '../../src/adapters/store/connect.ts';
import { createSealer } from '../../src/adapters/crypto/sealer.ts';
import { createStores, type Stores } from '../../src/stores.ts';
import { freshFolder } from '../support/store-folder.ts';

const NOW = Date.parse('2026-11-23T09:00:00+07:00');
const LIMIT = 500;

const message = (n: number) => ({
  id: `event-${n}:0`,
  seq: String(n).padStart(6, '0'),
  conversationId: `oa:${n}`,
  oaId: 'oa',
  communeId: 'c',
  userId: String(n),
  say: { text: 'Dạ.' },
});

describe('The outbox, asked who waits', () => {
  const folder = freshFolder();
  let store: Store;
  let stores: Stores;

  beforeEach(async () => {
    store = await openStore({ dataDir: folder.dir });
    stores = await createStores(store, createSealer([randomBytes(32)]));
  });
  afterEach(() => store.close());

  it.each([
    ['queued', { notBefore: NOW + 1 }, { notBefore: NOW }],
    ['unknown', { notBefore: NOW + 1 }, { notBefore: NOW }],
    ['sending', { callStartedAt: NOW - 59_000 }, { callStartedAt: NOW - 60_000 }],
  ])('names the one that is due behind 520 %s ones that are not', async (status, notYet, due) => {
    await stores.outbox.add(Array.from({ length: 521 }, (_, n) => message(n)));
    const docs = store.connection.collection<{ _id: string }>('outbox');
    await docs.updateMany({}, { $set: { status, ...notYet } });
    await docs.updateOne({ _id: message(520).id }, { $set: due });
    expect(await stores.outbox.waiting(NOW, LIMIT)).toEqual(['oa:520']);
  });
});
