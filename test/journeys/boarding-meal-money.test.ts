import { describe, expect, it } from '@jest/globals';
import { inAWorld } from '../support/story.ts';

describe('A mother pays for her child’s boarding meals', () => {
  const world = inAWorld();

  it('learns that tuition is free and which four things the transfer names', async () => {
    const hoa = world().citizen('Chị Hoa');
    await hoa.writes('đóng tiền ăn bán trú cho con bằng điện thoại sao');
    const answer = await hoa.hears('không thu học phí');
    expect(answer.text).toContain('người nộp, học sinh, lý do, mã hóa đơn');
  });

  it('copies a ready transfer text from the guidance page', async () => {
    const page = await (await fetch(`${world().url}/g/pay_school_fees?xa=nghia-hoa`)).text();
    expect(page).toContain('id="copy-text"');
    expect(page).toContain('Chép nội dung');
  });
});
