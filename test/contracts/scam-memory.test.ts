import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createSealer } from '../../src/adapters/crypto/sealer.ts';
import { createConversations } from '../../src/adapters/store/conversation-store.ts';
import { createEraser } from '../../src/adapters/store/eraser.ts';
import { defineModels, type Models } from '../../src/adapters/store/models.ts';
import { createScamMemory } from '../../src/adapters/store/scam-store.ts';
import type { InboundEvent } from '../../src/domain/event.ts';
import { SHOWN_LASTS_MS, WAVE_MS } from '../../src/domain/scam-memory.ts';
import { shapeOf, type Shape } from '../../src/domain/scam-shape.ts';
import type { ScamMemory } from '../../src/ports.ts';
import { targets } from '../support/store-targets.ts';

const NOW = Date.parse('2026-11-26T09:00:00+07:00');
const SHAPE = shapeOf('ho so nhan ho tro da duyet moi ba con vao trang nay nhap so the') as Shape;
const FIRST: InboundEvent = {
  id: 'a',
  seq: '1',
  oaId: 'oa',
  communeId: 'nghia-hoa',
  conversationId: 'oa:lan',
  userId: 'lan',
  name: 'user_send_text',
  at: NOW,
  receivedAt: NOW,
  secrets: [],
  body: { kind: 'text', text: 'a' },
};
const OTHER = shapeOf('truong bao phu huynh nop tien an thang nay tai phong ke toan cua truong') as Shape;

describe.each(targets)('The memory of the scam desk in the store: $name', (target) => {
  const sealer = createSealer([randomBytes(32)]);
  let opened: Awaited<ReturnType<typeof target.open>>;
  let models: Models;
  let memory: ScamMemory;
  const show = (id: string, who: string, at = NOW, shape = SHAPE, communeId = 'nghia-hoa') =>
    memory.show({ id, communeId, conversationId: `oa:${who}`, at, shape });
  const known = (who = 'me', communeId = 'nghia-hoa') =>
    memory.known({ communeId, conversationId: `oa:${who}`, at: NOW, shape: SHAPE }, NOW - WAVE_MS);
  beforeAll(async () => {
    opened = await target.open();
    models = await defineModels(opened.connection);
    memory = createScamMemory(models, sealer);
  });
  afterAll(() => opened.close());
  beforeEach(() => models.shown.deleteMany({}));

  it('tells who else showed it, each once, the first first', async () => {
    await show('b', 'bay', NOW - 1_000);
    await show('a', 'lan', NOW - 2_000);
    await show('a2', 'lan', NOW - 500);
    await show('mine', 'me', NOW - 100);
    await show('x', 'tu', NOW - 100, OTHER);
    expect((await known()).others.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('knows nothing of another commune, nor of yesterday’s', async () => {
    await show('a', 'lan', NOW, SHAPE, 'blank');
    await show('b', 'bay', NOW - WAVE_MS - 1);
    expect(await known()).toEqual({ others: [] });
  });

  it('keeps one for an event that is copied twice', async () => {
    await show('a', 'lan');
    await show('a', 'lan');
    expect(await models.shown.countDocuments({})).toBe(1);
  });

  it('says what an officer said, the newest word', async () => {
    await show('a', 'lan');
    const mark = { verdict: 'scam', by: 'chị Mai', officerId: 'mai', at: NOW } as const;
    expect(await memory.mark('nghia-hoa', 'a', mark)).toBe(true);
    expect(await memory.mark('blank', 'a', mark)).toBe(false);
    await memory.mark('nghia-hoa', 'a', { ...mark, verdict: 'fine', at: NOW + 1 });
    expect((await known()).mark).toEqual({ ...mark, verdict: 'fine', at: NOW + 1 });
  });

  it('forgets what nobody marked after a month', async () => {
    await show('old', 'lan', NOW - SHOWN_LASTS_MS - 1);
    await show('kept', 'bay', NOW - SHOWN_LASTS_MS - 1);
    await memory.mark('nghia-hoa', 'kept', { verdict: 'scam', by: 'chị Mai', officerId: 'mai', at: NOW });
    await show('new', 'tu');
    const ids = (await models.shown.find({}).sort({ _id: 1 }).lean()).map(({ _id }) => _id);
    expect(ids).toEqual(['kept', 'new']);
  });

  it('forgets who asks to be forgotten', async () => {
    await show('a', 'lan');
    await show('b', 'bay');
    const { claim } = createConversations(models, sealer);
    await claim(FIRST, NOW, NOW + 1_000);
    await createEraser(models, sealer).erase('oa:lan');
    expect((await known()).others.map(({ id }) => id)).toEqual(['b']);
  });
});
