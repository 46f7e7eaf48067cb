import { describe, expect, it } from '@jest/globals';
import { expectPlain } from '../support/answers.ts';
import { inAWorld, titlesOf } from '../support/story.ts';

/** The obstacles that the districts' own papers name. */
describe('What holds people back', () => {
  const world = inAWorld();

  it('no smartphone: a card is still made, at the counter', async () => {
    const tu = world().citizen('Ông Tư');
    await tu.writes('tui xai may cuc gach thi mo the lanh tro cap co duoc khong');
    const answer = await tu.hears('vẫn mở thẻ ở quầy');
    expectPlain(answer);
  });

  it('a SIM in a son’s name: the way to one’s own comes before the account', async () => {
    const nam = world().citizen('Bà Năm');
    await nam.writes('cái sim này thằng con đứng tên, muốn mở tài khoản được hông');
    const answer = await nam.hears('sang tên');
    expect(answer.text).not.toContain('Cho con');
    expectPlain(answer);
  });

  it('no ID card: where to make one, and then back here', async () => {
    const ba = world().citizen('Ông Ba');
    await ba.writes('chua co can cuoc thi mo tai khoan duoc khong');
    const answer = await ba.hears('làm căn cước trước');
    expect(answer.text).toContain('quay lại mở tài khoản');
    expectPlain(answer);
  });

  it('a weak network: the money comes all the same', async () => {
    const sau = world().citizen('Bà Sáu');
    await sau.writes('nhà tui ở xa, mạng yếu lắm, nhận tiền trợ cấp qua tài khoản có được không');
    const answer = await sau.hears('Mạng yếu thì tiền vẫn vào tài khoản');
    expectPlain(answer);
  });

  it('a network too weak for the phone itself', async () => {
    const bay = world().citizen('Ông Bảy');
    await bay.writes('mang nha tui chap chon, dien thoai quay vong vong');
    expectPlain(await bay.hears('có sóng cháu trả lời'));
  });

  it('fear for the money: it is taken seriously, and cash stays open', async () => {
    const hai = world().citizen('Cô Hai');
    await hai.writes('sợ tiền để trong thẻ người ta lấy mất, tui lo lắm');
    const answer = await hai.hears('cẩn thận vậy là đúng');
    expect(answer.text).toContain('xin nhận tiền mặt');
    expectPlain(answer);
  });

  it('the habit of cash: nobody is forced', async () => {
    const muoi = world().citizen('Bà Mười');
    await muoi.writes('xưa chừ lãnh tiền tươi quen rồi, đừng bắt tui xài thẻ nghe');
    const answer = await muoi.hears('Không bắt buộc đâu');
    expectPlain(answer);
    expect(titlesOf(answer)).toContain('Nên nhận cách nào?');
  });

  it('money in a wallet: it is linked to a card, with the same name on both', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.writes('cái ví trong điện thoại nối với thẻ ATM được không, để ra cây rút');
    const answer = await lan.hears('liên kết');
    expect(answer.text).toContain('cùng tên bác');
    expectPlain(answer);
  });
});
