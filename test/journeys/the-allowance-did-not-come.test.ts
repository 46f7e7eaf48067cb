import { describe, expect, it } from '@jest/globals';
import { expectPlain } from '../support/answers.ts';
import { linkedOfficer } from '../support/officers.ts';
import { inAWorld, titlesOf } from '../support/story.ts';

describe('The allowance did not come', () => {
  const world = inAWorld();

  it('is asked about without marks, and the commune looks into it', async () => {
    const mai = await linkedOfficer(world(), 'chị Mai', 'BCDG2345');
    const tu = world().citizen('Ông Tư');
    await tu.writes('tien gia thang nay ko thay con oi');
    const answer = await tu.hears('ngày 5 đến ngày 10');
    expectPlain(answer);
    expect(titlesOf(answer)).toContain('Nhờ xã xem giúp');
    await tu.taps('Nhờ xã xem giúp');
    await tu.hears('đã chuyển lời');
    const card = await mai.hears('VIỆC');
    expect(card.text).toContain('Lý do: Trợ cấp chưa về, thiếu hoặc bị cắt');
  });

  it('is short, and the difference is explained before anybody is blamed', async () => {
    const nam = world().citizen('Bà Năm');
    await nam.writes('sao tháng ni tiền trợ cấp của tui bị hụt mất hai trăm, hàng xóm vẫn đủ');
    const answer = await nam.hears('Mỗi diện một mức');
    expectPlain(answer);
    expect(titlesOf(answer)).toContain('Nhờ xã xem giúp');
  });

  it('comes with a locked card: both are answered, and neither is lost', async () => {
    const ba = world().citizen('Ông Ba');
    await ba.writes('tháng ni chưa thấy tiền trợ cấp, với lại cái thẻ bị khóa nữa');
    await ba.hears('đừng thử nhiều lần');
    const second = await ba.hears('ngân hàng');
    expect(titlesOf(second)).toContain('Nhờ xã xem giúp');
  });
});

describe('The list must change', () => {
  const world = inAWorld();

  it('after a death: condolence first, no wares beside it, and an officer knows', async () => {
    const mai = await linkedOfficer(world(), 'chị Mai', 'BCDG2345');
    const lan = world().citizen('Chị Lan');
    await lan.writes('chú ơi má tui mất hôm rằm rồi, tiền của bà còn vô thẻ hoài giờ phải làm sao');
    const answer = await lan.hears('chia buồn');
    expect(answer.text).toMatch(/^Cháu xin chia buồn cùng gia đình bác\./);
    expect(answer.text).toMatch(/mã [A-Z]{2}\d{2}[A-Z]\./);
    expectPlain(answer);
    expect(titlesOf(answer)).toEqual(['Xem từng bước', 'Gặp người ở xã']);
    expect((await mai.hears('VIỆC')).text).toContain('Lý do: Danh sách tháng có thay đổi');
  });

  it('and the next question is not answered for the one who died', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.writes('cho tui hỏi thêm, mở tài khoản thì đem giấy chi');
    expect((await lan.hears('căn cước')).text).not.toContain('Cho mẹ');
  });

  it('after a grandmother’s death the grandchild is not addressed as her', async () => {
    const vy = world().citizen('Em Vy');
    await vy.writes('ba noi con qua doi hom kia, tro cap cua ba bao ai');
    expect((await vy.hears('chia buồn')).text).toContain('cùng gia đình bác');
  });

  it('after a move: both communes are named, and the case is written down', async () => {
    const mai = world().citizen('chị Mai');
    const bay = world().citizen('Ông Bảy');
    await bay.writes('nhà tui dọn vô Bình Dương ở với thằng út, tiền trợ cấp có bị cắt không');
    const answer = await bay.hears('cả xã cũ và xã mới');
    expectPlain(answer);
    expect(answer.text).toContain('đã chuyển cho người của xã');
    await mai.hears('dọn vô Bình Dương');
  });

  it('for a new account: the number is not asked for in the chat', async () => {
    const mai = world().citizen('chị Mai');
    const sau = world().citizen('Bà Sáu');
    await sau.writes('tui moi lam the ngan hang khac, muon tro cap do ve the moi');
    const answer = await sau.hears('Đừng gửi số qua tin nhắn');
    expectPlain(answer);
    expect(answer.text).toContain('đã chuyển cho người của xã');
    await mai.hears('tro cap do ve the moi');
  });
});
