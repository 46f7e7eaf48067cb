import { describe, expect, it } from '@jest/globals';
import { inAWorld } from '../support/story.ts';
import { DAY, HOUR } from '../support/world.ts';

describe('An old woman has already read the code to a scammer', () => {
  const world = inAWorld();

  it('gets the emergency card before anything else', async () => {
    const sau = world().citizen('Bà Sáu');
    await sau.writes('trời ơi tui lỡ đọc mã cho nó rồi nó trừ mất bảy triệu');
    const card = await sau.hears('Dừng lại. Không chuyển thêm.');
    for (const step of ['tắt mạng', 'Gọi ngân hàng', 'Công an xã', '113', 'Giữ tin nhắn', 'cũng là lừa']) {
      expect(card.text).toContain(step);
    }
    await sau.hears('Chuyện xảy ra lúc nào?');
  });

  it('has her answer kept with the urgent case', async () => {
    const sau = world().citizen('Bà Sáu');
    await sau.writes('lúc 8 giờ sáng, từ Agribank');
    await sau.hears('Cháu đã ghi vào việc gấp, mã');
  });

  it('is asked again after an hour and on the next day', async () => {
    const sau = world().citizen('Bà Sáu');
    await world().later(HOUR);
    await sau.hears('Bác đã gọi được ngân hàng chưa?');
    await world().later(DAY);
    await sau.hears('Coi chừng người gọi hứa lấy lại tiền giúp bác.');
  });

  it('gets the card even in the middle of another matter', async () => {
    const chin = world().citizen('Ông Chín');
    await chin.writes('mở tài khoản cần giấy tờ gì');
    await chin.hearsSomething();
    await chin.writes('NÓ RÚT SẠCH TIỀN CỦA TÔI RỒI CỨU VỚI');
    await chin.hears('Dừng lại. Không chuyển thêm.');
  });
});
