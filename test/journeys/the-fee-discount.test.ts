import { describe, expect, it } from '@jest/globals';
import { longSentences } from '../../src/catalog/plain-words.ts';
import { inAWorld, linesOf } from '../support/story.ts';

describe('A citizen asks about the 50 % discount', () => {
  const world = inAWorld();

  it('hears the safe words first, and the old figure only under its label', async () => {
    const hai = world().citizen('Anh Hai');
    await hai.writes('nop ho so qua mang co giam 50% le phi khong');
    const answer = await hai.hears('Nghị quyết 11/2022/NQ-HĐND');
    const [first, ...rest] = linesOf(answer);
    expect(first).not.toMatch(/\d/);
    expect(answer.text).toContain('số hiện trên màn hình');
    expect(rest).toHaveLength(2);
    expect(rest.at(-1)).toMatch(/Theo tài liệu của Quảng Ngãi năm \d{4}.*nay có thể đã khác/);
    expect(linesOf(answer).flatMap(longSentences)).toEqual([]);
  });
});
