import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { batchAnswer, decidedAnswer } from '../../src/contract/console-forms.ts';
import type { Chat } from '../support/chat.ts';
import { signedIn, withPassword } from '../support/console.ts';
import { FOR_HERSELF, formsOf, sendsForm } from '../support/console-forms.ts';
import { miniAppOf } from '../support/mini-app.ts';
import { linkedOfficer } from '../support/officers.ts';
import { inAWorld } from '../support/story.ts';

describe('Deciding on forms in the console', () => {
  const world = inAWorld();
  type Browser = Awaited<ReturnType<typeof signedIn>>;
  const browsers = new Map<string, Browser>();
  const as = (who: string) => browsers.get(who) as Browser;
  const forms = (who: string) => formsOf(as(who));
  const audited = async (id: string) =>
    (await world().server.stores.audit.find({ communeId: 'nghia-hoa', subjectId: id, limit: 50 })).filter(
      ({ action }) => action === 'registration_decided',
    );
  let people = 0;
  /** Somebody who has written to the commune before, so that the answer reaches their chat. */
  const sender = async (): Promise<{ chat: Chat; id: string; code: string }> => {
    people += 1;
    const chat = world().citizen(`Bà ${people}`);
    await chat.writes('alo');
    await chat.hearsSomething();
    const birth = String(1940 + people);
    const sent = await sendsForm(world(), chat, { full_name: 'Nguyễn Thị Hiền', birth, id_number: '' });
    await chat.hears(sent.code);
    return { chat, ...sent };
  };

  beforeAll(async () => {
    for (const [id, name, role] of [
      ['mai', 'Chị Mai', 'officer'],
      ['lan', 'Chị Lan', 'officer'],
      ['binh', 'Ông Bình', 'head'],
    ] as const)
      browsers.set(id, await signedIn(world(), await withPassword(world(), id, { name, role })));
  }, 60_000);

  it('asks for what is missing, hears the answer, and approves: without a linked Zalo', async () => {
    const { chat, id, code } = await sender();
    await forms('mai').decide(id, 'asked', 'bác ghi giúp số căn cước');
    const asked = await chat.hears('còn thiếu');
    expect(asked.text).toContain('Chị Mai nhắn: “bác ghi giúp số căn cước”');
    expect(await forms('mai').detail(id)).toMatchObject({ status: 'asked', holder: 'Chị Mai' });
    await chat.writes('để chiều cháu nó về cháu nó gửi, số máy nó 0905111222');
    await chat.hearsSomething();
    const { words } = await forms('mai').detail(id);
    expect(words.map(({ text }) => text).join('\n')).toContain('để chiều cháu nó về');
    expect(JSON.stringify(words)).not.toContain('0905111222');
    const app = miniAppOf(world(), chat);
    const { body } = await app.session('open_account', { registrationId: id });
    await app.send(body, { ...FOR_HERSELF, birth: '1941', id_number: '051141001234' });
    await chat.hears(`đã nhận chỗ bác sửa ở phiếu ${code}`);
    const again = await forms('mai').detail(id);
    expect(again).toMatchObject({ status: 'sent', isCorrected: true });
    expect(again.history.map(({ says, by }) => `${says} · ${by}`)).toEqual([
      'Gửi phiếu · Bà con',
      'Hỏi thêm · Chị Mai',
      'Sửa và gửi lại · Bà con',
    ]);
    const done = decidedAnswer.parse((await forms('mai').decide(id, 'approved')).body);
    expect(done.form).toMatchObject({ status: 'approved', may: { ask: false, decide: false } });
    await chat.hears(`mã ${code} đã được duyệt`);
    expect((await audited(id)).map(({ detail }) => detail?.to)).toEqual(['approved', 'asked']);
    const record = await world().server.stores.cases.findBy({ registrationId: id });
    expect(record?.status).toBe('closed');
  });

  it('happens once for a double tap and for a retry', async () => {
    const { chat, id, code } = await sender();
    const requestId = randomUUID();
    const taps = await Promise.all([0, 1].map(() => forms('mai').decide(id, 'approved', '', requestId)));
    const retry = await forms('mai').decide(id, 'approved', '', requestId);
    expect([...taps, retry].map(({ status }) => status)).toEqual([200, 200, 200]);
    await chat.hears(`mã ${code} đã được duyệt`);
    await chat.hearsNothing();
    const kept = await world().server.stores.registrations.find(id);
    expect(kept?.history.map(({ to }) => to)).toEqual(['sent', 'approved']);
  });

  it('by two at once has one winner, and the other is told who', async () => {
    const { chat, id } = await sender();
    const answers = await Promise.all([
      forms('mai').decide(id, 'approved'),
      forms('lan').decide(id, 'refused', 'bác đã có tài khoản'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [winner, loser] = answers[0]?.status === 200 ? ['Chị Mai', answers[1]] : ['Chị Lan', answers[0]];
    expect(loser?.body.message).toContain(winner);
    await chat.hears(winner === 'Chị Mai' ? 'đã được duyệt' : 'chưa làm được');
    await chat.hearsNothing();
    expect(await audited(id)).toHaveLength(1);
    const late = await forms('binh').decide(id, 'refused', 'bác đã có tài khoản');
    expect([late.status, late.body.message]).toEqual([409, expect.stringContaining(String(winner))]);
  });

  it('leaves what another officer holds to them, or to the head', async () => {
    const { id } = await sender();
    await forms('lan').decide(id, 'asked', 'bác ghi số căn cước');
    const other = await forms('mai').decide(id, 'approved');
    expect([other.status, other.body.message]).toEqual([409, 'Chị Lan đang làm phiếu này.']);
    expect((await forms('binh').decide(id, 'approved')).status).toBe(200);
  });

  it('needs words to ask or refuse, which ask for no secret', async () => {
    const { chat, id } = await sender();
    for (const note of ['', '  ', 'bác gửi mã OTP cho tôi', 'mật khẩu là: abc12345'])
      expect((await forms('mai').decide(id, 'asked', note)).status).toBe(422);
    expect((await as('mai').post(`registrations/${id}/decide`, { to: 'approved' })).status).toBe(400);
    await chat.hearsNothing();
    expect(
      (await forms('mai').decide(id, 'refused', 'bác đừng đọc mã OTP cho ai, bác có tài khoản rồi')).status,
    ).toBe(200);
    await chat.hears('chưa làm được');
  });

  it('of several at once says what happened to each', async () => {
    const one = await sender();
    const two = await sender();
    await forms('mai').decide(two.id, 'refused', 'trùng phiếu');
    const body = { requestId: randomUUID(), ids: [one.id, two.id], to: 'approved' };
    const { results } = batchAnswer.parse((await as('mai').post('registrations/decide', body)).body);
    expect(results).toEqual([
      { id: one.id, code: one.code, isDone: true, says: 'Đã duyệt và báo cho bà con.' },
      { id: two.id, code: two.code, isDone: false, says: 'Chị Mai đã trả lại phiếu này.' },
    ]);
    await one.chat.hears('đã được duyệt');
    const again = batchAnswer.parse((await as('mai').post('registrations/decide', body)).body);
    expect(again.results[0]).toMatchObject({ isDone: true });
    await one.chat.hearsNothing();
    const many = { ...body, ids: Array.from({ length: 51 }, () => one.id) };
    expect((await as('mai').post('registrations/decide', many)).status).toBe(400);
  });

  it('of several at once leaves what may have been sent twice to be looked at', async () => {
    const one = await sender();
    const twin = { full_name: 'Nguyễn Thị Hiền', birth: String(1940 + people), id_number: '' };
    const two = await sendsForm(world(), one.chat, twin);
    const approve = async () => {
      const body = { requestId: randomUUID(), ids: [one.id, two.id], to: 'approved' };
      return batchAnswer.parse((await as('mai').post('registrations/decide', body)).body).results;
    };
    const says = 'Có phiếu có thể trùng, anh/chị mở ra xem.';
    expect(await approve()).toMatchObject([one, two].map(({ id }) => ({ id, isDone: false, says })));
    await as('mai').post(`registrations/${one.id}/check`, { item: 'alike', isDone: true });
    expect((await approve()).map(({ isDone }) => isDone)).toEqual([true, false]);
    expect((await forms('mai').decide(two.id, 'approved')).status).toBe(200);
  });

  it('in the console and in a chat is the same: who is first', async () => {
    const tam = await linkedOfficer(world(), 'Anh Tám', 'BCDG2345');
    const { id, code } = await sender();
    await tam.writes(`thiếu ${code} bác ghi số căn cước`);
    await tam.hears('Đã báo người dân');
    expect((await forms('mai').decide(id, 'approved')).body.message).toBe('Anh Tám đang làm phiếu này.');
    await tam.writes(`duyệt ${code}`);
    await tam.hears('Đã báo người dân');
    expect((await forms('mai').decide(id, 'approved')).status).toBe(409);
  });

  it('ends once its sender has taken it back', async () => {
    const { chat, id } = await sender();
    const app = miniAppOf(world(), chat);
    const { session } = await app.home();
    await app.withdraw(session, id);
    await chat.hears('đã rút phiếu');
    expect((await forms('mai').decide(id, 'approved')).status).toBe(409);
    const kept = await world().server.stores.registrations.find(id);
    expect([kept?.village, kept?.answers]).toEqual([undefined, {}]);
    expect(await forms('mai').detail(id)).toMatchObject({ answers: [], words: [], checks: [], name: '' });
  });

  it('has letters to print, noted without a word of what they say', async () => {
    const { id } = await sender();
    const fetched = (name: string, of = id) =>
      fetch(`${world().url}/api/console/registrations/${of}/${name}.pdf`, {
        headers: { cookie: `tlx_session=${as('mai').token}` },
      });
    expect((await fetched('return')).status).toBe(409);
    const approved = await sender();
    await forms('mai').decide(approved.id, 'approved');
    expect((await fetched('return', approved.id)).headers.get('content-type')).toBe('application/pdf');
    await forms('mai').decide(id, 'refused', 'bác đã có tài khoản rồi');
    for (const name of ['receipt', 'return']) {
      const printed = await fetched(name);
      expect(printed.headers.get('content-type')).toBe('application/pdf');
      expect(printed.headers.get('content-disposition')).toMatch(/^inline/);
      expect(printed.headers.get('cache-control')).toBe('no-store');
      expect(
        Buffer.from(await printed.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
    }
    const entries = await world().server.stores.audit.find({
      communeId: 'nghia-hoa',
      subjectId: id,
      action: 'letter_printed',
      limit: 9,
    });
    expect(entries.map(({ detail }) => detail)).toEqual([{ letter: 'return' }, { letter: 'receipt' }]);
  });
});
