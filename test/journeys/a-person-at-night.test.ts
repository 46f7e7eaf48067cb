import { describe, expect, it } from '@jest/globals';
import { inAWorld } from '../support/story.ts';

describe('A person asks for an officer on Friday night', () => {
  const world = inAWorld({ at: '2026-11-27T21:30' });

  it('is told that somebody answers from Monday morning, and whom to ring', async () => {
    const muoi = world().citizen('Bà Mười');
    await muoi.writes('cho tôi gặp cán bộ xã');
    const promise = await muoi.hears('Bây giờ ngoài giờ');
    expect(promise.text).toContain('7 giờ sáng thứ Hai, ngày 30 tháng 11');
    expect(promise.text).toContain('0255 000 0001');
  });

  it('asks for the number only and gets it without a case', async () => {
    const muoi = world().citizen('Cô Út');
    await muoi.writes('sdt xa');
    const answer = await muoi.hears('Số của xã là 0255 000 0001.');
    expect(answer.text).toContain('Xã mở cửa từ 7 giờ sáng thứ Hai');
    expect(answer.text).not.toContain('mã');
  });
});
