import { describe, expect, it } from '@jest/globals';
import { inAWorld, titlesOf } from '../support/story.ts';

describe('An old man wants his allowance in an e-wallet', () => {
  const world = inAWorld();

  it('is told where to report the account, and that cash stays possible', async () => {
    const tu = world().citizen('Ông Tư');
    await tu.writes('toi muon nhan tro cap qua vi momo duoc khong');
    const answer = await tu.hears('báo số tài khoản cho cán bộ xã');
    expect(answer.text).toContain('tiền mặt');
    expect(titlesOf(answer)).toContain('Mở tài khoản');
  });

  it('types the number of a choice instead of tapping it', async () => {
    const tu = world().citizen('Ông Tư');
    const offered = titlesOf(tu.heard().at(-1) ?? { buttons: [] });
    await tu.writes(String(offered.indexOf('Mở tài khoản') + 1));
    await tu.hears('SIM đứng tên bác');
  });

  it('never hears an amount that nobody has confirmed', async () => {
    const tu = world().citizen('Ông Tư');
    await tu.writes('trợ cấp hưu trí xã hội một tháng được bao nhiêu');
    const answer = await tu.hearsSomething();
    expect(answer.text).not.toMatch(/500/);
  });
});
