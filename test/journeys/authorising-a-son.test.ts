import { describe, expect, it } from '@jest/globals';
import { inAWorld, titlesOf } from '../support/story.ts';

describe('A father lets his son receive the allowance', () => {
  const world = inAWorld();

  it('learns that a paper is needed and both bring their cards', async () => {
    const ba = world().citizen('Ông Ba');
    await ba.writes('tui già yếu rồi muốn ủy quyền cho thằng con trai lãnh tiền giùm');
    const answer = await ba.hears('giấy ủy quyền');
    expect(answer.text).toContain('căn cước');
    expect(titlesOf(answer)).toContain('Nhận tại nhà');
  });

  it('is not told that signing once is enough as if it were today’s rule', async () => {
    const ba = world().citizen('Ông Ba');
    await ba.writes('giấy ủy quyền ký một lần dùng luôn hả con');
    const answer = await ba.hearsSomething();
    expect(answer.text).toContain('hỏi xã');
  });
});
