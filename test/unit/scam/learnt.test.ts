import { describe, expect, it } from '@jest/globals';
import { deserialiseScore, serialiseScore } from '../../../src/scam/learnt/file.ts';
import { gramsOf } from '../../../src/scam/learnt/grams.ts';
import { createScore } from '../../../src/scam/learnt/score.ts';
import { trainScore } from '../../../src/scam/learnt/train.ts';

const SCAMS = [
  'chuyển tiền ngay vào tài khoản an toàn của công an',
  'bấm vào đường dẫn này nhận quà tri ân khách hàng',
  'tài khoản của bạn bị khóa bấm vào đường dẫn để mở',
  'công an gọi bảo chuyển tiền vào tài khoản an toàn',
  'nhận quà tri ân chuyển tiền phí vận chuyển trước',
  'bị khóa tài khoản chuyển tiền ngay để mở',
];
const OTHERS = [
  'mẹ ơi chiều con về ăn cơm nha',
  'trường báo mai nghỉ học vì mưa bão',
  'chiều nay họp thôn ở nhà văn hóa lúc bảy giờ',
  'mai mẹ đi chợ mua giúp con ký cá',
  'tổ trưởng báo chiều họp thôn nhớ đi đúng giờ',
  'trường báo họp phụ huynh ở lớp lúc bảy giờ',
];
const examples = [
  ...SCAMS.map((text) => ({ text, isScam: true })),
  ...OTHERS.map((text) => ({ text, isScam: false })),
];

describe('The score learnt from messages', () => {
  const model = trainScore(examples);
  const score = createScore(model);

  it('tells messages it never saw apart, also without marks', () => {
    for (const text of ['công an bảo chuyển tiền ngay', 'bam vao duong dan nay nhan qua']) {
      expect(score.oddsOf(text)).toBeGreaterThan(score.oddsOf('chieu nay truong bao hop phu huynh'));
    }
  });

  it('names the words that speak most for a scam', () => {
    expect(score.telling('hôm qua tui đi chợ về thì công an gọi bảo chuyển tiền ngay')).toMatch(
      /chuyển tiền/,
    );
    expect(score.telling('alo')).toBe('alo');
    expect(score.telling('')).toBe('');
  });

  it('is the same each time', () => {
    expect(trainScore(examples)).toEqual(model);
  });

  it('is the same when it was written down', () => {
    expect(deserialiseScore(serialiseScore(model))).toEqual(model);
    expect(() => deserialiseScore('{"format":0}')).toThrow();
    expect(() => deserialiseScore('no JSON')).toThrow();
  });

  it('takes every number for one', () => {
    expect(gramsOf('chuyển 500.000 đồng')).toEqual(gramsOf('chuyển 2.000.000 đồng'));
  });
});
