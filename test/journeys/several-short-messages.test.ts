import { describe, expect, it } from '@jest/globals';
import { linkedOfficer } from '../support/officers.ts';
import { inAWorld } from '../support/story.ts';

describe('An old man sends one thought in several short messages', () => {
  const world = inAWorld({ env: { BURST_WINDOW_MS: '700' } });

  it('gets one answer to all of them', async () => {
    const tu = world().citizen('Ông Tư');
    await tu.writes('con ơi');
    await tu.writes('tui muốn');
    await tu.writes('mở cái tài khoản ngân hàng');
    await tu.hears('căn cước');
    await tu.hearsNothing();
    expect(tu.heard()).toHaveLength(1);
  });

  it('does not hold back a tap', async () => {
    const tu = world().citizen('Ông Tư');
    await tu.writes('#xa.guide.cash_out');
    await tu.hears('/g/cash_out');
  });

  it('recognises a secret whose name and value come apart', async () => {
    const mai = await linkedOfficer(world(), 'chị Mai', 'BCDG2345');
    const ba = world().citizen('Bà Ba');
    await ba.writes('mật khẩu ngân hàng của tui là');
    await ba.writes('hoa1945');
    await ba.hears('đừng gửi mã OTP');
    await ba.writes('cho tui gặp cán bộ xã');
    const card = await mai.hears('VIỆC');
    expect(card.text).not.toContain('hoa1945');
  });

  it('loses no warning when a secret is in one of them', async () => {
    const sau = world().citizen('Bà Sáu');
    await sau.writes('xã ơi mã otp là 482913');
    await sau.writes('có đưa cho họ không');
    await sau.hears('đừng gửi mã OTP');
  });
});
