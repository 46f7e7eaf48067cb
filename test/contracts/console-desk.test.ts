import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  caseActAnswer,
  caseAnswer,
  casesAnswer,
  repliesAnswer,
  searchAnswer,
  waitingAnswer,
} from '../../src/contract/console-desk.ts';
import type { Chat } from '../support/chat.ts';
import { sendsForm } from '../support/console-forms.ts';
import { signedIn, withPassword } from '../support/console.ts';
import { inAWorld } from '../support/story.ts';
import { HOUR } from '../support/world.ts';

type Officer = Awaited<ReturnType<typeof signedIn>>;

let wishes = 0;
const wish = (more: object = {}): object => ({ requestId: `wish-${(wishes += 1)}-of-test`, ...more });

describe('The chat desk', () => {
  const world = inAWorld();
  const officers = new Map<string, Officer>();
  const as = (name: string): Officer => officers.get(name) as Officer;
  const listed = async (name: string, view = 'all') =>
    casesAnswer.parse((await as(name).get(`cases?view=${view}`)).body);
  const opened = async (name: string, id: string) =>
    caseAnswer.parse((await as(name).get(`cases/${id}`)).body);
  let lanCase = '';
  let lan: Chat;

  beforeAll(async () => {
    const enter = async (id: string, more: object): Promise<void> => {
      officers.set(id, await signedIn(world(), await withPassword(world(), id, { name: id, ...more })));
    };
    await enter('mai', { role: 'officer', name: 'Chị Mai' });
    await enter('dung', { role: 'village', village: 'thu-xa', name: 'Anh Dũng' });
    await enter('my', { role: 'village', village: 'dong-my', name: 'Chị Mỹ' });
    await enter('tinh', { role: 'province', name: 'Cô Tỉnh' });
    await enter('xa-khac', { role: 'officer', communeId: 'blank', name: 'Người Xã Khác' });
  }, 60_000);

  it('shows a case as soon as it is opened, with who waits and by when somebody should answer', async () => {
    lan = world().citizen('Trần Thị Lan');
    await lan.writes('tui ở thôn Thu Xà');
    await lan.hears('Thu Xà');
    await lan.writes('cho tôi gặp cán bộ, số tui 0905123456');
    await lan.hears('đã chuyển lời');
    await world().settled();
    const { rows, counts } = await listed('mai');
    expect(counts).toMatchObject({ all: 1, free: 1, mine: 0 });
    const [row] = rows;
    expect(row).toMatchObject({ status: 'open', village: 'thu-xa', citizen: 'Trần Thị Lan' });
    expect(row?.last?.text).toContain('09•••56');
    expect((row?.dueAt ?? 0) - (row?.waitingSince ?? 0)).toBe(30 * 60_000);
    lanCase = row?.id ?? '';
  });

  it('shows the whole conversation, and what the bot heard', async () => {
    const shown = await opened('mai', lanCase);
    const said = shown.lines.map(({ from, text }) => `${from}: ${text}`).join('\n');
    expect(said).toContain('citizen: tui ở thôn Thu Xà');
    expect(said).toMatch(/bot: .*đã chuyển lời/u);
    expect(said).not.toContain('0905123456');
    expect(shown.lines.filter(({ intent }) => intent).length).toBeGreaterThan(0);
    expect(shown.openUntil - shown.freeUntil).toBe(5 * 24 * HOUR);
    const [seen] = await world().server.stores.audit.find({
      communeId: 'nghia-hoa',
      action: 'case_seen',
      limit: 1,
    });
    expect(seen).toMatchObject({ officerId: 'mai', subject: { kind: 'case', id: lanCase } });
  });

  it('is closed to another village, to the province and to another commune', async () => {
    expect((await listed('dung')).rows).toHaveLength(1);
    expect((await listed('my')).rows).toEqual([]);
    expect((await listed('xa-khac')).rows).toEqual([]);
    expect((await as('tinh').get('cases')).status).toBe(403);
    for (const name of ['my', 'xa-khac']) {
      expect((await as(name).get(`cases/${lanCase}`)).status).toBe(404);
      expect((await as(name).get(`cases/${lanCase}/lines?before=zzz`)).status).toBe(404);
      for (const what of ['take', 'hand-back', 'pass'])
        expect((await as(name).post(`cases/${lanCase}/${what}`, wish())).status).toBe(404);
      const found = searchAnswer.parse((await as(name).get('search?q=thon')).body);
      expect([found.cases, found.lines]).toEqual([[], []]);
    }
  });

  it('has one winner when two take a case, and the other is told who', async () => {
    const [one, other] = await Promise.all(
      ['mai', 'dung'].map((name) => as(name).post(`cases/${lanCase}/take`, wish())),
    );
    expect([one?.status, other?.status].sort()).toEqual([200, 409]);
    const loser = one?.status === 409 ? one : other;
    expect(loser?.body.message).toMatch(/^(?:Chị Mai|Anh Dũng) đang giữ việc này\.$/u);
    await lan.hears('đã nhận việc');
    const winner = one?.status === 200 ? 'mai' : 'dung';
    if (winner === 'dung') await as('dung').post(`cases/${lanCase}/pass`, wish({ to: 'mai' }));
    expect((await listed('mai', 'mine')).rows).toHaveLength(1);
  });

  it('sends a reply once, under the officer’s name, however often it is asked for', async () => {
    const reply = wish({ text: 'Bác mang căn cước ra xã nhé.' });
    for (let i = 0; i < 3; i += 1) {
      const { row } = caseActAnswer.parse((await as('mai').post(`cases/${lanCase}/reply`, reply)).body);
      expect(row).toMatchObject({ status: 'taken', assignee: 'mai' });
    }
    const heard = await lan.hears('Bác mang căn cước ra xã nhé.');
    expect(heard.text).toBe('Chị Mai: Bác mang căn cước ra xã nhé.');
    await lan.hearsNothing();
    const { lines, row } = await opened('mai', lanCase);
    expect(lines.at(-1)).toMatchObject({ from: 'officer', officer: 'Chị Mai', fate: { kind: 'sent' } });
    expect(row.waitingSince).toBeUndefined();
  });

  it('sends nobody a question for a code', async () => {
    const asked = await as('mai').post(`cases/${lanCase}/reply`, wish({ text: 'Bác đọc mã OTP cho con' }));
    expect([asked.status, asked.body.message]).toEqual([422, expect.stringContaining('mã OTP')]);
    await lan.hearsNothing();
  });

  it('keeps notes for colleagues and tells the citizen nothing', async () => {
    await as('mai').post(`cases/${lanCase}/note`, wish({ text: 'Chiều gọi lại' }));
    const note = { at: expect.any(Number), text: 'Chiều gọi lại', by: 'mai' };
    expect((await opened('dung', lanCase)).notes).toContainEqual(note);
    await lan.hearsNothing();
  });

  it('finds by name, by code and by words, without marks', async () => {
    const { code } = (await opened('mai', lanCase)).row;
    const find = async (words: string) =>
      searchAnswer.parse((await as('mai').get(`search?q=${encodeURIComponent(words)}`)).body);
    expect((await find('tran lan')).cases.map(({ id }) => id)).toEqual([lanCase]);
    expect((await find(code.toLowerCase())).cases.map(({ id }) => id)).toEqual([lanCase]);
    expect((await find('gap can bo')).lines.map(({ caseId }) => caseId)).toEqual([lanCase]);
    expect((await find('0905 123456')).lines.map(({ citizen }) => citizen)).toEqual(['Trần Thị Lan']);
    expect(await find('090512345')).toEqual({ cases: [], lines: [] });
  });

  it('counts who waits too long by working hours', async () => {
    await lan.writes('dạ con hỏi thêm');
    await world().settled();
    const waiting = async () => waitingAnswer.parse((await as('mai').get('waiting')).body);
    expect((await waiting()).late).toBe(0);
    await world().later(HOUR);
    expect(await waiting()).toMatchObject({ late: 1, oldest: expect.any(Number) });
  });

  it('hands back to the bot, which answers again', async () => {
    expect((await as('mai').post(`cases/${lanCase}/hand-back`, wish())).status).toBe(200);
    await lan.hears('Trợ lý tự động trả lời');
    expect((await listed('mai')).rows).toEqual([]);
    expect((await listed('mai', 'closed')).rows.map(({ id }) => id)).toEqual([lanCase]);
    expect((await as('mai').post(`cases/${lanCase}/take`, wish())).body.message).toBe('Việc này đã đóng.');
  });

  it('finds what was said also after the case is closed', async () => {
    const { lines } = searchAnswer.parse((await as('mai').get('search?q=gap%20can%20bo')).body);
    expect(lines.map(({ caseId }) => caseId)).toEqual([lanCase]);
    const { cases } = searchAnswer.parse(
      (await as('mai').get(`search?q=${(await opened('mai', lanCase)).row.code}`)).body,
    );
    expect(cases.map(({ id }) => id)).toEqual([lanCase]);
    const foreign = searchAnswer.parse((await as('xa-khac').get('search?q=gap%20can%20bo')).body);
    expect(foreign).toEqual({ cases: [], lines: [] });
  });

  it('opens a case again that was closed too early: one officer has it, and the citizen knows', async () => {
    for (const name of ['my', 'xa-khac'])
      expect((await as(name).post(`cases/${lanCase}/reopen`, wish())).status).toBe(404);
    expect((await as('mai').post(`cases/${lanCase}/reopen`, wish())).status).toBe(200);
    await lan.hears('Chị Mai đã nhận việc');
    expect((await opened('mai', lanCase)).row).toMatchObject({ status: 'taken', assignee: 'mai' });
    const other = await as('dung').post(`cases/${lanCase}/reopen`, wish());
    expect(other.body.message).toBe('Chị Mai đang giữ việc này.');
    await as('mai').post(`cases/${lanCase}/hand-back`, wish());
    await lan.hears('Trợ lý tự động trả lời');
  });

  it('closes with an outcome, asks once whether it helped, and keeps the answer', async () => {
    const tu = world().citizen('Ông Tư');
    await tu.writes('cho tôi gặp cán bộ');
    await tu.hears('đã chuyển lời');
    await world().settled();
    const id = (await listed('mai', 'free')).rows[0]?.id ?? '';
    const end = wish({ outcome: 'called', note: 'Đã gọi, ổn', asks: true });
    expect((await as('mai').post(`cases/${id}/close`, end)).status).toBe(200);
    await tu.hears('đã xong');
    await tu.hears('giúp bác được chưa');
    await tu.taps('Được rồi');
    await tu.hears('cảm ơn bác');
    await world().settled();
    expect((await opened('mai', id)).row).toMatchObject({
      status: 'closed',
      outcome: 'called',
      rating: 'good',
    });
  });

  it('hears of it again from a citizen who was not helped', async () => {
    const nam = world().citizen('Bà Năm');
    await nam.writes('cho tôi gặp cán bộ');
    await nam.hears('đã chuyển lời');
    await world().settled();
    const [before] = (await listed('mai', 'free')).rows;
    const end = wish({ outcome: 'answered', asks: true });
    await as('mai').post(`cases/${before?.id}/close`, end);
    await nam.hears('giúp bác được chưa');
    await nam.taps('Chưa được');
    await nam.hears('đã chuyển lời');
    await world().settled();
    const [after] = (await listed('mai', 'free')).rows;
    expect(after?.id).not.toBe(before?.id);
    expect((await opened('mai', before?.id ?? '')).row).toMatchObject({ status: 'closed', rating: 'bad' });
    const record = await world().server.stores.cases.find(after?.id ?? '');
    expect(record?.notes[0]?.text).toBe(`Việc ${before?.code} đã đóng mà chưa giúp được`);
  });

  it('has words ready, with the commune’s own figures', async () => {
    const { canned, guidance } = repliesAnswer.parse((await as('mai').get('replies')).body);
    expect(canned.length).toBeGreaterThan(3);
    expect(guidance.length).toBeGreaterThan(10);
    expect([...canned, ...guidance].filter(({ text }) => text.includes('{{'))).toEqual([]);
  });
});

describe('A phone that was given in a form', () => {
  const world = inAWorld();

  it('finds the case, typed whole, by its end, or as it is shown', async () => {
    const mai = await signedIn(world(), await withPassword(world(), 'mai', { name: 'Chị Mai' }));
    const find = async (words: string) =>
      searchAnswer.parse((await mai.get(`search?q=${encodeURIComponent(words)}`)).body);
    const lan = world().citizen('Trần Thị Lan');
    await lan.writes('chào');
    await sendsForm(world(), lan);
    await world().settled();
    for (const typed of ['0905123456', '0905 123 456', '3456', '09•••56', '09***56'])
      expect((await find(typed)).cases).toMatchObject([{ citizen: 'Trần Thị Lan', reason: 'form_sent' }]);
    for (const other of ['0905123457', '56', '08•••56'])
      expect(await find(other)).toEqual({ cases: [], lines: [] });
  });
});

describe('While short messages are put together for the bot', () => {
  const world = inAWorld({ env: { BURST_WINDOW_MS: '20000' } });

  it('an officer reads each as it comes', async () => {
    const mai = await signedIn(world(), await withPassword(world(), 'mai', { name: 'Chị Mai' }));
    const lan = world().citizen('Trần Thị Lan');
    await lan.writes('cho tôi gặp cán bộ');
    await world().later(21_000);
    await lan.hears('đã chuyển lời');
    const { rows } = casesAnswer.parse((await mai.get('cases?view=all')).body);
    const id = rows[0]?.id ?? '';
    await mai.post(`cases/${id}/take`, wish());
    await lan.hears('đã nhận việc');
    await lan.writes('con tới nơi rồi');
    await world().settled();
    const { lines } = caseAnswer.parse((await mai.get(`cases/${id}`)).body);
    expect(lines.at(-1)).toMatchObject({ from: 'citizen', text: 'con tới nơi rồi' });
  });
});
