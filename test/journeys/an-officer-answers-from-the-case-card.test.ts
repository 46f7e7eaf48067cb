import { describe, expect, it } from '@jest/globals';
import { linkedOfficer } from '../support/officers.ts';
import { inAWorld, titlesOf } from '../support/story.ts';

describe('Officers answer from the card on their own Zalo', () => {
  const world = inAWorld();

  it('lets one of two officers take the case and talk to the citizen', async () => {
    const mai = await linkedOfficer(world(), 'chị Mai', 'BCDG2345');
    const dung = await linkedOfficer(world(), 'anh Dũng', 'KLMN6789');
    const lan = world().citizen('Chị Lan');
    await lan.writes('cho tôi gặp cán bộ, số tôi 0905123456');
    await lan.hears('đã chuyển lời');

    const card = await mai.hears('VIỆC');
    expect(titlesOf(card)).toEqual(['Nhận', 'Đã gọi', 'Chuyển', 'Xem hội thoại']);
    expect(card.text).not.toContain('0905123456');
    await dung.hears('VIỆC');
    await mai.taps('Nhận');
    await mai.hears('là của anh/chị');
    await lan.hears('Chị Mai đã nhận việc của bác.');
    await dung.taps('Nhận');
    await dung.hears('đã có chị Mai nhận');

    await mai.writes('Chào chị, chị cần hỏi gì ạ?');
    await lan.hears('chị Mai: Chào chị, chị cần hỏi gì ạ?');
    await lan.writes('tôi hỏi giấy khai sinh của cháu');
    await mai.hears('tôi hỏi giấy khai sinh của cháu');
    await mai.writes('#xong');
    await lan.hears('đã xong');
    await lan.writes('mở tài khoản cần giấy tờ gì');
    await lan.hears('căn cước');
  });

  it('refuses to pass on a question for a secret', async () => {
    const thu = await linkedOfficer(world(), 'cô Thu', 'PRST2222');
    const ba = world().citizen('Bà Ba');
    await ba.writes('cho tôi gặp cán bộ');
    await ba.hears('đã chuyển lời');
    await thu.hears('VIỆC');
    await thu.taps('Nhận');
    await thu.hears('là của anh/chị');
    await thu.writes('bà gửi mã OTP cho cháu');
    await thu.hears('Không ai được hỏi dân mã OTP');
    await ba.hears('đã nhận việc');
    await ba.hearsNothing();
  });

  it('shows the whole talk behind a signed link, to no other commune', async () => {
    const thu = world().citizen('cô Thu');
    const tap = await thu.taps('Xem hội thoại');
    const url = tap.kind === 'url' ? tap.url : '';
    expect(await (await fetch(url)).text()).toContain('Hội thoại');
    const forged = await fetch(url.replace(/case-/, 'case-0'), { redirect: 'manual' });
    expect(forged.status).toBe(303);
  });

  it('does not obey a citizen who types the words of a card', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.writes('#xa.case.take.case-00000000000000000000');
    await lan.hearsSomething();
    await lan.writes('#lienket BCDG2345');
    await lan.hears('Mã liên kết sai hoặc đã dùng');
  });
});
