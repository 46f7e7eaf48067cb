import { describe, expect, it } from '@jest/globals';
import { margins, probabilities, rank } from '../../../../src/nlu/model/rank.ts';
import { LIMIT } from '../../../../src/nlu/words/normalise.ts';
import { EXAMPLES, MODEL } from '../../../support/small-model.ts';

const sharest = (text: string): number => Math.max(...probabilities(margins(MODEL, text), MODEL.sharpness));
const shareOf = (text: string, intent: string): number =>
  rank(MODEL, text).find((one) => one.intent === intent)?.confidence ?? NaN;

describe('Margins of a message', () => {
  it.each(['mở tài khoản', '', 'tài tài tài tài', '👍👍', 'không có từ nào quen', 'k!'.repeat(5_000)])(
    'are the same when it is said again: “%.20s”',
    (text) => {
      const first = margins(MODEL, text);
      margins(MODEL, 'học phí của cháu, mở tài khoản ngân hàng');
      expect(margins(MODEL, text)).toEqual(first);
    },
  );

  it('leave no mark in the lookup', () => {
    const before = MODEL.lookup.slots.slice();
    margins(MODEL, 'tôi muốn mở tài khoản ngân hàng, mở tài khoản');
    expect(MODEL.lookup.slots).toEqual(before);
  });

  it('of nothing are the biases', () => {
    expect(margins(MODEL, '')).toEqual(MODEL.biases);
    expect(margins(MODEL, 'mở tài khoản')).not.toEqual(MODEL.biases);
  });

  it('count what is said ten times once', () => {
    const once = margins(MODEL, 'mở thẻ mở thẻ mở thẻ mở thẻ');
    expect(margins(MODEL, Array(20).fill('mở thẻ').join(' '))).toEqual(once);
  });

  it('do not look beyond ten thousand characters', () => {
    const text = 'mở tài khoản '.repeat(LIMIT).slice(0, LIMIT);
    expect(margins(MODEL, `${text} đóng học phí`)).toEqual(margins(MODEL, text));
    expect(rank(MODEL, `${text} đóng học phí`)).toEqual(rank(MODEL, text));
  });
});

describe('Confidence', () => {
  it.each(['thẻ', 'mở thẻ', 'mở tài khoản', 'tôi muốn mở tài khoản'])(
    'is softened for a few words: “%s”',
    (text) => {
      expect(rank(MODEL, text)[0]?.confidence).toBeLessThan(sharest(text));
    },
  );

  it('is left as it is for a sentence', () => {
    const text = 'cho tôi hỏi muốn mở tài khoản ngân hàng';
    expect(rank(MODEL, text)[0]?.confidence).toBeCloseTo(sharest(text), 12);
  });

  it('counts words, whatever stands between them', () => {
    const best = rank(MODEL, 'mở thẻ')[0]?.confidence;
    expect(rank(MODEL, '  mở \n\t thẻ  ')[0]?.confidence).toBe(best);
  });

  it('leans to the sentence a story ends with', () => {
    const [account, school] = ['Tôi muốn mở tài khoản ngân hàng', 'Tôi muốn đóng học phí cho cháu'];
    const schoolLast = `${account}. ${school}`;
    const accountLast = `${school}. ${account}`;
    expect(shareOf(schoolLast, 'pay_school_fees')).toBeGreaterThan(shareOf(accountLast, 'pay_school_fees'));
    expect(shareOf(accountLast, 'open_account')).toBeGreaterThan(shareOf(schoolLast, 'open_account'));
  });

  it('falls from the first intent to the last', () => {
    for (const { text } of EXAMPLES) {
      const all = rank(MODEL, text).map((one) => one.confidence);
      expect(all).toEqual([...all].sort((a, b) => b - a));
    }
  });
});

describe('Probabilities', () => {
  it('add up to one, also far out', () => {
    const odds = probabilities(Float64Array.of(900, -900, 0), 9);
    expect([...odds].reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
    expect([...odds].every(Number.isFinite)).toBe(true);
  });

  it('are even for even margins, and clearer when sharper', () => {
    expect([...probabilities(Float64Array.of(2, 2), 5)]).toEqual([0.5, 0.5]);
    const [blunt, sharp] = [1, 5].map((sharpness) => probabilities(Float64Array.of(1, 0), sharpness)[0]);
    expect(sharp).toBeGreaterThan(blunt as number);
  });
});
