import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createDeviceStore, type Shelf } from '../../../miniapp/src/form/device-store.ts';

const newKey = (): string => randomBytes(32).toString('base64');
const draft = { answers: { full_name: 'Nguyễn Thị Hiền', id_number: '049144001234' }, revision: 3 };

function newShelf() {
  const kept = new Map<string, string>();
  const written: string[] = [];
  const shelf: Shelf = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      written.push(value);
      kept.set(key, value);
    },
    removeItem: (key) => void kept.delete(key),
  };
  return { shelf, kept, written };
}

describe('What lies on the phone until it is sent', () => {
  it('comes back with the same key, and cannot be read without it', async () => {
    const { shelf, kept } = newShelf();
    const key = newKey();
    const store = createDeviceStore('visit', key, shelf);
    store.put(draft);
    await store.settled();
    expect([...kept.keys()]).toEqual(['unsent:visit']);
    const bytes = Buffer.from(kept.get('unsent:visit') ?? '', 'base64').toString('latin1');
    expect(bytes).not.toMatch(/answers|full_name|049144001234/);
    expect(await createDeviceStore('visit', key, shelf).read()).toEqual(draft);
    expect(await createDeviceStore('visit', newKey(), shelf).read()).toBeNull();
  });

  it('never looks the same twice', async () => {
    const { shelf, written } = newShelf();
    const store = createDeviceStore('visit', newKey(), shelf);
    store.put(draft);
    store.put(draft);
    await store.settled();
    expect(new Set(written).size).toBe(2);
  });

  it('is the newest, however long each takes to seal', async () => {
    const { shelf } = newShelf();
    const key = newKey();
    const store = createDeviceStore('visit', key, shelf);
    // A long text first: sealed side by side, the short one would be overwritten.
    store.put({ answers: { house: 'x'.repeat(900_000) }, revision: 1 });
    store.put({ answers: { house: 'y' }, revision: 2 });
    await store.settled();
    expect(await createDeviceStore('visit', key, shelf).read()).toEqual({
      answers: { house: 'y' },
      revision: 2,
    });
  });

  it('is gone after a drop, and stays when something was written after it', async () => {
    const { shelf, kept } = newShelf();
    const store = createDeviceStore('visit', newKey(), shelf);
    store.put(draft);
    store.drop();
    await store.settled();
    expect(kept.size).toBe(0);
    store.put(draft);
    store.drop();
    store.put({ ...draft, revision: 4 });
    await store.settled();
    expect(kept.size).toBe(1);
  });

  it('is left alone when it is another person’s', async () => {
    const { shelf, kept } = newShelf();
    const hers = createDeviceStore('visit', newKey(), shelf);
    hers.put(draft);
    await hers.settled();
    const his = createDeviceStore('visit', newKey(), shelf);
    expect(await his.read()).toBeNull();
    his.drop();
    await his.settled();
    expect(kept.size).toBe(1);
  });

  it('is nothing where there is no place for it', async () => {
    const store = createDeviceStore('visit', newKey(), null);
    expect(store.isLasting).toBe(false);
    store.put(draft);
    expect(await store.read()).toBeNull();
  });
});
