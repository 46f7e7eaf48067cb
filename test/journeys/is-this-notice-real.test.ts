import { describe, expect, it } from '@jest/globals';
import { expectPlain } from '../support/answers.ts';
import { contentWithNotices } from '../support/notices.ts';
import { inAWorld, titlesOf } from '../support/story.ts';

const PAYDAY = {
  id: 'chi-tra',
  code: 'TB1101',
  title: 'Lịch chi trả trợ cấp',
  text: 'Xã chi trợ cấp từ ngày 25 đến ngày 28.\nBà con nhận tại điểm chi của thôn, mang theo căn cước.\nXã không thu phí, không hỏi mã OTP.',
};
const OLD = { ...PAYDAY, id: 'cu', code: 'TB1001', title: 'Lịch tiêm phòng', until: '2026-11-21' };
const EARLY = {
  ...PAYDAY,
  id: 'moi',
  code: 'TB1201',
  title: 'Họp cuối năm',
  from: '2026-12-20',
  until: '2026-12-30',
};
const BACK = { ...PAYDAY, id: 'rut', code: 'TB1102', title: 'Họp dân', status: 'withdrawn' as const };
const DRAFT = { ...PAYDAY, id: 'nhap', code: 'TB1103', title: 'Bản nháp', status: 'draft' as const };

describe('Is this notice real?', () => {
  const world = inAWorld({
    at: '2026-11-23T21:00',
    contentDir: contentWithNotices([PAYDAY, { ...OLD, text: 'Xã tiêm phòng.' }, EARLY, BACK, DRAFT]),
  });

  it('the code alone brings our own text', async () => {
    const tu = world().citizen('Ông Tư');
    await tu.writes('tb 1101');
    expect((await tu.hears('thông báo mã TB1101')).text).toContain('Xã không thu phí, không hỏi mã OTP.');
    const compare = await tu.hears('so lại với tin');
    expectPlain(compare);
    expect(titlesOf(compare)).toContain('Có phải lừa đảo?');
  });

  it('a copy with a fee put in is answered with the text without it', async () => {
    const nam = world().citizen('Bà Năm');
    await nam.writes(
      'Thông báo của xã: Lịch chi trả trợ cấp. Xã chi trợ cấp từ ngày 25 đến ngày 28. Bà con nhận tại điểm chi ' +
        'của thôn, mang theo căn cước, nộp 50 ngàn lệ phí vào số 0912 345 678. Mã thông báo: TB1101.',
    );
    const answer = await nam.hears('thông báo mã TB1101');
    expect(answer.text).not.toContain('50 ngàn');
    expect(answer.text).not.toContain('0912');
    await nam.hears('Có chữ nào khác thì bác đừng làm theo.');
  });

  it('a copy without its code is known by its words', async () => {
    const sau = world().citizen('Bà Sáu');
    await sau.writes(
      'con coi giùm bà cái này có thật không: lịch chi trả trợ cấp, xã chi trợ cấp từ ngày 25 đến ngày 28, bà con ' +
        'nhận tại điểm chi của thôn, mang theo căn cước',
    );
    await sau.hears('thông báo mã TB1101');
  });

  it('a made-up code is not the commune’s', async () => {
    const ba = world().citizen('Ông Ba');
    await ba.writes('xã có gửi thông báo TB9999 biểu đóng tiền không vậy');
    const answer = await ba.hears('Xã không có thông báo mã TB9999.');
    expect(answer.text).toContain('đừng làm theo');
    expect(titlesOf(answer)).toEqual(['Có phải lừa đảo?', 'Gặp người ở xã']);
  });

  it('a draft nobody approved is not one either', async () => {
    const ba = world().citizen('Ông Ba');
    await ba.writes('TB1103');
    await ba.hears('Xã không có thông báo mã TB1103.');
  });

  it('one that is over is called over, by its day', async () => {
    const bay = world().citizen('Ông Bảy');
    await bay.writes('TB1001 còn không con');
    const answer = await bay.hears('Lịch tiêm phòng');
    expect(answer.text).toContain('chỉ đến ngày 21 tháng 11, nay đã hết hạn');
    expectPlain(answer);
  });

  it('one that has not begun is not called over', async () => {
    const hai = world().citizen('Cô Hai');
    await hai.writes('TB1201');
    const answer = await hai.hears('dùng từ ngày 20 tháng 12');
    expect(answer.text).not.toContain('hết hạn');
    expectPlain(answer);
  });

  it('one that was taken back is not followed', async () => {
    const muoi = world().citizen('Bà Mười');
    await muoi.writes('tui nhan duoc tin ma TB1102');
    const answer = await muoi.hears('Xã đã rút thông báo mã TB1102');
    expect(answer.text).toContain('đừng làm theo');
    expectPlain(answer);
  });

  it('a scam that names no notice is still a scam', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.writes('co nguoi nhan xa phat qua 2 trieu bam vao duong dan de nhan, co that khong');
    expect((await lan.hearsSomething()).text).not.toContain('TB');
  });
});

describe('The page of a notice', () => {
  const world = inAWorld({ at: '2026-12-02T09:00' });
  const open = (code: string) => fetch(`${world().url}/n/${code}`);

  it('shows the text, the code and what the loudspeaker says', async () => {
    const page = await (await open('TB1226')).text();
    expect(page).toContain('Lịch chi trả trợ cấp tháng 12');
    expect(page).toContain('Xã chi trợ cấp tháng 12 từ ngày 5 đến ngày 10.');
    expect(page).toContain('Mã thông báo: TB1226');
    expect(page).toContain('Bản đọc loa');
    expect(page).toContain('Ai đau ốm không đi được, người nhà báo trưởng thôn.');
    expect(page).not.toContain('đã hết hạn');
  });

  it('is found by a code typed small, and not by one that is none', async () => {
    expect((await open('tb1226')).status).toBe(200);
    expect((await open('TB9999')).status).toBe(404);
  });

  it('opens from the message itself', async () => {
    const tu = world().citizen('Ông Tư');
    await tu.writes('chào con');
    await tu.hears('chào');
    await world().later(60_000);
    await tu.hears('Mã thông báo: TB1226.');
    const tap = await tu.taps('Xem thông báo chữ to');
    expect(tap.kind === 'url' ? tap.url : '').toContain('/n/TB1226');
  });
});
