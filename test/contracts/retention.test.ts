import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Model } from 'mongoose';
import { createSealer } from '../../src/adapters/crypto/sealer.ts';
import { createCases } from '../../src/adapters/store/case-store.ts';
import { createConversations } from '../../src/adapters/store/conversation-store.ts';
import { defineModels, raw, type Models } from '../../src/adapters/store/models.ts';
import { createRetention } from '../../src/adapters/store/retention.ts';
import { NEW_STATE, type Turn } from '../../src/domain/conversation.ts';
import { seqAt } from '../../src/domain/ids.ts';
import { TERMS } from '../../src/domain/terms.ts';
import { targets } from '../support/store-targets.ts';

const START = Date.parse('2026-11-26T09:00:00+07:00');
const DAY = 86_400_000;
/** Two communes of one server; whatever is done is done to both. */
const COMMUNES = [
  { oaId: 'oa1', communeId: 'nghia-hoa' },
  { oaId: 'oa2', communeId: 'blank' },
];
const after = (days: number): number => START + days * DAY;

describe.each(targets)('What is too old to keep, in the store: $name', (target) => {
  const sealer = createSealer([randomBytes(32)]);
  let opened: Awaited<ReturnType<typeof target.open>>;
  let models: Models;
  const sweep = (now: number) => createRetention(models, sealer).sweep(now);
  beforeAll(async () => {
    opened = await target.open();
    models = await defineModels(opened.connection);
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    for (const model of Object.values(models)) await (model as Model<unknown>).deleteMany({});
  });
  const put = <T extends { _id: string }>(model: Model<T>, doc: object) => raw(model).insertOne(doc as never);
  const idsOf = async (model: unknown): Promise<string[]> =>
    (await (model as Model<{ _id: string }>).find({}, { _id: 1 }).sort({ _id: 1 }).lean()).map(
      ({ _id }) => _id,
    );
  /** Once in each commune; the id begins with the OA. */
  const inBoth = async (of: (owner: { oaId: string; communeId: string; id: string }) => Promise<unknown>) => {
    for (const owner of COMMUNES) await of({ ...owner, id: owner.oaId });
  };

  const event = (id: string, status: string, at = START) =>
    inBoth(({ id: oa, ...owner }) =>
      put(models.inbox, {
        _id: `${oa}-${id}`,
        seq: `${seqAt(at)}00000`,
        ...owner,
        conversationId: `${oa}:lan`,
        userId: 'lan',
        name: 'user_send_text',
        at,
        receivedAt: at,
        status,
        notBefore: 0,
        failures: 0,
        sealed: sealer.seal({}, id),
      }),
    );
  const message = (id: string, status: string, settledAt?: number, at = START) =>
    inBoth(({ id: oa, ...owner }) =>
      put(models.outbox, {
        _id: `${oa}-${id}`,
        seq: `${seqAt(at)}00000`,
        ...owner,
        conversationId: `${oa}:lan`,
        userId: 'lan',
        status,
        notBefore: 0,
        attempts: 1,
        callStartedAt: at,
        textHash: '',
        sealed: 'x',
        ...(settledAt && { settledAt }),
      }),
    );
  const talk = (who: string, lastCitizenAt = START, more: object = {}, turns?: Turn[]) =>
    inBoth(({ id: oa, ...owner }) => {
      const _id = `${oa}:${who}`;
      const said = turns ?? [{ at: lastCitizenAt, from: 'citizen' as const, text: 'con tôi tên Bảy' }];
      return put(models.conversations, {
        _id,
        ...owner,
        userId: who,
        state: { ...NEW_STATE, topics: ['pay_bills'], noNotices: true, bereavedAt: START },
        handled: ['e1'],
        pending: [],
        turns: sealer.seal(said, `turns:${_id}`),
        lastCitizenAt,
        lease: { until: 0, fence: 1 },
        ...more,
      });
    });
  const kase = (id: string, status: string, closedAt?: number, who = 'lan') =>
    inBoth(async ({ id: oa, ...owner }) => {
      const _id = `${oa}-${id}`;
      await put(models.cases, {
        _id,
        code: 'HK47A',
        ...owner,
        conversationId: `${oa}:${who}`,
        reason: 'visit',
        urgency: 'normal',
        status,
        noteIds: ['n'],
        sealed: sealer.seal({ turns: [{ at: START, from: 'citizen', text: 'bà đau chân' }] }, `case:${_id}`),
        notes: [{ eventId: 'n', at: START, sealed: sealer.seal('đã gọi', `case:${_id}`) }],
        audioType: 'audio/wav',
        audio: sealer.seal('AAAA', `audio:${_id}`),
        openedAt: START,
        ...(closedAt && { closedAt }),
      });
    });

  it('lets handled events and settled messages go after ninety days, in every commune', async () => {
    await event('old', 'done');
    await event('new', 'done', after(1));
    await message('sent', 'sent', START);
    await message('never', 'never', START);
    await message('late', 'sent', after(30));
    expect(await sweep(after(TERMS.talk) - 1)).toMatchObject({ events: 0, messages: 0 });
    expect(await sweep(after(TERMS.talk) + 1)).toMatchObject({ events: 2, messages: 4 });
    expect(await idsOf(models.inbox)).toEqual(['oa1-new', 'oa2-new']);
    expect(await idsOf(models.outbox)).toEqual(['oa1-late', 'oa2-late']);
  });

  it('never touches what is not settled, however old', async () => {
    await event('stuck', 'pending');
    for (const status of ['queued', 'sending', 'unknown']) await message(status, status);
    await kase('open', 'open');
    await kase('taken', 'taken');
    await talk('lan');
    const swept = await sweep(after(3_000));
    expect(Object.values(swept).every((count) => count === 0)).toBe(true);
    expect(await models.conversations.countDocuments({ turns: '' })).toBe(0);
    expect((await createCases(models, sealer).find('oa1-open'))?.turns).toHaveLength(1);
  });

  it('empties a conversation that is silent, and remembers only who may write to them', async () => {
    await talk('lan');
    await talk('bay', after(1));
    expect((await sweep(after(TERMS.talk) + 1)).conversations).toBe(2);
    const conversations = createConversations(models, sealer);
    expect(await conversations.find('oa2:lan')).toMatchObject({
      turns: [],
      handled: ['e1'],
      state: { ...NEW_STATE, noNotices: true },
    });
    expect((await conversations.find('oa2:lan'))?.state).not.toHaveProperty('topics');
    expect((await conversations.find('oa1:bay'))?.turns).toHaveLength(1);
    expect((await sweep(after(TERMS.talk) + 1)).conversations).toBe(0);
  });

  it('leaves a conversation that somebody works on, that we spoke in, or whose results are not copied', async () => {
    await talk('busy', START, { lease: { until: after(999), fence: 3 } });
    await talk('decided', START, { pending: [{ eventId: 'e', sealed: 'x' }] });
    await talk('app', 0, {}, [{ at: after(80), from: 'bot', text: 'Phiếu của bác đã xong' }]);
    expect((await sweep(after(TERMS.talk) + 1)).conversations).toBe(0);
  });

  it('keeps an officer linked', async () => {
    await talk('mai', START, {
      state: { ...NEW_STATE, officerId: 'o1', flow: { name: 'relay', caseId: 'c' } },
    });
    await sweep(after(TERMS.talk) + 1);
    const { state } = (await createConversations(models, sealer).find('oa1:mai')) ?? {};
    expect(state).toEqual({ ...NEW_STATE, officerId: 'o1' });
  });

  it('empties a case a year after it was closed, not after it was opened', async () => {
    await kase('early', 'closed', after(1));
    await kase('late', 'closed', after(300));
    await kase('before-closing-was-noted', 'closed');
    expect((await sweep(after(TERMS.handover + 2))).cases).toBe(4);
    const cases = createCases(models, sealer);
    const emptied = await cases.find('oa2-early');
    expect(emptied).toMatchObject({ turns: [], notes: [], reason: 'visit', code: 'HK47A' });
    expect(emptied?.audio).toBeUndefined();
    expect((await cases.find('oa2-late'))?.turns).toHaveLength(1);
    expect((await sweep(after(TERMS.handover + 2))).cases).toBe(0);
  });

  it('lets a form that was taken back go after a year, and no other', async () => {
    const form = (id: string, status: string, withdrawnAt?: number) =>
      inBoth(({ id: oa, ...owner }) =>
        put(models.registrations, {
          _id: `${oa}-${id}`,
          ...owner,
          userIdByApp: 'u',
          status,
          consent: { version: '1', text: 'x', at: START, ...(withdrawnAt && { withdrawnAt }) },
          createdAt: START,
        }),
      );
    await form('sent', 'sent');
    await form('approved', 'approved');
    await form('back', 'withdrawn', START);
    await form('lately', 'withdrawn', after(100));
    expect((await sweep(after(TERMS.withdrawnForm) + 1)).registrations).toBe(2);
    expect(await idsOf(models.registrations)).toEqual(
      ['approved', 'lately', 'sent'].flatMap((id) => [`oa1-${id}`, `oa2-${id}`]).sort(),
    );
  });

  it('lets links, hours that have struck, unmarked messages and noted calls go', async () => {
    const timer = { timer: 'handback', conversationId: 'c', oaId: 'oa1', communeId: 'x', userId: 'u' };
    await put(models.timers, { ...timer, _id: 'fired', at: START, status: 'fired' });
    await put(models.timers, { ...timer, _id: 'waiting', at: START, status: 'waiting' });
    await inBoth(({ id }) => put(models.formTokens, { _id: id, expiresAt: START, used: false }));
    await put(models.formTokens, { _id: 'fresh', expiresAt: after(TERMS.talk), used: false });
    await put(models.shown, { _id: 'plain', communeId: 'x', person: 'p', at: START, shape: [], bands: [] });
    await put(models.shown, {
      _id: 'marked',
      communeId: 'x',
      person: 'p',
      at: START,
      mark: { verdict: 'scam' },
    });
    const call = { communeId: 'x', noticeId: 'n', outcome: 'called', officerId: 'o' };
    await put(models.noticeCalls, { ...call, _id: 'n:old', conversationId: 'old', at: START });
    await put(models.noticeCalls, { ...call, _id: 'n:new', conversationId: 'new', at: after(1) });
    const swept = await sweep(after(TERMS.talk) + 1);
    expect(swept).toMatchObject({ timers: 1, formTokens: 2, shown: 1, calls: 1 });
    expect(await idsOf(models.noticeCalls)).toEqual(['n:new']);
    expect(await idsOf(models.timers)).toEqual(['waiting']);
    expect(await idsOf(models.formTokens)).toEqual(['fresh']);
    expect(await idsOf(models.shown)).toEqual(['marked']);
  });

  it('goes through more than one batch', async () => {
    const many = Array.from({ length: 450 }, (_, i) => ({
      _id: `e${i}`,
      seq: `${seqAt(START)}${String(i).padStart(5, '0')}`,
      conversationId: 'oa1:lan',
      status: 'done',
    }));
    await raw(models.inbox).insertMany(many as never);
    for (let i = 0; i < 130; i += 1) await talk(`p${i}`);
    expect(await sweep(after(TERMS.talk) + 1)).toMatchObject({ events: 450, conversations: 260 });
    expect(await models.inbox.countDocuments({})).toBe(0);
    expect(await models.conversations.countDocuments({ turns: { $ne: '' } })).toBe(0);
  });
});
