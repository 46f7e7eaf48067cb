import { describe, expect, it } from '@jest/globals';
import { inAWorld, titlesOf } from '../support/story.ts';

describe('Messages nobody could understand', () => {
  const world = inAWorld();

  it('offers topics the first time and a person the second', async () => {
    const bin = world().citizen('Bé Bin');
    await bin.writes('asdkjh qwe zxc');
    const first = await bin.hears('chưa trả lời được');
    expect(titlesOf(first)).toContain('Gặp người ở xã');
    await bin.writes('qoiwue mmnb vcx');
    const second = await bin.hears('Để người ở xã trả lời bác nhé?');
    expect(titlesOf(second)[0]).toBe('Gặp người ở xã');
    await bin.taps('Gặp người ở xã');
    await bin.hears('đã chuyển lời');
  });

  it('answers an English message in one English line and offers a person', async () => {
    const john = world().citizen('John');
    await john.writes('good morning, do you speak english? i look for a hotel near the beach');
    const answer = await john.hears('I only understand Vietnamese');
    expect(titlesOf(answer)).toContain('Gặp người ở xã');
  });

  it.each([
    ['5,000 characters', 'tôi muốn hỏi một chuyện rất dài dòng '.repeat(140).slice(0, 5000)],
    ['zalgo', 'm̷̢͎̣̈́̓ở̸̧̛̖̌ t̶̹̱̂à̵̙̓i̴̝͝ k̶̨̛̯h̵̘͑ò̷̝ä̷́n'.repeat(5)],
    ['right-to-left letters', '\u202Eمرحبا כרגע\u202C'],
    ['emoji only', '😂😂😂👨‍👩‍👧‍👦'],
    ['spaces only', '   \n  '],
    ['template braces', '{{fact x}} {{bác}} ${process.env.HOME}'],
    ['control characters', 'xin\u0000 chào\u001b[31m'],
  ])('stays polite and on its feet: %s', async (_name, text) => {
    const someone = world().citizen(`Người ${_name}`);
    await someone.writes(text);
    const answer = await someone.hearsSomething();
    expect(answer.text.length).toBeGreaterThan(10);
    expect(answer.text).not.toMatch(/undefined|\{\{|null/);
  });
});
