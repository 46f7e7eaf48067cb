import { describe, expect, it } from '@jest/globals';
import { inAWorld, titlesOf } from '../support/story.ts';

describe('Learning to tell a scam', () => {
  const world = inAWorld();

  it('one sign at a time, then the tricks of the year', async () => {
    const ba = world().citizen('Bà Ba');
    await ba.writes('làm sao để khỏi bị lừa');
    await ba.hearsSomething();
    await ba.taps('Năm dấu hiệu lừa');
    for (const number of [1, 2, 3, 4, 5]) {
      const sign = await ba.hears(`Dấu hiệu ${number} trong 5:`);
      if (number < 5) await ba.taps('Xem tiếp');
      else expect(titlesOf(sign)).not.toContain('Xem tiếp');
    }
    await ba.taps('Chiêu hay gặp');
    await ba.hears('tăng lương hưu');
  });

  it('three questions, and nobody is scolded', async () => {
    const tu = world().citizen('Ông Tư');
    await tu.writes('làm sao để khỏi bị lừa');
    await tu.hearsSomething();
    await tu.taps('Năm dấu hiệu lừa');
    await tu.hears('Dấu hiệu 1');
    await tu.taps('Thử ba câu');
    await tu.hears('Câu 1 trong 3:');
    await tu.taps('Lừa');
    await tu.hears('Đúng rồi, bác giỏi quá.');
    await tu.taps('Xem tiếp');
    await tu.hears('Câu 2 trong 3:');
    await tu.taps('Thật');
    const other = await tu.hears('Câu này dễ nhầm');
    expect(other.text).not.toMatch(/sai/i);
    await tu.taps('Xem tiếp');
    await tu.hears('Câu 3 trong 3:');
    await tu.taps('Thật');
    await tu.hears('Bác trả lời đúng 2 trong 3 câu.');
  });
});
