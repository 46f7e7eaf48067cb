import { describe, expect, it } from '@jest/globals';
import { expectPlain } from '../support/answers.ts';
import { inAWorld, titlesOf } from '../support/story.ts';

describe('An account in trouble', () => {
  const world = inAWorld();

  it('the machine kept the card', async () => {
    const tu = world().citizen('Ông Tư');
    await tu.writes('cây rút tiền nó nuốt mất cái thẻ của tui rồi');
    const answer = await tu.hears('gọi số dán trên cây ATM');
    expect(answer.text).toContain('Đừng nhờ người lạ');
    expectPlain(answer);
    expect(titlesOf(answer)).toContain('Tôi đã bị lừa');
  });

  it('the PIN was wrong three times', async () => {
    const nam = world().citizen('Bà Năm');
    await nam.writes('bam sai ma pin 3 lan bi khoa the roi lam sao');
    expectPlain(await nam.hears('đừng thử nhiều lần'));
  });

  it('money went to a stranger by mistake, which is no fraud', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.writes('tui chuyển lộn 2 triệu cho người dưng, đòi lại cách nào');
    const answer = await lan.hears('nhờ tra soát');
    expect(answer.text).not.toContain('Công an');
    expectPlain(answer);
  });

  it('the phone with the wallet is gone', async () => {
    const ba = world().citizen('Ông Ba');
    await ba.writes('mất điện thoại rồi, trong nớ có ví tiền');
    const answer = await ba.hears('nhờ khóa tài khoản');
    expectPlain(answer);
    expect(titlesOf(answer)).toContain('SIM chính chủ');
  });

  it('the bank wants a face and does not get it', async () => {
    const hai = world().citizen('Cô Hai');
    await hai.writes('app ngan hang bat quet mat hoai khong duoc');
    const answer = await hai.hears('nhân viên làm giúp');
    expect(answer.text).toContain('đường dẫn người lạ');
    expectPlain(answer);
  });
});
