import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createSealer } from '../../src/adapters/crypto/sealer.ts';
import { openStore, type Store } from '../../src/adapters/store/connect.ts';
import type { Effect } from '../../src/domain/effect.ts';
import type { Pending } from '../../src/ports.ts';
import { createProjector, type ProjectorOptions } from '../../src/projector.ts';
import { createStores, type Stores } from '../../src/stores.ts';
import { temporaryFolder } from '../support/store-folder.ts';

const AT = Date.parse('2026-11-23T09:00:00+07:00');
const heard = { intent: 'out_of_scope', confidence: 0.5, best: [] };

const pending = (eventId: string, communeId: string, ...effects: Effect[]): Pending => ({
  eventId,
  origin: { eventId, seq: '1', oaId: 'oa', communeId, conversationId: 'oa:lan', userId: 'lan', at: AT },
  outcome: { kind: 'replied' },
  effects,
  messages: [],
  lines: [],
});

describe('What was learnt, copied from a conversation', () => {
  const folder = temporaryFolder();
  const counted: string[] = [];
  let store: Store;
  let stores: Stores;
  let project: (pending: Pending) => Promise<void>;

  beforeAll(async () => {
    store = await openStore({ dataDir: folder.dir });
    stores = await createStores(store, createSealer([randomBytes(32)]));
    // Nothing of what reaches officers is used here.
    const desk = { ...stores, clock: { now: () => AT }, onQueued: () => undefined };
    const options = { ...desk, onLesson: (kind: string) => counted.push(kind) };
    project = createProjector(options as unknown as ProjectorOptions);
  });
  afterAll(async () => {
    await store.close();
    folder.remove();
  });

  it('is there once, and counted once, however often it is copied', async () => {
    const lesson = { id: 'l1', at: AT, text: 'sổ đỏ', heard, kind: 'fallback' as const };
    for (let i = 0; i < 3; i += 1) await project(pending('e1', 'nghia-hoa', { kind: 'lesson', lesson }));
    expect(await stores.lessons.of('nghia-hoa', 9)).toMatchObject([
      { id: 'l1', text: 'sổ đỏ', state: 'new' },
    ]);
    expect(counted).toEqual(['fallback']);
  });

  it('takes the hint of the next message', async () => {
    await project(pending('e2', 'nghia-hoa', { kind: 'lesson.next', lessonId: 'l1', intent: 'pay_bills' }));
    expect(await stores.lessons.of('nghia-hoa', 9)).toMatchObject([{ next: 'pay_bills' }]);
  });

  it('takes an officer’s word, of their own commune alone', async () => {
    const word = {
      kind: 'lesson.relabel',
      lessonId: 'l1',
      intent: 'out_of_scope',
      officerId: 'mai',
    } as const;
    await project(pending('e3', 'blank', word));
    expect(await stores.lessons.of('nghia-hoa', 9)).toMatchObject([{ kind: 'fallback' }]);
    await project(pending('e4', 'nghia-hoa', word));
    await project(pending('e4', 'nghia-hoa', word));
    expect(await stores.lessons.of('nghia-hoa', 9)).toMatchObject([
      { kind: 'relabelled', label: 'out_of_scope' },
    ]);
    expect(counted).toEqual(['fallback', 'relabelled']);
  });
});
