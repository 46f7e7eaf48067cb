import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { inAWorld, titlesOf } from '../support/story.ts';
import { bombPng } from '../support/bomb.ts';
import { BIDV, printed, sheetOf, vietQr } from '../support/qr.ts';

const SCHOOL = '4500000000021';
const STRANGER = '9704229876543';
const ID_CARD = '051060001234|211234567|Nguyễn Thị Hiền|01011960|Nữ|Hòa Bình, Nghĩa Hòa|12052021';

describe('A citizen shows a QR code', () => {
  const world = inAWorld();

  it('of the school, and hears that the account is the school’s', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.shows(await printed(vietQr({ account: SCHOOL, amount: '150000', purpose: 'Tien ban tru 2A' })));
    const answer = await lan.hears('Đúng tài khoản trong danh sách của xã: Trường Tiểu học Nghĩa Hòa.');
    expect(answer.text).toContain('vào tài khoản Agribank, số cuối 0021');
    expect(answer.text).toContain('Số tiền 150.000 đồng. Nội dung «Tien ban tru 2A».');
    expect(answer.text).toContain('Bác vẫn đọc tên người nhận trên màn hình');
    expect(answer.text).not.toContain(SCHOOL);
  });

  it('of a school that gives every pupil a number of its own', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.shows(await printed(vietQr({ bin: BIDV, account: 'MAUTHCS07A0012' })));
    const answer = await lan.hears('Trường Trung học cơ sở Nghĩa Hòa');
    expect(answer.text).toContain('Đúng tài khoản');
    expect(answer.text).toContain('Mã không ghi số tiền.');
  });

  it('that nobody here knows, and is told what to look at', async () => {
    const sau = world().citizen('Bà Sáu');
    await sau.shows(await printed(vietQr({ account: STRANGER, name: 'TRAN VAN LA' })));
    const answer = await sau.hears('không có tài khoản này trong danh sách của xã');
    expect(answer.text).toContain('Mã ghi tên «TRAN VAN LA».');
    expect(answer.text).toContain('đọc tên người nhận trên màn hình trước khi bấm');
    expect(answer.text).not.toContain(STRANGER);
    expect(answer.text).not.toMatch(/an toàn/);
    expect(titlesOf(answer)).toContain('Gặp người ở xã');
  });

  it('that speaks of the school but pays somebody else', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.shows(await printed(vietQr({ account: STRANGER, purpose: 'HOC PHI TRUONG TH NGHIA HOA' })));
    const answer = await lan.hears('Coi chừng');
    expect(answer.text).toContain('không phải tài khoản xã biết của nơi ấy');
    expect(answer.text).toContain('cô Lan, phòng kế toán');
  });

  it('and says it is the commune’s, when it is not', async () => {
    const bay = world().citizen('Bà Bảy');
    await bay.shows(await printed(vietQr({ account: STRANGER })), 'UBND xã Nghĩa Hòa thu tiền đất');
    await bay.hears('Coi chừng: nhắc Ủy ban nhân dân xã Nghĩa Hòa');
  });

  it('whose checksum is wrong, and hears not to use it', async () => {
    const sau = world().citizen('Bà Sáu');
    const changed = vietQr({ account: SCHOOL }).replace(SCHOOL, STRANGER);
    await sau.shows(await printed(changed));
    const answer = await sau.hears('hỏng, hoặc đã bị sửa');
    expect(answer.text).toContain('đừng quét, đừng chuyển tiền');
    expect(answer.text).not.toContain('Trường');
  });

  it('that opens a link, and the link is looked at', async () => {
    const bay = world().citizen('Bà Bảy');
    await bay.shows(await printed('http://vcb-xacminh.top/mo-khoa'));
    const answer = await bay.hears('Mã này mở đường dẫn vcb-xacminh.top.');
    expect(answer.text).toContain('đừng làm theo');
    expect(answer.text).toContain('không phải của Vietcombank');
  });

  it('of an ID card, which is refused, not repeated and not kept', async () => {
    const hien = world().citizen('Bà Hiền');
    await hien.shows(await sheetOf(ID_CARD, 'https://zalo.me/1234'));
    const answer = await hien.hears('mã trên giấy tờ tùy thân');
    expect(answer.text).toContain('không đọc, không giữ');
    expect(answer.text).not.toContain('zalo.me');
    await world().settled();
    const conversation = await world().server.stores.conversations.find(
      `${world().config.oas[0]?.oaId}:${hien.userId}`,
    );
    const known = JSON.stringify([conversation, hien.heard(), world().logs]);
    for (const word of ['051060001234', '211234567', 'Thị Hiền', '01011960'])
      expect(known).not.toContain(word);
  });

  it('among others, and hears of the worst first', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.shows(await sheetOf(vietQr({ account: SCHOOL }), 'http://vcb-xacminh.top/mo-khoa'));
    await lan.hears('Hình này có nhiều mã.');
    expect((await lan.hearsSomething()).text).toContain('vcb-xacminh.top');
    expect((await lan.hearsSomething()).text).toContain('Đúng tài khoản');
  });

  it('with words only, without the numbers in them', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.shows(await printed('Phiếu gửi xe số 12, gọi 0912345678'));
    const answer = await lan.hears('Mã này chỉ có chữ: «Phiếu gửi xe số 12, gọi 09•••78».');
    expect(answer.text).not.toContain('0912345678');
  });

  it('of a name card, which is compared with the commune’s numbers', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.shows(await printed('BEGIN:VCARD\nFN:Cán bộ xã\nTEL:0912345678\nEND:VCARD'));
    await lan.hears('không có số này trong danh bạ của xã');
  });

  it('and the bot keeps quiet while a person is answering', async () => {
    const tu = world().citizen('Ông Tư');
    await tu.writes('cho tôi gặp cán bộ');
    await tu.hears('đã chuyển lời');
    await world().emulator.admin.reply(tu.userId, 'Tôi nghe đây bác', 'admin-1');
    await world().settled();
    await tu.shows(await printed(vietQr({ account: SCHOOL })));
    await world().settled();
    expect(tu.heard().some(({ text }) => text.includes('Đúng tài khoản'))).toBe(false);
  });
});

describe('A picture without a code', () => {
  const world = inAWorld();
  const grey = (width: number): Promise<Buffer> =>
    sharp({ create: { width, height: 300, channels: 3, background: '#888' } })
      .png()
      .toBuffer();

  it('is answered with what else can be done', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.shows(await grey(400));
    const answer = await lan.hears('không thấy mã QR nào trong hình');
    expect(answer.text).toContain('đừng gửi hình căn cước');
    expect(titlesOf(answer)).toContain('Gặp người ở xã');
  });

  it('or one that is no picture at all gets a kind answer', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.shows(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
    await lan.hears('Cháu không mở được hình này.');
  });

  it('that would unfold to 900 million pixels is not unfolded', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.shows(bombPng(30_000, 30_000));
    await lan.hears('Hình này lớn quá');
  });

  it('from anywhere but Zalo is not fetched', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.phone.sendImage('http://169.254.169.254/latest/meta-data');
    await lan.hears('chỉ xem được hình gửi thẳng qua Zalo');
    await lan.phone.sendImage('file:///etc/passwd');
    await lan.hears('chỉ xem được hình gửi thẳng qua Zalo');
  });

  it('that has gone from Zalo meanwhile is asked for again', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.phone.sendImage(`${new URL(world().config.ZALO_OPENAPI_URL).origin}/emu/media/gone/anh`);
    await lan.hears('chưa lấy được hình');
  });
});
