import { describe, expect, it } from '@jest/globals';
import { linkedOfficer } from '../support/officers.ts';
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

  it('lets the officer read in one line what was heard', async () => {
    const mai = await linkedOfficer(world(), 'chị Mai', 'BCDG2345');
    const bay = world().citizen('Bà Bảy');
    await bay.writes('hồi sáng có thằng gọi số 0905 123 456, tui lỡ đọc mã cho nó rồi nó trừ mất bảy triệu');
    await bay.hears('Dừng lại. Không chuyển thêm.');
    const card = await mai.hears('GẤP');
    expect(card.text).toContain('Nghe được: 7.000.000 đồng; hồi sáng (');
    expect(card.text).toContain('số 09•••56');
    await bay.writes('tiền trong agri bank');
    await bay.hears('Cháu đã ghi vào việc gấp, mã');
    const tap = await mai.taps('Xem hội thoại');
    const page = await (await fetch(tap.kind === 'url' ? tap.url : '')).text();
    expect(page).toMatch(/Nghe được:<\/b> 7\.000\.000 đồng; hồi sáng \(\d+\/\d+\); Agribank; số 09•••56/);
    expect(page).not.toContain('0905 123 456');
  });
});
