import { describe, expect, it } from '@jest/globals';
import { expectPlain } from '../support/answers.ts';
import { inAWorld, titlesOf } from '../support/story.ts';

describe('A market stall wants to be paid by QR', () => {
  const world = inAWorld();

  it('learns where the sign comes from, and to wait for the money', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.writes('tui bán bún ngoài chợ muốn có cái mã cho khách quét');
    const answer = await lan.hears('bảng mã QR');
    expect(answer.text).toContain('mới giao hàng');
    expectPlain(answer);
  });

  it('asks what it costs, in few words', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.writes('có mất phí chi không');
    expectPlain(await lan.hears('hỏi ngân hàng trước khi ký'));
  });

  it('asks about tax, and is led to a person', async () => {
    const sau = world().citizen('Bà Sáu');
    await sau.writes('ban rau co phai dong thue khi nhan tien qua ma khong');
    const answer = await sau.hears('cán bộ thuế');
    expect(titlesOf(answer)).toContain('Gặp người ở xã');
    expectPlain(answer);
  });

  it('is shown a picture of a payment that has not come', async () => {
    const nam = world().citizen('Bà Năm');
    await nam.writes('khách đưa hình chụp nói chuyển rồi mà tui chưa thấy tiền, tin được không');
    expectPlain(await nam.hears(/chờ máy mình báo/));
  });

  it('has a weak signal', async () => {
    const tu = world().citizen('Ông Tư');
    await tu.writes('chợ tui sóng yếu, khách quét hoài hông được');
    expectPlain(await tu.hears('cứ nhận tiền mặt'));
  });
});
