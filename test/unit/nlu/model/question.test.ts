import { describe, expect, it } from '@jest/globals';
import { lastSentence } from '../../../../src/nlu/model/question.ts';

describe('The last sentence of a story', () => {
  it.each([
    ['Mẹ tôi già rồi. Tôi muốn mở tài khoản cho mẹ', 'Tôi muốn mở tài khoản cho mẹ'],
    ['Mẹ tôi già rồi! Bà muốn nhận tiền?', 'Bà muốn nhận tiền'],
    ['mẹ tôi già\nmở thẻ cho bà', 'mở thẻ cho bà'],
    ['mẹ tôi già; mở thẻ cho bà. Cảm ơn', 'mở thẻ cho bà'],
    ['một hai ba.bốn năm sáu', 'bốn năm sáu'],
  ])('of “%s” is “%s”', (story, last) => {
    expect(lastSentence(story)).toBe(last);
  });

  it.each(['', '...', 'mở tài khoản', 'mở tài khoản cho mẹ.', 'mở tài khoản cho mẹ. Cảm ơn', 'Dạ. Vâng. Ừ'])(
    'is not sought where there is one only: “%s”',
    (text) => {
      expect(lastSentence(text)).toBeNull();
    },
  );

  it('is found at the end of an endless story', () => {
    const story = `${'Nhà tôi ở xa lắm. '.repeat(2_000)}Tôi muốn mở thẻ`;
    expect(lastSentence(story)).toBe('Tôi muốn mở thẻ');
  });
});
