import { describe, expect, it } from '@jest/globals';
import { findSharpness } from '../../../../src/nlu/training/calibrate.ts';

const WISHES: Readonly<Record<string, readonly string[]>> = {
  open_account: ['mở tài khoản', 'mở thẻ ngân hàng', 'lập tài khoản mới', 'làm thẻ nhận trợ cấp'],
  pay_school_fees: ['đóng học phí', 'nộp tiền học', 'trả tiền ăn bán trú', 'đóng tiền trường'],
  out_of_scope: ['trời mưa to quá', 'giá vàng lên cao', 'bóng đá tối nay', 'kể chuyện cười'],
};
const WHO = ['cho tôi', 'cho mẹ', 'cho cháu', 'giùm bà', 'hôm nay', 'ở xã', 'với ạ', 'được không'];
const CLEAN = Object.entries(WISHES).flatMap(([intent, texts]) =>
  texts.flatMap((text) => WHO.map((who) => ({ text: `${text} ${who}`, intent }))),
);
const INTENTS = Object.keys(WISHES);
/** Every third label is somebody else's. */
const NOISY = CLEAN.map(({ text, intent }, i) => ({
  text,
  intent: i % 3 === 0 ? (INTENTS[(INTENTS.indexOf(intent) + 1 + (i % 2)) % 3] ?? intent) : intent,
}));

describe('The sharpness of a model', () => {
  it.each([
    ['clean', CLEAN],
    ['noisy', NOISY],
    ['two', CLEAN.slice(0, 2)],
  ])('stays within its bounds for %s examples', (_kind, examples) => {
    const sharpness = findSharpness(examples);
    expect(sharpness).toBeGreaterThanOrEqual(1);
    expect(sharpness).toBeLessThanOrEqual(9);
  });

  it('is lower where labels cannot be trusted', () => {
    expect(findSharpness(NOISY)).toBeLessThan(findSharpness(CLEAN) - 0.5);
  });

  it('is the usual one where nothing can be kept back', () => {
    expect(findSharpness(CLEAN.slice(0, 1))).toBe(4.5);
  });

  it('is the same for the same examples', () => {
    expect(findSharpness(NOISY)).toBe(findSharpness(NOISY));
  });
});
