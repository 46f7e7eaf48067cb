import { describe, expect, it } from '@jest/globals';
import { expectPlain } from '../support/answers.ts';
import { inAWorld, titlesOf } from '../support/story.ts';

describe('An ID card', () => {
  const world = inAWorld();

  it('was never made, which is no shame', async () => {
    const tu = world().citizen('Ông Tư');
    await tu.writes('chưa làm căn cước bao giờ, lớn tuổi rồi có làm được không con');
    const answer = await tu.hears('đừng ngại');
    expect(answer.text).toContain('Công an xã');
    expectPlain(answer);
    expect(titlesOf(answer)).toContain('Mở tài khoản');
  });

  it('and he cannot walk there, said in passing', async () => {
    const tu = world().citizen('Ông Tư');
    await tu.writes('mà tui đi không nổi');
    expectPlain(await tu.hears('làm căn cước tại nhà'));
  });

  it('was lost on the way to the market', async () => {
    const nam = world().citizen('Bà Năm');
    await nam.writes('di cho lam rot can cuoc roi, lam lai o mo');
    const answer = await nam.hears('xin cấp lại');
    expect(answer.text).toContain('cúp máy');
    expectPlain(answer);
  });

  it('is needed for a mother who lies in bed', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.writes('má tui nằm một chỗ làm căn cước cách nào hả con');
    const answer = await lan.hears('tại nhà');
    expect(answer.text).toMatch(/^Việc của mẹ\. /);
    expectPlain(answer);
  });

  it('has its account on the phone, whose password is forgotten', async () => {
    const hai = world().citizen('Cô Hai');
    await hai.writes('vneid quen mat khau vao khong duoc');
    const answer = await hai.hears('Công an xã');
    expect(answer.text).toContain('đừng đọc mã OTP');
    expectPlain(answer);
  });
});
