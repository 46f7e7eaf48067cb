import { describe, expect, it } from '@jest/globals';
import { expectPlain } from '../support/answers.ts';
import { inAWorld, titlesOf } from '../support/story.ts';

describe('Whose name a SIM is in', () => {
  const world = inAWorld();

  it('is looked up in a shop, with one’s own card', async () => {
    const tu = world().citizen('Ông Tư');
    await tu.writes('sao biết sim mình đứng tên ai hè');
    const answer = await tu.hears('cửa hàng nhà mạng');
    expect(answer.text).toContain('căn cước');
    expectPlain(answer);
  });

  it('is a neighbour’s for ten years', async () => {
    const nam = world().citizen('Bà Năm');
    await nam.writes('sim tui xài chục năm ni mà đứng tên ông hàng xóm, chừ làm răng');
    const answer = await nam.hears('xin sang tên');
    expect(answer.text).toMatch(/^Người đứng tên và bác/);
    expectPlain(answer);
  });

  it('is a daughter’s, and the answer is not for her', async () => {
    const ba = world().citizen('Ông Ba');
    await ba.writes('cai sim cua toi dung ten con gai, muon chuyen qua ten toi');
    expect((await ba.hears('sang tên')).text).not.toContain('Cho con');
  });

  it('is a husband’s who died, and nobody sends him to a shop', async () => {
    const sau = world().citizen('Bà Sáu');
    await sau.writes('ông nhà tui mất rồi, cái sim ổng đứng tên tui đang xài có sao không');
    const answer = await sau.hears('giấy báo tử');
    expect(answer.text).toMatch(/^Người nhà mang căn cước/);
    expectPlain(answer);
    expect(titlesOf(answer)).toEqual(['Xem từng bước', 'Gặp người ở xã']);
  });
});
