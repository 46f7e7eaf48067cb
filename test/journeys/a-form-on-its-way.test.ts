import { describe, expect, it } from '@jest/globals';
import type { SessionAnswer } from '../../src/contract/miniapp-api.ts';
import { expectPlain } from '../support/answers.ts';
import type { Chat } from '../support/chat.ts';
import { miniAppOf, opens } from '../support/mini-app.ts';
import { linkedOfficer } from '../support/officers.ts';
import { inAWorld, titlesOf } from '../support/story.ts';
import { DAY } from '../support/world.ts';

const ANSWERS = {
  for_whom: 'self',
  full_name: 'Trần Văn Tư',
  birth: '1950',
  phone: '0905 123 456',
  village: 'thu-xa',
  help_at_home: 'can_go',
};

describe('A form on its way', () => {
  const world = inAWorld();

  async function sends(chat: Chat, answers: Record<string, string> = ANSWERS): Promise<string> {
    await chat.writes('mở tài khoản cần giấy tờ gì');
    await chat.hears('căn cước');
    const { t: token = '' } = await opens(chat, 'Điền phiếu');
    const app = miniAppOf(world(), chat);
    const { body } = await app.session('open_account', { token });
    const { body: sent } = await app.send(body, answers);
    await chat.hears(sent.code);
    return sent.code;
  }

  it('is asked back about, corrected by its sender, and approved', async () => {
    const mai = await linkedOfficer(world(), 'chị Mai', 'BCDG2345');
    const tu = world().citizen('Ông Tư');
    const code = await sends(tu);
    const card = await mai.hears('Dân vừa gửi phiếu');
    expect(titlesOf(card)).toContain('Duyệt phiếu');
    await mai.writes(`thiếu ${code} bác ghi giúp số căn cước`);
    await mai.hears(`Đã báo người dân kết quả phiếu ${code}`);
    const asked = await tu.hears('còn thiếu');
    expect(asked.text).toContain('Chị Mai nhắn: “bác ghi giúp số căn cước”');
    expectPlain(asked);

    const { reg = '' } = await opens(tu, 'Sửa phiếu');
    const app = miniAppOf(world(), tu);
    const { body } = await app.session('open_account', { registrationId: reg });
    expect(body.corrects).toEqual({ id: reg, code });
    expect(body.prefill).toMatchObject({ full_name: 'Trần Văn Tư', birth: '1950' });
    const again = await app.send(body, { ...ANSWERS, id_number: '051050001234' });
    expect(again.body.code).toBe(code);
    await tu.hears(`đã nhận chỗ bác sửa ở phiếu ${code}`);
    await mai.hears('người dân vừa sửa phiếu đã gửi');

    await mai.taps('Duyệt phiếu');
    await mai.hears('Đã báo người dân');
    await tu.hears(`mã ${code} đã được duyệt`);
    const { registrations } = await app.home();
    expect(registrations[0]).toMatchObject({ code, status: 'approved', says: 'Đã xong.', canChange: false });
    expect(registrations[0]?.steps.map(({ label }) => label)).toEqual([
      'Bác gửi phiếu',
      'Cán bộ hỏi thêm',
      'Bác gửi lại phiếu',
      'Xã làm xong',
    ]);
    expect((await app.session('open_account', { registrationId: reg })).status).toBe(409);
    await mai.writes(`từ chối ${code} thôi`);
    await mai.hears('Không có phiếu nào chờ duyệt');
  });

  it('needs words when it is refused, and they may not ask for a secret', async () => {
    const mai = world().citizen('chị Mai');
    const nam = world().citizen('Bà Năm');
    const code = await sends(nam);
    await mai.writes(`từ chối ${code}`);
    await mai.hears('viết thêm lời cho người dân');
    await mai.writes(`thiếu ${code} bác gửi mã OTP cho tôi`);
    await mai.hears('Không chuyển tin này');
    await nam.hearsNothing();
    await mai.writes(`TỪ CHỐI ${code.toLowerCase()}: bác đã có tài khoản rồi`);
    await nam.hears('chưa làm được');
    await nam.writes(`phiếu ${code} tới đâu rồi`);
    const answer = await nam.hears('chưa làm được');
    expect(answer.text).toContain('“bác đã có tài khoản rồi”');
  });

  it('becomes a call when Zalo lets nobody write any more, and is told first when she writes again', async () => {
    const mai = world().citizen('chị Mai');
    const bay = world().citizen('Bà Bảy');
    const code = await sends(bay);
    await world().later(8 * DAY);
    await mai.writes('menu');
    await mai.hearsSomething();
    await mai.writes(`duyệt ${code} thứ hai mời bác đến trụ sở`);
    await mai.hears('cần gọi hoặc đến nhà');
    await bay.writes('alo');
    await bay.hears('Hôm trước xã có nhắn');
  });

  it('is taken back in the chat, and nothing she wrote stays', async () => {
    const mai = world().citizen('chị Mai');
    const chin = world().citizen('Bà Chín');
    const code = await sends(chin);
    await chin.writes(`phiếu ${code} tới đâu rồi`);
    await chin.hears('đang chờ cán bộ xem');
    await chin.taps('Rút phiếu');
    await chin.hears('muốn rút phiếu');
    await chin.taps('Rút phiếu');
    await chin.hears(`đã rút phiếu ${code}`);
    await mai.hears('người dân đã rút phiếu');
    const app = miniAppOf(world(), chin);
    const { registrations } = await app.home();
    const [first] = registrations;
    expect(first).toMatchObject({ code, status: 'withdrawn', canChange: false });
    const kept = await world().server.stores.registrations.find(first?.id ?? '');
    expect(kept?.answers).toEqual({});
    expect(kept?.consent.withdrawnAt).toBeGreaterThan(0);
  });

  it('is nobody else’s: neither to read, nor to correct, nor to take back', async () => {
    const ha = world().citizen('Chị Hà');
    await sends(ha);
    const [hers] = (await miniAppOf(world(), ha).home()).registrations;
    const la = miniAppOf(world(), world().citizen('Người lạ'));
    const { session, registrations } = await la.home();
    expect(registrations).toEqual([]);
    expect((await la.session('open_account', { registrationId: hers?.id ?? '' })).status).toBe(404);
    expect((await la.withdraw(session, hers?.id ?? '')).status).toBe(404);
  });

  it('is noticed when it is about the same person as another', async () => {
    const mai = world().citizen('chị Mai');
    const lan = world().citizen('Chị Lan');
    const code = await sends(lan, { ...ANSWERS, full_name: 'Lê Thị Sáu', birth: '1944-09-02' });
    await mai.hears('Dân vừa gửi phiếu');
    const hung = world().citizen('Anh Hùng');
    await sends(hung, { ...ANSWERS, full_name: 'LE THI SAU', birth: '1944' });
    await mai.hears(`Có thể trùng phiếu: ${code}`);
  });

  it('is a sheet of paper for those who want one', async () => {
    const muoi = world().citizen('Bà Mười');
    await sends(muoi);
    const tap = await muoi.taps('Tờ giấy chữ to');
    const answer = await fetch(tap.kind === 'url' ? tap.url : '');
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const forged = await fetch(`${tap.kind === 'url' ? tap.url : ''}x`);
    expect(forged.status).toBe(410);
  });
});

describe('A form that was begun', () => {
  const world = inAWorld();
  let begun: SessionAnswer;

  it('waits on the server, and is hers alone', async () => {
    const sau = world().citizen('Bà Sáu');
    const app = miniAppOf(world(), sau);
    begun = (await app.session('open_account')).body;
    expect(begun.draft).toBeNull();
    await app.draft(begun.session, { full_name: 'Nguyễn Thị Sá', birth: '1944' }, 1);
    await app.draft(begun.session, { full_name: 'Nguyễn Thị Sáu', birth: '1944' }, 3);
    const late = await app.draft(begun.session, { full_name: 'Nguyễn' }, 2);
    expect(late.body.revision).toBe(3);
    const { draft, deviceKey } = (await app.session('open_account')).body;
    expect(draft).toEqual({ answers: { full_name: 'Nguyễn Thị Sáu', birth: '1944' }, revision: 3 });
    expect(deviceKey).toBe(begun.deviceKey);
    expect(Buffer.from(deviceKey, 'base64')).toHaveLength(32);
    const la = miniAppOf(world(), world().citizen('Người lạ'));
    const strangers = (await la.session('open_account')).body;
    expect(strangers.draft).toBeNull();
    expect(strangers.deviceKey).not.toBe(deviceKey);
  });

  it('is offered again when she asks about it in the chat', async () => {
    const sau = world().citizen('Bà Sáu');
    await sau.writes('mở tài khoản cần giấy tờ gì');
    const answer = await sau.hears('đang làm dở phiếu này');
    expect(titlesOf(answer)).toContain('Làm tiếp phiếu');
    expect((await miniAppOf(world(), sau).home()).forms).toContainEqual(
      expect.objectContaining({ id: 'open_account', hasDraft: true }),
    );
  });

  it('keeps no code that was typed by mistake', async () => {
    const sau = world().citizen('Bà Sáu');
    const app = miniAppOf(world(), sau);
    const { session } = (await app.session('report_scam')).body;
    await app.draft(session, { lost_when: 'sáng nay nó hỏi mã OTP 482913' }, 1);
    const { draft } = (await app.session('report_scam')).body;
    expect(draft?.answers.lost_when).not.toContain('482913');
  });

  it('is gone once it is sent', async () => {
    const sau = world().citizen('Bà Sáu');
    const app = miniAppOf(world(), sau);
    await app.send(begun, { ...ANSWERS, full_name: 'Nguyễn Thị Sáu', birth: '1944' });
    expect((await app.session('open_account')).body.draft).toBeNull();
  });
});

describe('Who never wrote to the commune', () => {
  const world = inAWorld();

  it('sends a form all the same, and an officer hears of it', async () => {
    const mai = await linkedOfficer(world(), 'chị Mai', 'BCDG2345');
    const app = miniAppOf(world(), world().citizen('Chị Xa'));
    const { body } = await app.session('open_account');
    await app.send(body, ANSWERS);
    await mai.hears('Dân vừa gửi phiếu');
    await world().settled();
    expect(world().citizen('Chị Xa').heard()).toEqual([]);
  });

  it('is believed to be a user of the OA only when Zalo says so', async () => {
    const xa = world().citizen('Chị Xa');
    const other = world().citizen('Bà Ba');
    await other.writes('alo');
    await other.hearsSomething();
    const { body } = await miniAppOf(world(), xa).session('open_account', { idByOa: other.phone.userId });
    await miniAppOf(world(), xa).send(body, { ...ANSWERS, full_name: 'Không phải bà Ba' });
    await world().settled();
    expect(other.heard().some(({ text }) => text.includes('Không phải'))).toBe(false);
  });
});

describe('To be forgotten', () => {
  const world = inAWorld();

  it('is asked once more in the chat, done, and said', async () => {
    const sau = world().citizen('Bà Sáu');
    const app = miniAppOf(world(), sau);
    await sau.writes('alo');
    await sau.hearsSomething();
    await app.send((await app.session('open_account')).body, ANSWERS);
    await sau.hears('Mã phiếu');
    await sau.writes('xoa het du lieu cua toi di');
    await sau.hears('xóa hết tin nhắn và phiếu');
    await sau.taps('Xóa hết');
    await sau.hears('đã xóa các tin nhắn và phiếu');
    expect((await app.home()).registrations).toEqual([]);
  });

  it('is done from the mini app, whether or not she ever wrote', async () => {
    const app = miniAppOf(world(), world().citizen('Chị Xa'));
    const { body } = await app.session('open_account');
    await app.draft(body.session, { full_name: 'Xa' }, 1);
    const sent = await app.send((await app.session('open_account')).body, ANSWERS);
    expect(sent.status).toBe(200);
    await app.draft((await app.session('home_payout')).body.session, { full_name: 'Xa' }, 1);
    expect((await app.home()).registrations).toHaveLength(1);
    expect((await app.erase(body.session)).status).toBe(200);
    await world().settled();
    const { registrations, forms } = await app.home();
    expect(registrations).toEqual([]);
    expect(forms.some(({ hasDraft }) => hasDraft)).toBe(false);
  });
});
