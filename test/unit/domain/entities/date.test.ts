import { describe, expect, it } from '@jest/globals';
import { datesIn } from '../../../../src/domain/entities/date.ts';

/** A Thursday, nine in the morning. */
const today = Date.parse('2026-11-26T09:00:00+07:00');
const seen = (text: string) => datesIn(text, { today }).map(({ value }) => value);
const day = (text: string): string | undefined => {
  const [value] = seen(text);
  return value?.calendar === 'solar' && value.from === value.to ? value.from : undefined;
};

describe('A day', () => {
  it.each([
    ['hôm nay', '2026-11-26'],
    ['hôm qua', '2026-11-25'],
    ['bữa qua nó gọi cho tui', '2026-11-25'],
    ['hom qua', '2026-11-25'],
    ['bữa kia', '2026-11-24'],
    ['bữa kìa', '2026-11-23'],
    ['ngày mai', '2026-11-27'],
    ['bữa mốt', '2026-11-28'],
    ['ba ngày trước', '2026-11-23'],
    ['cách đây 2 ngày', '2026-11-24'],
    ['2 hôm rồi', '2026-11-24'],
    ['thứ hai tuần trước', '2026-11-16'],
    ['chủ nhật tuần này', '2026-11-29'],
    ['thứ 6 này', '2026-11-27'],
    ['thứ năm vừa rồi', '2026-11-19'],
    ['ngày 10 tháng 12', '2026-12-10'],
    ['ngày mười tháng mười hai năm 2026', '2026-12-10'],
    ['10/12/2026', '2026-12-10'],
    ['10-12-2026', '2026-12-10'],
    ['10.12.2026', '2026-12-10'],
    ['2026-12-10', '2026-12-10'],
    ['10/12', '2026-12-10'],
    ['10-12', '2026-12-10'],
    ['ngày 20/1', '2027-01-20'],
    ['ngày 3 vừa qua', '2026-11-03'],
    ['bữa ni', '2026-11-26'],
    ['mùng 10', '2026-12-10'],
    ['mùng 5 tháng này', '2026-11-05'],
    ['ngày 5 có tiền chưa', '2026-12-05'],
    ['mung 5 thang 12', '2026-12-05'],
  ])('is heard in “%s”', (text, expected) => {
    expect(day(text)).toBe(expected);
  });

  it.each([
    ['ngày 10 tháng 12', true],
    ['ngày 10 tháng 12 năm 2026', false],
    ['mùng 10', true],
    ['hôm qua', false],
  ])('tells what was assumed in “%s”', (text, isAssumed) => {
    expect(seen(text)).toMatchObject([{ isAssumed }]);
  });

  it.each(['31/2', '31/02/2026', 'ngày 30 tháng 2', 'ngày 32', '10/13', '29/2/2027', 'ngày 0 tháng 5'])(
    'that does not exist is refused: %s',
    (text) => {
      expect(seen(text)).toEqual([]);
    },
  );

  it.each([
    'năm nay',
    'tháng tư',
    'thứ hai',
    'lần thứ hai',
    'lần thứ ba rồi',
    'từ t2 tới giờ chưa có',
    'mở thẻ ATM 24/7',
    '1/2 số tiền',
    '3/4 dân số',
    '10-12 triệu',
    '2-3 ngày',
    '11/2022/NQ-HĐND',
    'tổ 3/4',
    'số 12/5 đường Quang Trung',
    'mai là tên tui',
    'tôi qua bên đó',
    'toi qua nha ong',
    'trong 2 giờ',
    'mấy giờ',
    '0905-123-456',
    '',
  ])('is not heard in “%s”', (text) => {
    expect(seen(text)).toEqual([]);
  });
});

describe('A day of the moon', () => {
  it.each([
    ['mùng 10 tháng giêng', { day: 10, month: 1 }],
    ['mung nam thang gieng', { day: 5, month: 1 }],
    ['23 tháng chạp', { day: 23, month: 12 }],
    ['mùng 3 Tết', { day: 3, month: 1 }],
    ['30 Tết', { day: 30, month: 12 }],
    ['rằm', { day: 15 }],
    ['rằm tháng bảy', { day: 15, month: 7 }],
    ['mùng 10 âm', { day: 10 }],
    ['ngày 15 âm lịch', { day: 15 }],
    ['15 âm lịch', { day: 15 }],
    ['10/3 âm lịch', { day: 10, month: 3 }],
    ['mùng 10 tháng 3 ta', { day: 10, month: 3 }],
    ['ngay 10 thang 3 am lich', { day: 10, month: 3 }],
  ])('is kept as it was said: “%s”', (text, expected) => {
    expect(seen(text)).toEqual([{ calendar: 'lunar', ...expected }]);
  });

  it('has no thirty-first', () => {
    expect(seen('ngày 31 tháng 3 âm lịch')).toEqual([]);
  });
});

describe('A time', () => {
  it.each([
    ['sáng nay', '2026-11-26', 'morning'],
    ['hồi sáng', '2026-11-26', 'morning'],
    ['hồi tối', '2026-11-25', 'evening'],
    ['tối hôm kia', '2026-11-24', 'evening'],
    ['chiều mai', '2026-11-27', 'afternoon'],
    ['khuya qua', '2026-11-25', 'night'],
    ['toi qua no goi', '2026-11-25', 'evening'],
  ])('of the day is heard in “%s”', (text, from, part) => {
    expect(seen(text)).toMatchObject([{ precision: 'part', from, part }]);
  });

  it.each([
    ['8 giờ sáng', '2026-11-26', 480],
    ['lúc 8h30', '2026-11-26', 510],
    ['tám giờ rưỡi', '2026-11-26', 510],
    ['20:05', '2026-11-26', 1_205],
    ['8 giờ tối hôm qua', '2026-11-25', 1_200],
    ['hôm qua lúc 8h tối', '2026-11-25', 1_200],
    ['chiều mai 3 giờ', '2026-11-27', 900],
    ['12 giờ đêm', '2026-11-26', 0],
    ['1 giờ trưa', '2026-11-26', 780],
  ])('by the clock is heard in “%s”', (text, from, minutes) => {
    expect(seen(text)).toMatchObject([{ precision: 'minute', from, minutes }]);
  });

  it.each([
    ['cách đây 2 tiếng', '2026-11-26', 420],
    ['cách đây nửa tiếng', '2026-11-26', 510],
    ['10 tiếng trước', '2026-11-25', 1_380],
  ])('is counted back in “%s”', (text, from, minutes) => {
    expect(seen(text)).toMatchObject([{ precision: 'hour', from, minutes }]);
  });

  it.each([
    ['tuần trước', 'week', '2026-11-16', '2026-11-22'],
    ['tháng trước', 'month', '2026-10-01', '2026-10-31'],
    ['tháng rồi', 'month', '2026-10-01', '2026-10-31'],
    ['2 tháng trước', 'month', '2026-09-01', '2026-09-30'],
    ['năm ngoái', 'year', '2025-01-01', '2025-12-31'],
  ])('that lasts is a range: “%s”', (text, precision, from, to) => {
    expect(seen(text)).toMatchObject([{ precision, from, to }]);
  });

  it('is told by the day in Viet Nam, not in Greenwich', () => {
    const lateAtNight = Date.parse('2026-11-26T18:30:00Z');
    expect(datesIn('hôm qua', { today: lateAtNight })).toMatchObject([{ value: { from: '2026-11-26' } }]);
  });
});
