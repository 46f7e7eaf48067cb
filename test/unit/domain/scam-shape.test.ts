import { describe, expect, it } from '@jest/globals';
import { areAlike, bandsOf, likenessOf, shapeOf, type Shape } from '../../../src/domain/scam-shape.ts';

const LONG =
  'Kính gửi quý khách: hồ sơ nhận hỗ trợ 2.400.000 đồng đã duyệt, mời vào ansinh-a.top nhập số thẻ trước 17h hôm nay';
const shape = (text: string): Shape => {
  const found = shapeOf(text);
  if (!found) throw new Error('too short');
  return found;
};

describe('What a message is like', () => {
  it('stays when marks, case, sums, links and numbers change', () => {
    const other = LONG.toUpperCase()
      .replace('2.400.000', '900.000')
      .replace('ANSINH-A.TOP', 'https://xyz-b.vip/abc')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/Đ/g, 'D');
    expect(likenessOf(shape(LONG), shape(other))).toBe(1);
  });

  it('is nearly the same when a few words are added', () => {
    expect(areAlike(shape(LONG), shape(`Chào bác Lan. ${LONG} nhé`))).toBe(true);
  });

  it('differs for another message', () => {
    const other =
      'Trường tiểu học báo phụ huynh lớp hai nộp tiền ăn tháng mười tại phòng kế toán trước thứ sáu';
    expect(areAlike(shape(LONG), shape(other))).toBe(false);
  });

  it('cannot be told of a few words', () => {
    expect(shapeOf('tin này thật hay giả')).toBeNull();
  });

  it('is found by keys that alike messages share', () => {
    const [one, other] = [bandsOf(shape(LONG)), bandsOf(shape(`Bác ơi: ${LONG}`))];
    expect(one.some((band) => other.includes(band))).toBe(true);
  });

  it('holds no word of it', () => {
    expect(JSON.stringify(shape(LONG))).toMatch(/^[[\d,\]]+$/);
  });
});
