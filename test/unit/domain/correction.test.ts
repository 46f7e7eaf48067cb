import { describe, expect, it } from '@jest/globals';
import { afterCorrection } from '../../../src/domain/correction.ts';

describe('What is left of a correction', () => {
  it.each([
    ['không phải, tui hỏi tiền điện', 'tui hỏi tiền điện'],
    ['hong phai', ''],
    ['Ý tôi là nộp qua mạng', 'nộp qua mạng'],
    ['Không phải, ý tôi là xóa thường trú', 'xóa thường trú'],
    ['tôi hỏi cái khác, học phí', 'học phí'],
    ['sai rồi', ''],
  ])('of “%s” is “%s”', (text, rest) => {
    expect(afterCorrection(text)).toBe(rest);
  });

  it.each(['sim không phải của tui', 'không, ngân hàng xa lắm', 'tui hỏi tiền điện', ''])(
    '“%s” takes nothing back',
    (text) => {
      expect(afterCorrection(text)).toBeNull();
    },
  );
});
