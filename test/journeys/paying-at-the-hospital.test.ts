import { describe, expect, it } from '@jest/globals';
import { expectPlain } from '../support/answers.ts';
import { inAWorld } from '../support/story.ts';

describe('At the hospital', () => {
  const world = inAWorld();

  it('a daughter pays by phone, and looks at the name before she taps', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.writes('tui đang nuôi bệnh ở viện, đóng viện phí bằng điện thoại được không con');
    const answer = await lan.hears('mã QR');
    expect(answer.text).toContain('Xem tên bệnh viện');
    expectPlain(answer);
  });

  it('the insurance card was left at home', async () => {
    const tu = world().citizen('Ông Tư');
    await tu.writes('bua ni di kham ma quen the bao hiem o nha, dua can cuoc co duoc khong');
    const answer = await tu.hears('căn cước');
    expect(answer.text).toContain('hỏi quầy');
    expectPlain(answer);
  });

  it('only cash was brought', async () => {
    const nam = world().citizen('Bà Năm');
    await nam.writes('ở bệnh viện tui chỉ đem tiền mặt, họ có lấy không');
    const answer = await nam.hears('trả tiền mặt');
    expect(answer.text).toContain('biên lai');
    expectPlain(answer);
  });

  it('the money went twice', async () => {
    const ba = world().citizen('Ông Ba');
    await ba.writes('trả tiền viện mà bị trừ hai lần rồi con ơi');
    const answer = await ba.hears('Đừng trả thêm lần nữa');
    expectPlain(answer);
  });
});
