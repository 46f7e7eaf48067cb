import { describe, expect, it } from '@jest/globals';
import { optionSaid, saysOneOf } from '../../../src/domain/phrases.ts';

describe('A phrase in a message', () => {
  it.each([
    ['má tui mới mất hôm qua', 'mới mất', true],
    ['ma tui moi mat hom qua', 'mới mất', true],
    // Typed with marks, a face is no death.
    ['mới mặt mũi', 'mới mất', false],
    ['Hoà Bình ở đâu', 'hòa bình', true],
    ['thanh toán', 'toán thanh', false],
    ['MẠNG YẾU QUÁ', 'mạng yếu', true],
  ])('“%s” holds “%s”: %s', (text, phrase, isSaid) => {
    expect(saysOneOf(text, [phrase])).toBe(isSaid);
  });
});

describe('An option that was typed', () => {
  const options = [
    { title: 'Đi được', said: ['đi được', 'có'] },
    { title: 'Không ai đi được', said: ['không đi được', 'nằm một chỗ'] },
  ];

  it.each([
    ['dạ đi được con', 'Đi được'],
    ['di duoc', 'Đi được'],
    ['hông đi được', 'Không ai đi được'],
    ['ko di duoc', 'Không ai đi được'],
    ['tui nằm một chỗ', 'Không ai đi được'],
  ])('“%s” → %s', (text, title) => {
    expect(optionSaid(text, options)?.title).toBe(title);
  });

  it('is none when a “không” turns it round, or when two fit as well', () => {
    expect(optionSaid('tui có đi đâu không biết', [{ title: 'Có', said: ['có'] }])).toBeNull();
    expect(
      optionSaid('có nằm', [
        { title: 'A', said: ['có'] },
        { title: 'B', said: ['nằm'] },
      ]),
    ).toBeNull();
    expect(optionSaid('hả', options)).toBeNull();
  });
});
