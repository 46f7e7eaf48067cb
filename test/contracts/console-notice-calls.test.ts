import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  noticesAnswer,
  oneNoticeAnswer,
  phoneListAnswer,
  type PhoneListAnswer,
} from '../../src/contract/console-notices.ts';
import { NEW_STATE, type ConversationState } from '../../src/domain/conversation.ts';
import type { InboundEvent } from '../../src/domain/event.ts';
import type { Chat } from '../support/chat.ts';
import { sendsForm } from '../support/console-forms.ts';
import { signedIn, withPassword } from '../support/console.ts';
import { listens } from '../support/live.ts';
import { contentWithNotices } from '../support/notices.ts';
import { inAWorld } from '../support/story.ts';
import { secondOa } from '../support/two-communes.ts';
import { DAY, type World } from '../support/world.ts';

const DAYS = { from: '2026-11-20', until: '2026-12-20' };
const NOTICES = [
  { id: 'chung', code: 'TB2701', title: 'Cả xã', ...DAYS },
  { id: 'thu-xa', code: 'TB2702', title: 'Thu Xà thôi', villages: ['thu-xa'], ...DAYS },
  { id: 'hoi-tien', code: 'TB2703', title: 'Ai hỏi điện nước', topics: ['pay_bills'], ...DAYS },
  { id: 'nhap', code: 'TB2704', title: 'Chưa duyệt', status: 'draft', ...DAYS },
] as const;
const PEOPLE = [
  ['mai', { name: 'Chị Mai' }],
  ['dung', { role: 'village', village: 'thu-xa', name: 'Anh Dũng' }],
  ['my', { role: 'village', village: 'dong-my', name: 'Chị Mỹ' }],
  ['khong-thon', { role: 'village' }],
  ['tinh', { role: 'province' }],
  ['xa-khac', { role: 'head', communeId: 'blank' }],
] as const;
type Desk = Awaited<ReturnType<typeof signedIn>>;

const talkOf = ({ config }: World, { userId }: Chat): string => `${config.oas[0]?.oaId}:${userId}`;

/** Somebody who wrote long ago, without the minutes that writing takes. */
async function wroteLongAgo(world: World, like: Chat, n: number, more: Partial<ConversationState>) {
  const { conversations } = world.server.stores;
  const known = await conversations.find(talkOf(world, like));
  if (!known) throw new Error('nobody to be like');
  const { oaId, communeId } = known;
  const [userId, now] = [`xa-${String(n).padStart(3, '0')}`, known.lastCitizenAt];
  const conversationId = `${oaId}:${userId}`;
  const first = { id: `e-${n}`, oaId, communeId, conversationId, userId } as InboundEvent;
  const lease = await conversations.claim(first, now, now);
  if (!lease) throw new Error('somebody holds it');
  const origin = { ...first, eventId: first.id, seq: '0', at: now };
  await conversations.commit(lease, {
    ...{ eventId: first.id, state: { ...NEW_STATE, ...more }, turns: [], lastCitizenAt: now },
    pending: {
      ...{ eventId: first.id, origin, outcome: { kind: 'silence', reason: 'erased' } },
      ...{ effects: [], messages: [], lines: [] },
    },
  });
  return conversationId;
}

describe('The phone list of a notice', () => {
  const contentDir = contentWithNotices(NOTICES);
  const world = inAWorld({ contentDir, env: { OAS_FILE: secondOa() } });
  const desks = new Map<string, Desk>();
  const as = (who: string): Desk => desks.get(who) as Desk;
  const path = (id: string, more = ''): string => `notices/${id}${more}`;
  const list = async (who: string, id = 'chung', query = ''): Promise<PhoneListAnswer> =>
    phoneListAnswer.parse((await as(who).get(path(id, `/phone-list?${query}`))).body);
  const mark = (who: string, person: string, outcome: string, id = 'chung') =>
    as(who).post(path(id, '/calls'), { person, outcome });
  const audited = (action: 'call_marked' | 'phone_list_exported' | 'phone_list_seen') =>
    world().server.stores.audit.find({ communeId: 'nghia-hoa', action, limit: 50 });
  let hien = '';
  let bay = '';

  beforeAll(async () => {
    const chat = world().citizen('Bà Hiền');
    await chat.writes('tui ở thôn Thu Xà');
    await chat.hears('thôn Thu Xà');
    await sendsForm(world(), chat);
    hien = talkOf(world(), chat);
    const other = world().citizen('Ông Bảy');
    await other.writes('tui ở thôn Đông Mỹ');
    await other.hears('thôn Đông Mỹ');
    await sendsForm(world(), other, { full_name: 'Lê Văn Bảy', village: 'dong-my', phone: '0905 222 333' });
    bay = talkOf(world(), other);
    await wroteLongAgo(world(), chat, 0, { village: 'thu-xa', topics: ['pay_bills'] });
    await world().later(8 * DAY);
    for (const [id, more] of PEOPLE)
      desks.set(id, await signedIn(world(), await withPassword(world(), id, more)));
  }, 60_000);

  it('stands under notices of the files as well, which nobody changes from here', async () => {
    const { notices, topics } = noticesAnswer.parse((await as('mai').get('notices')).body);
    expect(notices.map(({ code, phase, isFromFile }) => [code, phase, isFromFile])).toEqual([
      ['TB2701', 'sending', true],
      ['TB2702', 'sending', true],
      ['TB2703', 'sending', true],
      ['TB2704', 'draft', true],
    ]);
    expect(notices.some((one) => one.mayEdit || one.mayApprove || one.mayStop)).toBe(false);
    expect(topics.map(({ id }) => id)).toContain('pay_bills');
    expect(topics.map(({ id }) => id)).not.toContain('out_of_scope');
    expect((await as('mai').post(path('chung', '/stop'))).status).toBe(404);
    const { reach } = oneNoticeAnswer.parse((await as('mai').get(path('chung'))).body);
    expect(reach.outOfReach).toBe(3);
  });

  it('begins with who can be phoned, and holds those who asked where a topic is named', async () => {
    const { people, total } = await list('mai');
    expect(total).toBe(3);
    expect(people.map(({ name, phone, village }) => [name, phone, village])).toEqual(
      expect.arrayContaining([
        ['Nguyễn Thị Hiền', '0905123456', 'thôn Thu Xà'],
        ['Lê Văn Bảy', '0905222333', 'thôn Đông Mỹ'],
        ['', '', 'thôn Thu Xà'],
      ]),
    );
    expect(people[2]?.phone).toBe('');
    expect((await list('mai', 'hoi-tien')).people.map(({ id }) => id)).toEqual([people[2]?.id]);
  });

  it('is filtered by village', async () => {
    expect((await list('mai', 'chung', 'village=dong-my')).people.map(({ id }) => id)).toEqual([bay]);
    expect((await list('mai', 'thu-xa', 'village=dong-my')).people).toEqual([]);
    expect((await list('mai', 'chung', 'village=khong-co')).people).toEqual([]);
    expect((await as('mai').get(path('chung', '/phone-list?village=$ne'))).status).toBe(400);
  });

  it('shows members of a village their own village alone, whatever they ask for', async () => {
    const { notices } = noticesAnswer.parse((await as('dung').get('notices')).body);
    expect(notices.map(({ code }) => code)).toEqual(['TB2701', 'TB2702', 'TB2703']);
    const seen = await list('dung', 'chung', 'village=dong-my');
    expect(new Set(seen.people.map(({ village }) => village))).toEqual(new Set(['thôn Thu Xà']));
    expect(seen.total).toBe(2);
    expect((await list('my')).people.map(({ id }) => id)).toEqual([bay]);
    expect((await list('my', 'thu-xa')).people).toEqual([]);
    expect((await list('khong-thon')).people).toEqual([]);
    const { reach } = oneNoticeAnswer.parse((await as('my').get(path('thu-xa'))).body);
    expect(Object.values(reach)).toEqual([0, 0, 0, 0, 0]);
    expect(oneNoticeAnswer.parse((await as('my').get(path('chung'))).body).reach.outOfReach).toBe(1);
    for (const who of ['dung', 'my']) {
      for (const more of ['', '/phone-list'])
        expect((await as(who).get(path('nhap', more))).body).toEqual(
          (await as(who).get(path('x', more))).body,
        );
      expect((await as(who).get(path('chung', '/phone-list.csv'))).status).toBe(403);
      for (const what of ['check', 'save', 'chung/propose', 'chung/approve', 'chung/stop'])
        expect((await as(who).post(path(what))).status).toBe(403);
    }
  });

  it('is closed to the province and to another commune', async () => {
    for (const more of ['', '/phone-list', '/phone-list.csv']) {
      expect((await as('tinh').get(path('chung', more))).status).toBe(403);
      expect((await as('xa-khac').get(path('chung', more))).status).toBe(404);
    }
    expect((await mark('tinh', hien, 'called')).status).toBe(403);
    const foreign = await mark('xa-khac', hien, 'called');
    expect([foreign.status, foreign.body]).toEqual([404, (await mark('xa-khac', hien, 'called', 'x')).body]);
    expect(noticesAnswer.parse((await as('xa-khac').get('notices')).body).notices).toEqual([]);
    expect(await audited('call_marked')).toEqual([]);
  });

  it('lets a member of a village mark their own people and nobody else', async () => {
    const ear = await listens(as('mai'));
    expect((await mark('dung', hien, 'called')).status).toBe(200);
    await ear.hears((live) => live.kind === 'changed' && live.what === 'calls');
    await ear.close();
    const nobody = await mark('dung', 'khong-co', 'called');
    for (const refused of [await mark('dung', bay, 'called'), await mark('my', hien, 'no_answer')])
      expect([refused.status, refused.body]).toEqual([404, nobody.body]);
    expect((await mark('khong-thon', bay, 'called')).status).toBe(404);
    expect((await mark('my', bay, 'called', 'thu-xa')).status).toBe(404);
    const { people, called, noAnswer } = await list('mai');
    expect([called, noAnswer]).toEqual([1, 0]);
    const { outcome, by } = people.find(({ id }) => id === hien)?.mark ?? {};
    expect([outcome, by]).toEqual(['called', 'Anh Dũng']);
    expect(
      (await audited('call_marked')).map(({ officerId, subject, detail }) => [officerId, subject.id, detail]),
    ).toEqual([['dung', 'chung', { outcome: 'called', person: hien }]]);
  });

  it('keeps the last word on each person, for each notice apart', async () => {
    await mark('mai', hien, 'no_answer');
    await mark('mai', bay, 'called');
    expect(await list('mai')).toMatchObject({ called: 1, noAnswer: 1, total: 3 });
    expect(await list('mai', 'thu-xa')).toMatchObject({ called: 0, noAnswer: 0 });
    expect((await list('my')).people[0]?.mark).toMatchObject({ outcome: 'called', by: 'Chị Mai' });
    await mark('mai', bay, 'none');
    expect(await list('mai')).toMatchObject({ called: 0, noAnswer: 1 });
  });

  it('is taken along as a file, which is written down', async () => {
    const file = await as('mai').file(path('chung', '/phone-list.csv?village=thu-xa'));
    expect(file.headers.get('content-disposition')).toContain('goi-dien-tb2701.csv');
    const text = await file.text();
    expect(text).toContain('Tên,Số máy,Thôn,Kết quả,Ai gọi,Lúc');
    expect(text).toContain('Nguyễn Thị Hiền,0905123456,thôn Thu Xà,Không gặp,Chị Mai,2026-12-01');
    expect(text).not.toContain('Lê Văn Bảy');
    expect(await audited('phone_list_exported')).toMatchObject([
      { officerId: 'mai', subject: { kind: 'notice', id: 'chung' }, detail: { rows: 2 } },
    ]);
  });

  it('is written down once for each look, however often the page asks again', async () => {
    const looks = (await audited('phone_list_seen')).filter(({ subject }) => subject.id === 'chung');
    expect(looks.map(({ officerId }) => officerId).sort()).toEqual(['dung', 'khong-thon', 'mai', 'my']);
  });

  it('forgets whoever asks to be forgotten', async () => {
    await world().server.stores.eraser.erase(hien);
    expect(await list('mai')).toMatchObject({ noAnswer: 0 });
    expect(await world().server.stores.noticeCalls.of('nghia-hoa', 'chung')).toEqual([]);
  });

  it('comes in pages', async () => {
    const ong = world().citizen('Ông Bảy');
    for (let n = 1; n <= 120; n += 1) await wroteLongAgo(world(), ong, n, { village: 'dong-my' });
    const first = await list('my');
    expect([first.people.length, first.total]).toEqual([first.perPage, 121]);
    expect(first.people[0]?.id).toBe(bay);
    const ids = new Set(first.people.map(({ id }) => id));
    for (let skip = first.perPage; skip < first.total; skip += first.perPage)
      for (const { id } of (await list('my', 'chung', `skip=${skip}`)).people) ids.add(id);
    expect(ids.size).toBe(121);
    expect((await list('my', 'chung', 'skip=500')).people).toEqual([]);
  }, 60_000);
});
