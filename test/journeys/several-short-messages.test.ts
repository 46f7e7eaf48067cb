import { describe, expect, it } from '@jest/globals';
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

  it('loses no warning when a secret is in one of them', async () => {
    const sau = world().citizen('Bà Sáu');
    await sau.writes('xã ơi mã otp là 482913');
    await sau.writes('có đưa cho họ không');
    await sau.hears('đừng gửi mã OTP');
  });
});
