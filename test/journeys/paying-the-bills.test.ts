import { describe, expect, it } from '@jest/globals';
import { expectPlain } from '../support/answers.ts';
import { inAWorld, titlesOf } from '../support/story.ts';

describe('Bills at the end of the month', () => {
  const world = inAWorld();

  it('are paid by phone, after a look at the householder’s name', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.writes('tien dien voi tien nuoc dong qua dien thoai cach nao vay em');
    const answer = await lan.hears('mã khách hàng');
    expect(answer.text).toContain('tên chủ hộ');
    expectPlain(answer);
  });

  it('may be paid in cash as before', async () => {
    const tu = world().citizen('Ông Tư');
    await tu.writes('tui thích trả tiền điện bằng tiền mặt thôi, có được không');
    expectPlain(await tu.hears('vẫn trả tiền mặt được'));
  });

  it('went to the neighbour’s by mistake', async () => {
    const nam = world().citizen('Bà Năm');
    await nam.writes('đóng tiền nước nhầm qua nhà hàng xóm rồi');
    const answer = await nam.hears('đừng trả thêm lần nữa');
    expect(answer.text).toContain('tra soát');
    expectPlain(answer);
  });

  it('of land tax are not reckoned by a machine', async () => {
    const ba = world().citizen('Ông Ba');
    await ba.writes('thuế đất năm ni nộp bằng điện thoại sao con');
    const answer = await ba.hears('giấy báo thuế');
    expect(answer.text).toContain('hỏi xã trước khi nộp');
    expectPlain(answer);
  });

  it('that threaten by message are met with care', async () => {
    const sau = world().citizen('Bà Sáu');
    await sau.writes('có số lạ nhắn tui nợ tiền điện, không đóng chiều nay cắt, kèm đường dẫn');
    const answer = await sau.hears(/đừng làm theo|đừng bấm/);
    expectPlain(answer);
    expect(titlesOf(answer)).toContain('Gặp người ở xã');
  });
});
