import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createSealer } from '../../src/adapters/crypto/sealer.ts';
import { createEraser } from '../../src/adapters/store/eraser.ts';
import { createLessons } from '../../src/adapters/store/lesson-store.ts';
import { defineModels, raw, type Models } from '../../src/adapters/store/models.ts';
import { LESSONS_LAST_MS, MOST_LESSONS, type NewLesson } from '../../src/domain/lesson.ts';
import type { Lessons } from '../../src/ports.ts';
import { targets } from '../support/store-targets.ts';

const NOW = Date.parse('2026-11-23T09:00:00+07:00');
const BEST = [{ intent: 'pay_bills', confidence: 0.3 }];

const lesson = (id: string, more: Partial<NewLesson> = {}): NewLesson => ({
  id,
  communeId: 'nghia-hoa',
  oaId: 'oa',
  conversationId: 'oa:lan',
  at: NOW,
  text: 'tiền của má',
  heard: { intent: 'pay_bills', confidence: 0.3, best: BEST },
  kind: 'fallback',
  ...more,
});

describe.each(targets)('The lessons in the store: $name', (target) => {
  const sealer = createSealer([randomBytes(32)]);
  let opened: Awaited<ReturnType<typeof target.open>>;
  let models: Models;
  let lessons: Lessons;
  const idsOf = async (communeId = 'nghia-hoa'): Promise<string[]> =>
    (await lessons.of(communeId, MOST_LESSONS)).map(({ id }) => id);
  beforeAll(async () => {
    opened = await target.open();
    models = await defineModels(opened.connection);
    lessons = createLessons(models, sealer);
  });
  afterAll(() => opened.close());
  beforeEach(() => models.lessons.deleteMany({}));

  it('are kept once however often their event is copied', async () => {
    const won = await Promise.all(Array.from({ length: 20 }, () => lessons.add(lesson('a'), NOW)));
    expect(won.filter(Boolean)).toHaveLength(1);
    const { conversationId: _of, ...kept } = lesson('a');
    expect(await lessons.of('nghia-hoa', 10)).toEqual([{ ...kept, state: 'new' }]);
  });

  it('lie on disk without a word that can be read, or whose it was', async () => {
    await lessons.add(lesson('a', { label: 'pay_bills' }), NOW);
    const [doc] = await models.lessons.find({}).lean();
    expect(JSON.stringify(doc)).not.toMatch(/má|lan/);
  });

  it('come newest first, by commune, without the dropped', async () => {
    await lessons.add(lesson('old', { at: NOW - 2 }), NOW);
    await lessons.add(lesson('new', { at: NOW - 1 }), NOW);
    await lessons.add(lesson('gone'), NOW);
    await lessons.add(lesson('other', { communeId: 'blank' }), NOW);
    expect(await lessons.mark('nghia-hoa', ['gone', 'other'], 'dropped')).toBe(1);
    expect(await idsOf()).toEqual(['new', 'old']);
    expect(await idsOf('blank')).toEqual(['other']);
    expect(await lessons.add(lesson('gone'), NOW)).toBe(false);
  });

  it('take an officer’s word of their own commune, once', async () => {
    await lessons.add(lesson('a'), NOW);
    await lessons.mark('nghia-hoa', ['a'], 'dropped');
    const word = { intent: 'citizen_id', officerId: 'mai', at: NOW };
    expect(await lessons.relabel('blank', 'a', word)).toBe(false);
    expect(await lessons.relabel('nghia-hoa', 'a', word)).toBe(true);
    expect(await lessons.relabel('nghia-hoa', 'a', word)).toBe(false);
    expect(await lessons.of('nghia-hoa', 1)).toMatchObject([
      { kind: 'relabelled', label: 'citizen_id', state: 'new' },
    ]);
  });

  it('remember the first hint only', async () => {
    await lessons.add(lesson('a'), NOW);
    await lessons.hint('a', 'pay_bills');
    await lessons.hint('a', 'cash_out');
    await lessons.hint('unknown', 'cash_out');
    expect(await lessons.of('nghia-hoa', 9)).toMatchObject([{ id: 'a', next: 'pay_bills' }]);
  });

  it('are gone after a hundred and eighty days', async () => {
    await lessons.add(lesson('a'), NOW);
    await lessons.add(lesson('b', { at: NOW + 5 }), NOW);
    await lessons.prune('blank', NOW + LESSONS_LAST_MS + 1);
    expect(await idsOf()).toEqual(['b', 'a']);
    await lessons.prune('nghia-hoa', NOW + LESSONS_LAST_MS + 1);
    expect(await idsOf()).toEqual(['b']);
  });

  it('are at most five thousand of a commune, the newest', async () => {
    const { conversationId: _of, id: _id, text: _text, heard: _heard, ...rest } = lesson('');
    const many = Array.from({ length: MOST_LESSONS }, (_, n) => ({
      _id: `m${n}`,
      ...rest,
      at: NOW + n,
      person: 'p',
      state: 'new',
      sealed: '',
    }));
    await raw(models.lessons).insertMany(many);
    await lessons.add(lesson('newest', { at: NOW + MOST_LESSONS }), NOW);
    expect(await models.lessons.countDocuments({})).toBe(MOST_LESSONS);
    expect(await models.lessons.findOne({ _id: 'm0' }).lean()).toBeNull();
    expect(await models.lessons.findOne({ _id: 'newest' }).lean()).not.toBeNull();
  });

  it('go with the person who asks to be forgotten', async () => {
    await raw(models.conversations).insertOne({
      _id: 'oa:lan',
      oaId: 'oa',
      communeId: 'nghia-hoa',
      userId: 'lan',
      state: {},
      handled: [],
      pending: [],
      turns: '',
      lastCitizenAt: NOW,
      lease: { until: 0, fence: 0 },
    });
    await lessons.add(lesson('a'), NOW);
    await lessons.add(lesson('b', { conversationId: 'oa:tu' }), NOW);
    await createEraser(models, sealer).erase('oa:lan');
    expect(await idsOf()).toEqual(['b']);
  });
});
