import { describe, expect, it } from '@jest/globals';
import { inAWorld, titlesOf } from '../support/story.ts';

describe('A grandchild asks for a bedridden grandmother', () => {
  const world = inAWorld();

  it('is told how to have the money brought home', async () => {
    const nam = world().citizen('Cháu Nam');
    await nam.writes('bà nội nằm liệt một chỗ ai mang tiền tới nhà giùm');
    const answer = await nam.hears('chi tận nhà');
    expect(titlesOf(answer)).toEqual(
      expect.arrayContaining(['Xem từng bước', 'Nhờ người nhận thay', 'Gặp người ở xã']),
    );
  });
});
