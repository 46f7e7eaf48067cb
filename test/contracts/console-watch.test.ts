import { beforeAll, describe, expect, it } from '@jest/globals';
import { onCallAnswer, awayAnswer } from '../../src/contract/console-on-call.ts';
import type { Chat } from '../support/chat.ts';
import { browserOf, signedIn, withPassword } from '../support/console.ts';
import { linkedOfficer } from '../support/officers.ts';
import { inAWorld, until } from '../support/story.ts';
import { DAY, HOUR, MINUTE, type World } from '../support/world.ts';

const LATE = 'chưa ai trả lời';

const audited = async (world: World, action: 'case_escalated' | 'case_freed') =>
  world.server.stores.audit.find({ communeId: 'nghia-hoa', action, limit: 50 });

const caseOf = async (world: World, chat: Chat) => {
  const rows = await world.server.stores.caseDesk.openOf('nghia-hoa');
  const row = rows.find(({ conversationId }) => conversationId.endsWith(chat.userId));
  if (!row) throw new Error('no open case');
  return row;
};

const headOf = (world: World) => linkedOfficer(world, 'Chú Chủ Tịch', 'BCDG2345', undefined, 'head');

const asksForAPerson = async (world: World, name: string): Promise<Chat> => {
  const chat = world.citizen(name);
  await chat.writes('cho tôi gặp cán bộ');
  await chat.hears('đã chuyển lời');
  await world.settled();
  return chat;
};

/** Those cards only that say that somebody waits too long. */
const lateCards = (chat: Chat) => chat.heard().filter(({ text }) => text.includes(LATE));

describe('A case that nobody answers', () => {
  const world = inAWorld({ at: '2026-11-23T11:15' });
  let head: Chat;
  let mai: Chat;
  let lan: Chat;

  it('rests over the lunch break, and is told to the head when the working time is up', async () => {
    head = await headOf(world());
    mai = await linkedOfficer(world(), 'Chị Mai', 'KLMN6789');
    lan = await asksForAPerson(world(), 'Trần Thị Lan');
    await world().later(HOUR);
    await world().later(85 * MINUTE);
    expect(lateCards(head)).toEqual([]);
    await world().later(10 * MINUTE);
    const told = await head.hears(LATE);
    expect(told.text).toContain('Việc này đợi từ 11 giờ 15 trưa nay, chưa ai trả lời.');
    expect(told.text).toContain('Dân muốn gặp người');
    expect(told.buttons.map(({ title }) => title).join()).toContain('Nhận');
    expect(lateCards(mai)).toEqual([]);
  });

  it('is told once, marked and audited', async () => {
    for (let i = 0; i < 3; i += 1) await world().later(5 * MINUTE);
    expect(lateCards(head)).toHaveLength(1);
    const { id, escalatedAt } = await caseOf(world(), lan);
    expect(escalatedAt).toEqual(expect.any(Number));
    expect(await audited(world(), 'case_escalated')).toEqual([
      expect.objectContaining({ officerId: 'assistant', subject: { kind: 'case', id } }),
    ]);
  });

  it('is told again when the citizen, answered once, waits again', async () => {
    await mai.taps('Nhận');
    await mai.hears('là của anh/chị');
    await mai.writes('Dạ bác chờ con chút');
    await lan.hears('Dạ bác chờ con chút');
    await world().settled();
    expect((await caseOf(world(), lan)).escalatedAt).toBeUndefined();
    await world().later(MINUTE);
    await lan.writes('dạ con hỏi thêm');
    await world().settled();
    await world().later(29 * MINUTE);
    expect(lateCards(head)).toHaveLength(1);
    await world().later(2 * MINUTE);
    await until(() => lateCards(head).length === 2);
    expect(await audited(world(), 'case_escalated')).toHaveLength(2);
  });
});

describe('Out of hours', () => {
  const world = inAWorld({ at: '2026-12-31T16:50' });
  let head: Chat;

  it('nobody is called for a case that can wait: not at night, not on a holiday, not on Sunday', async () => {
    head = await headOf(world());
    await asksForAPerson(world(), 'Ông Ba');
    for (let i = 0; i < 6; i += 1) await world().later(14 * HOUR);
    expect(lateCards(head)).toEqual([]);
    // Monday, 4 January, ten minutes past seven and then half past.
    await world().later(2 * HOUR + 20 * MINUTE);
    expect(lateCards(head)).toEqual([]);
    await world().later(20 * MINUTE);
    await head.hears(LATE);
  });

  it('an urgent case is told at night, after minutes of the clock', async () => {
    await world().later(14 * HOUR + 30 * MINUTE);
    const tu = world().citizen('Bà Tư');
    await tu.writes('tui bị lừa chuyển tiền mất 5 triệu rồi');
    await tu.hearsSomething();
    await world().settled();
    expect((await caseOf(world(), tu)).urgency).toBe('urgent');
    const before = lateCards(head).length;
    await world().later(29 * MINUTE);
    expect(lateCards(head)).toHaveLength(before);
    await world().later(2 * MINUTE);
    const told = await head.hears(LATE);
    expect(told.text).toContain('GẤP');
  });
});

describe('An officer who is away', () => {
  const world = inAWorld();
  let mai: Chat;
  let dung: Chat;
  let lan: Chat;
  const officers = new Map<string, Awaited<ReturnType<typeof signedIn>>>();
  const as = (id: string) => officers.get(id) as Awaited<ReturnType<typeof signedIn>>;
  const now = () => world().emulator.clock.now();

  beforeAll(async () => {
    mai = await linkedOfficer(world(), 'Chị Mai', 'KLMN6789', 'thu-xa');
    dung = await linkedOfficer(world(), 'Anh Dũng', 'PRST2345');
    const { stores } = world().server;
    for (const [id, more] of [
      ['chu-tich', { role: 'head' }],
      ['tinh', { role: 'province' }],
      ['xa-khac', { role: 'head', communeId: 'blank', name: 'Người Xã Khác' }],
    ] as const)
      officers.set(id, await signedIn(world(), await withPassword(world(), id, more)));
    // Linked first, from the chat; then with the password that the others have.
    const hash = (await stores.accounts.find('chu-tich'))?.passwordHash ?? '';
    await stores.accounts.setPassword('officer-KLMN6789', { hash });
    const browser = browserOf(world());
    await browser.signIn('Chị Mai');
    officers.set('mai', browser);
  }, 60_000);

  it('says so until a time ahead, and no longer than two months', async () => {
    for (const wrong of [now() - MINUTE, now() + 61 * DAY])
      expect((await as('mai').post('away', { until: wrong })).status).toBe(422);
    expect((await as('mai').post('away', { until: 'mai' })).status).toBe(400);
    // Nobody else of Thu Xà is there: the commune's own take over.
    const standIns = expect.arrayContaining(['Anh Dũng']) as unknown;
    expect(awayAnswer.parse((await as('mai').get('away')).body)).toEqual({ standIns });
    const awayUntil = now() + 3 * HOUR;
    expect((await as('mai').post('away', { until: awayUntil })).body).toEqual({ awayUntil, standIns });
    expect(awayAnswer.parse((await as('mai').get('away')).body)).toEqual({ awayUntil, standIns });
    expect((await as('tinh').post('away', {})).status).toBe(403);
  });

  it('hears of no new case: the next one does', async () => {
    lan = world().citizen('Trần Thị Lan');
    await lan.writes('tui ở thôn Thu Xà');
    await lan.hears('Thu Xà');
    await lan.writes('cho tôi gặp cán bộ');
    await dung.hears('VIỆC');
    await mai.hearsNothing();
  });

  it('is seen by the head with the village that has nobody, and by nobody else', async () => {
    const { places } = onCallAnswer.parse((await as('chu-tich').get('on-call')).body);
    const thuXa = places.find(({ id }) => id === 'thu-xa');
    const away = { name: 'Chị Mai', hasZalo: true, isReachable: false };
    expect(thuXa).toMatchObject({ isCovered: false, own: [away] });
    const names = thuXa?.instead.map(({ name, isReachable }) => [name, isReachable]);
    expect(names).toContainEqual(['Anh Dũng', true]);
    expect(names).not.toContainEqual(['Chị Mai', false]);
    for (const who of ['mai', 'tinh']) expect((await as(who).get('on-call')).status).toBe(403);
    const theirs = onCallAnswer.parse((await as('xa-khac').get('on-call')).body);
    const ids = theirs.places.flatMap(({ own, instead }) => [...own, ...instead].map(({ id }) => id));
    expect([...new Set(ids)]).toEqual(['xa-khac']);
  });

  it('keeps no case in which somebody waits: the others are told, with a note', async () => {
    await dung.taps('Nhận');
    await dung.hears('là của anh/chị');
    await world().settled();
    await as('mai').post('away', {});
    const { id } = await caseOf(world(), lan);
    await world().server.stores.absence.setAway('officer-PRST2345', { from: now(), until: now() + 5 * HOUR });
    await world().later(2 * MINUTE);
    const told = await mai.hears('Anh Dũng đang vắng. Việc này cần người khác nhận.');
    expect(told.text).toContain('VIỆC');
    expect(told.text.split('đang vắng')).toHaveLength(2);
    const row = await world().server.stores.caseDesk.row(id);
    expect([row?.status, row?.assignee]).toEqual(['open', undefined]);
    const notes = (await world().server.stores.cases.find(id))?.notes.filter(({ by }) => by === 'assistant');
    expect(notes).toHaveLength(1);
    await world().later(5 * MINUTE);
    await mai.hearsNothing();
    expect(await audited(world(), 'case_freed')).toHaveLength(1);
    expect(lateCards(dung)).toEqual([]);
  });

  it('keeps what was taken from afar, and is given nothing by others', async () => {
    const { id } = await caseOf(world(), lan);
    await dung.taps('Nhận');
    await dung.hears('là của anh/chị');
    await world().later(2 * MINUTE);
    expect((await world().server.stores.caseDesk.row(id))?.assignee).toBe('officer-PRST2345');
    const pass = (to?: string) => as('mai').post(`cases/${id}/pass`, { requestId: `wish-pass-${to}`, to });
    expect(await pass('officer-PRST2345')).toMatchObject({
      status: 422,
      body: { message: 'Anh Dũng đang vắng. Anh/chị chọn người khác.' },
    });
    expect((await pass()).status).toBe(200);
  });

  it('who was stopped leaves cases that the others are told of at once', async () => {
    await mai.taps('Nhận');
    await mai.hears('là của anh/chị');
    await world().server.stores.absence.setAway('officer-PRST2345');
    await world().settled();
    expect((await as('chu-tich').post('staff/officer-KLMN6789/disable')).status).toBe(200);
    const told = await dung.hears('Chị Mai không còn làm. Việc này cần người khác nhận.');
    expect(told.text).toContain('VIỆC');
    await mai.hearsNothing();
    expect(await audited(world(), 'case_freed')).toHaveLength(2);
  });
});
