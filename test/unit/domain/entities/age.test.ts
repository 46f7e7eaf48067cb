import { describe, expect, it } from '@jest/globals';
import { ageIn, agesIn } from '../../../../src/domain/entities/age.ts';

const today = Date.parse('2026-11-26T09:00:00+07:00');
const seen = (text: string) => agesIn(text, { today }).map(({ value }) => value);

describe('An age', () => {
  it.each([
    ['mẹ tui 82 tuổi', { years: 82 }],
    ['me toi 82 tuoi', { years: 82 }],
    ['80t', { years: 80 }],
    ['năm nay 80 tuổi', { years: 80 }],
    ['tám hai tuổi', { years: 82 }],
    ['tám mươi hai tuổi', { years: 82 }],
    ['cháu mười tám tuổi', { years: 18 }],
    ['con năm tuổi', { years: 5 }],
    ['bà tròn trăm tuổi', { years: 100 }],
    ['cụ một trăm linh hai tuổi', { years: 102 }],
    ['ngoài tám mươi', { atLeast: 80 }],
    ['ngoai tam muoi', { atLeast: 80 }],
    ['hơn 80 tuổi rồi', { atLeast: 80 }],
    ['trên 75', { atLeast: 75 }],
    ['từ 75 tuổi trở lên', { atLeast: 75 }],
    ['80 mấy tuổi', { atLeast: 80 }],
    ['gần 80', { about: 80 }],
    ['má tui gần 80 rồi', { about: 80 }],
    ['khoảng 70 tuổi', { about: 70 }],
    ['bảy tám tuổi', { about: 78 }],
    ['sinh năm 1942', { birthYear: 1942 }],
    ['sinh 1942', { birthYear: 1942 }],
    ['sn 42', { birthYear: 1942 }],
    ['sinh năm bốn hai', { birthYear: 1942 }],
    ['sinh ngày 1/1/1942', { birthYear: 1942 }],
    ['sinh ngay 5 thang 6 nam 1940', { birthYear: 1940 }],
    ['cháu nó sn 15', { birthYear: 2015 }],
  ])('is heard in “%s”', (text, expected) => {
    expect(seen(text)).toEqual([expected]);
  });

  it.each([
    'tuổi Tý',
    'tuổi tui',
    'mấy tuổi thì được',
    'gần 80 triệu',
    'mất gần 80',
    'trên 75 người',
    'trên 75 km',
    'dưới 16 tuổi',
    '50 tuổi đảng',
    'xã có 500 tuổi đảng',
    'học sinh 2012',
    'sinh năm 2045',
    'số 0905 123 45 tối gọi',
    'sđt 0905 123 456 t',
    'mất tám mươi triệu',
    'lúc 8 tối',
    '85',
    '',
  ])('is not heard in “%s”', (text) => {
    expect(seen(text)).toEqual([]);
  });

  it.each([
    ['con 50 tuổi hỏi cho mẹ 85 tuổi', 85],
    ['ba tôi ngoài tám mươi', 80],
    ['má tui sinh năm 1940', 86],
    ['không ai già', null],
  ])('that counts is the oldest: “%s”', (text, age) => {
    expect(ageIn(text, today)).toBe(age);
  });
});
