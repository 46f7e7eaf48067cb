import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  noticeCheckAnswer,
  noticesAnswer,
  noticeView,
  oneNoticeAnswer,
  phoneListAnswer,
  type NoticeView,
  type NoticeWords,
} from '../../src/contract/console-notices.ts';
import type { Chat } from '../support/chat.ts';
import { sendsForm } from '../support/console-forms.ts';
import { signedIn, withPassword, type Person } from '../support/console.ts';
import { contentWithNotices } from '../support/notices.ts';
import { inAWorld, titlesOf } from '../support/story.ts';
import { secondOa } from '../support/two-communes.ts';
import { DAY, MINUTE } from '../support/world.ts';

const WORDS: NoticeWords = {
  title: 'Tiêm phòng cho trẻ em',
  text: 'Trạm y tế tiêm phòng sáng thứ Bảy.\nBà con đưa trẻ đến nhà văn hóa thôn.\nXã không thu phí, không hỏi mã OTP.',
  villages: ['thu-xa'],
  topics: [],
  from: '2026-11-23',
  until: '2026-11-30',
};
const PEOPLE = [
  ['mai', 'officer', 'nghia-hoa'],
  ['lan', 'officer', 'nghia-hoa'],
  ['binh', 'head', 'nghia-hoa'],
  ['quan', 'admin', 'nghia-hoa'],
  ['thon', 'village', 'nghia-hoa'],
  ['tinh', 'province', 'nghia-hoa'],
  ['xa-khac', 'head', 'blank'],
] as const;
type Desk = Awaited<ReturnType<typeof signedIn>>;

function aDesk() {
  const contentDir = contentWithNotices([], (copy) =>
    copy.append('_profiles/qn-2024.yaml', 'notices_per_day: 3\n'),
  );
  const world = inAWorld({ at: '2026-11-23T09:00', contentDir, env: { OAS_FILE: secondOa() } });
  const desks = new Map<string, Desk>();
  const as = (who: string): Desk => desks.get(who) as Desk;
  const people: Person[] = [];
  /** Again after days have passed: a session does not last that long. */
  const signInAll = async (): Promise<void> => {
    for (const person of people) desks.set(person.id, await signedIn(world(), person));
  };
  beforeAll(async () => {
    for (const [id, role, communeId] of PEOPLE)
      people.push(await withPassword(world(), id, { role, communeId, village: 'thu-xa' }));
    await signInAll();
  }, 60_000);
  const step = (who: string, { id }: NoticeView, what: string) => as(who).post(`notices/${id}/${what}`);
  const drafted = async (who: string, more: Partial<NoticeWords> = {}) =>
    noticeView.parse((await as(who).post('notices/save', { words: { ...WORDS, ...more } })).body.notice);
  return {
    ...{ world, as, step, drafted, signInAll },
    async proposed(who: string, more: Partial<NoticeWords> = {}): Promise<NoticeView> {
      const draft = await drafted(who, more);
      expect((await step(who, draft, 'propose')).status).toBe(200);
      return draft;
    },
    check: async (more: Partial<NoticeWords>) =>
      noticeCheckAnswer.parse((await as('mai').post('notices/check', { words: { ...WORDS, ...more } })).body),
    one: async (who: string, { id }: NoticeView) =>
      oneNoticeAnswer.parse((await as(who).get(`notices/${id}`)).body),
    list: async (who: string) => noticesAnswer.parse((await as(who).get('notices')).body),
    async livesIn(name: string, village: string): Promise<Chat> {
      const chat = world().citizen(name);
      await chat.writes(`tui ở thôn ${village}`);
      await chat.hears(`thôn ${village}`);
      return chat;
    },
  };
}

const noticesOf = (chat: Chat) => chat.heard().filter(({ text }) => text.includes('Thông báo của xã'));

describe('Writing a notice at the desk', () => {
  const desk = aDesk();

  it('is closed to villages, the province and strangers', async () => {
    const notice = await desk.drafted('mai');
    const paths = ['', '/phone-list', '/phone-list.csv'].map((more) => `notices/${notice.id}${more}`);
    for (const path of ['notices', ...paths]) expect((await desk.as('tinh').get(path)).status).toBe(403);
    // What is not sent yet does not exist for a village.
    expect((await desk.list('thon')).notices).toEqual([]);
    for (const path of paths.slice(0, 2)) expect((await desk.as('thon').get(path)).status).toBe(404);
    for (const who of ['thon', 'tinh']) {
      expect((await desk.as(who).post('notices/save', { words: WORDS })).status).toBe(403);
      expect((await desk.step(who, notice, 'stop')).status).toBe(403);
    }
    expect((await desk.as('xa-khac').get(`notices/${notice.id}`)).body).toEqual(
      (await desk.as('xa-khac').get('notices/khong-co')).body,
    );
    for (const path of [`notices/${notice.id}`, `notices/${notice.id}/phone-list`])
      expect((await desk.as('xa-khac').get(path)).status).toBe(404);
    for (const what of ['propose', 'approve', 'stop'])
      expect((await desk.step('xa-khac', notice, what)).status).toBe(404);
    expect((await desk.list('xa-khac')).notices).toEqual([]);
  });

  it.each<[string, Partial<NoticeWords>, string]>([
    ['too many lines', { text: 'Một.\nHai.\nBa.\nBốn.' }, '4 dòng'],
    ['a long sentence', { text: `${'xã mời bà con đến họp '.repeat(4)}.` }, 'Câu dài'],
    ['a foreign word', { text: 'Bà con xem trên website của xã.' }, 'chữ khó «website»'],
    ['an empty title', { title: '' }, 'tên thông báo'],
    ['no words', { text: '' }, 'Chưa có lời thông báo'],
    ['a code', { text: 'Bà con gửi mã OTP cho cán bộ.' }, 'không đưa'],
    ['a password', { text: 'Bà con cho xã biết mật khẩu.' }, 'không đưa'],
    ['money', { text: 'Bà con chuyển tiền vào số tài khoản 0123456789.' }, 'giống tin lừa'],
    ['a strange link', { text: 'Bà con xem ở https://bit.ly/abc.' }, 'trang lạ'],
    ['a dressed-up link', { text: 'Bà con vào trợ-cấp.xyz nhận tiền.' }, 'trang lạ'],
    ['a village of nobody', { villages: ['thon-la'] }, 'không có thôn thon-la'],
    ['days the wrong way round', { from: '2026-11-30', until: '2026-11-24' }, 'trước ngày bắt đầu'],
    ['days that are over', { from: '2026-11-01', until: '2026-11-02' }, 'đã qua'],
    ['too many days', { until: '2027-11-02' }, 'nhiều nhất 60 ngày'],
  ])('refuses %s and says why', async (_what, more, why) => {
    const { problems } = await desk.check(more);
    expect(problems.join('\n').toLowerCase()).toContain(why.toLowerCase());
    const draft = await desk.drafted('mai', more);
    const refused = await desk.step('mai', draft, 'propose');
    expect(refused.status).toBe(422);
    expect(refused.body.message).toBe(problems.join('\n'));
    expect((await desk.one('mai', draft)).notice.phase).toBe('draft');
  });

  it('finds nothing wrong with a link of the state', async () => {
    const { problems } = await desk.check({ text: 'Bà con xem ở quangngai.gov.vn.' });
    expect(problems).toEqual([]);
  });

  it('lets only its author change a draft, and nobody later', async () => {
    const draft = await desk.drafted('mai');
    const words = { ...WORDS, title: 'Tên mới' };
    expect((await desk.as('binh').post('notices/save', { id: draft.id, words })).status).toBe(409);
    expect((await desk.as('xa-khac').post('notices/save', { id: draft.id, words })).status).toBe(404);
    expect((await desk.as('mai').post('notices/save', { id: draft.id, words })).status).toBe(200);
    expect((await desk.step('lan', draft, 'propose')).status).toBe(403);
    expect((await desk.step('mai', draft, 'propose')).status).toBe(200);
    expect((await desk.as('mai').post('notices/save', { id: draft.id, words: WORDS })).status).toBe(409);
    expect((await desk.one('mai', draft)).notice).toMatchObject({ title: 'Tên mới', phase: 'proposed' });
  });

  it('gives every notice a code of its own', async () => {
    const all = await Promise.all(['mai', 'binh', 'lan', 'quan'].map((who) => desk.drafted(who)));
    expect(new Set(all.map(({ code }) => code)).size).toBe(4);
    for (const { code } of all) expect(code).toMatch(/^TB\d{4}$/);
  });

  it('wants a second person, who is a chief', async () => {
    const byHead = await desk.proposed('binh');
    expect((await desk.step('binh', byHead, 'approve')).status).toBe(403);
    expect((await desk.step('lan', byHead, 'approve')).status).toBe(403);
    const draft = await desk.drafted('mai');
    expect((await desk.step('quan', draft, 'approve')).status).toBe(409);
    expect((await desk.step('quan', byHead, 'approve')).status).toBe(200);
    expect((await desk.step('quan', byHead, 'approve')).status).toBe(409);
    expect((await desk.step('mai', byHead, 'stop')).status).toBe(403);
    expect((await desk.step('binh', byHead, 'stop')).status).toBe(200);
    expect((await desk.step('quan', byHead, 'approve')).status).toBe(409);
    const log = await desk.world().server.stores.audit.find({
      ...{ communeId: 'nghia-hoa', subjectId: byHead.id, limit: 10 },
    });
    expect(log.map(({ action, officerId }) => `${action} ${officerId}`).reverse()).toEqual([
      'notice_proposed binh',
      'notice_approved quan',
      'notice_stopped binh',
    ]);
  });

  it('lets its author withdraw what nobody has approved', async () => {
    const mine = await desk.proposed('mai');
    expect((await desk.step('lan', mine, 'stop')).status).toBe(403);
    expect((await desk.step('mai', mine, 'stop')).status).toBe(200);
    expect((await desk.step('quan', mine, 'approve')).status).toBe(409);
    const chat = desk.world().citizen('Bà Hai');
    await chat.writes(`thông báo ${mine.code} có thật không`);
    await chat.hears(`không có thông báo mã ${mine.code}`);
  });
});

describe('A notice let out from the desk', () => {
  const desk = aDesk();
  let notice: NoticeView;

  it('is counted before it goes, with who must be phoned', async () => {
    const away = await desk.livesIn('Ông Xa', 'Thu Xà');
    await sendsForm(desk.world(), away);
    await desk.world().later(8 * DAY);
    await desk.signInAll();
    await desk.livesIn('Chị Lan', 'Thu Xà');
    await desk.livesIn('Ông Tư', 'Đông Mỹ');
    const ba = await desk.livesIn('Ông Ba', 'Thu Xà');
    await ba.writes('dừng thông báo');
    await ba.hears('không gửi thông báo nữa');
    const days = { from: '2026-12-01', until: '2026-12-10' };
    const { reach, day, preview, problems } = await desk.check(days);
    expect(problems).toEqual([]);
    expect(reach).toEqual({ received: 0, waiting: 1, busy: 0, outOfReach: 1, optedOut: 1 });
    expect(day).toEqual({ perDay: 3, spent: 0 });
    expect(preview.text).toContain('Thông báo của xã: Tiêm phòng cho trẻ em');
    notice = await desk.proposed('mai', days);
    const list = phoneListAnswer.parse((await desk.as('lan').get(`notices/${notice.id}/phone-list`)).body);
    expect(list).toMatchObject({
      total: 1,
      people: [{ name: 'Nguyễn Thị Hiền', phone: '0905123456', village: 'thôn Thu Xà' }],
    });
    const seen = await desk.world().server.stores.audit.find({
      ...{ communeId: 'nghia-hoa', action: 'phone_list_seen', limit: 10 },
    });
    expect(seen).toMatchObject([{ officerId: 'lan', detail: { rows: 1 } }]);
  }, 60_000);

  it('is unknown to citizens until it is approved', async () => {
    await desk.world().later(MINUTE);
    expect(noticesOf(desk.world().citizen('Chị Lan'))).toEqual([]);
    expect((await fetch(`${desk.world().url}/n/${notice.code}?xa=nghia-hoa`)).status).toBe(404);
  });

  it('comes to its village as the preview showed it', async () => {
    expect((await desk.step('binh', notice, 'approve')).status).toBe(200);
    await desk.world().later(MINUTE);
    const heard = await desk.world().citizen('Chị Lan').hears('Thông báo của xã: Tiêm phòng cho trẻ em');
    const words = { ...WORDS, from: '2026-12-01', until: '2026-12-10' };
    const { preview } = noticeCheckAnswer.parse(
      (await desk.as('mai').post('notices/check', { id: notice.id, words })).body,
    );
    expect(heard.text).toContain(preview.text.trim());
    expect(titlesOf(heard)).toEqual(preview.buttons);
    const { reach, day, notice: now } = await desk.one('mai', notice);
    expect(reach).toMatchObject({ received: 1, waiting: 0 });
    expect(day.spent).toBe(1);
    expect(now).toMatchObject({ phase: 'sending', approver: 'Cán bộ binh' });
  });

  it('does not come to another village or to who wants none', async () => {
    expect(noticesOf(desk.world().citizen('Ông Tư'))).toEqual([]);
    expect(noticesOf(desk.world().citizen('Ông Ba'))).toEqual([]);
    expect(noticesOf(desk.world().citizen('Ông Xa'))).toEqual([]);
  });

  it('stands on its page and is told real, in its own commune alone', async () => {
    const page = (xa: string) => fetch(`${desk.world().url}/n/${notice.code}?xa=${xa}`);
    expect(await (await page('nghia-hoa')).text()).toContain('Tiêm phòng cho trẻ em');
    expect((await page('blank')).status).toBe(404);
    const tu = desk.world().citizen('Ông Tư');
    await tu.writes(`thông báo ${notice.code} có thật không`);
    await tu.hears(`Xã có thông báo mã ${notice.code}`);
  });

  it('reaches nobody more once it is stopped', async () => {
    expect((await desk.step('quan', notice, 'stop')).status).toBe(200);
    const bay = await desk.livesIn('Ông Bảy', 'Thu Xà');
    await desk.world().later(MINUTE);
    expect(noticesOf(bay)).toEqual([]);
    await bay.writes(`thông báo ${notice.code} có thật không`);
    await bay.hears(`đã rút thông báo mã ${notice.code}`);
    expect((await desk.list('mai')).notices[0]).toMatchObject({ phase: 'stopped', stopper: 'Cán bộ quan' });
  });

  it('of another commune never comes here', async () => {
    const words = { ...WORDS, villages: [], from: '2026-12-01', until: '2026-12-10' };
    const saved = await desk.as('xa-khac').post('notices/save', { words });
    const other = noticeView.parse(saved.body.notice);
    await desk.as('xa-khac').post(`notices/${other.id}/propose`);
    const admin = await withPassword(desk.world(), 'xa-khac-2', { role: 'admin', communeId: 'blank' });
    const approved = await (await signedIn(desk.world(), admin)).post(`notices/${other.id}/approve`);
    expect(approved.status).toBe(200);
    expect(other.code).toBe(notice.code);
    await desk.world().later(MINUTE);
    expect(noticesOf(desk.world().citizen('Ông Tư'))).toEqual([]);
    expect(noticesOf(desk.world().citizen('Chị Lan'))).toHaveLength(1);
    const page = (xa: string) => fetch(`${desk.world().url}/n/${other.code}?xa=${xa}`);
    expect(await (await page('nghia-hoa')).text()).toContain('hết hạn');
    expect(await (await page('blank')).text()).not.toContain('hết hạn');
  });
});
