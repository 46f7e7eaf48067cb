import { describe, expect, it } from '@jest/globals';
import { saysDeath } from '../../../src/domain/death.ts';

describe('A death in the family', () => {
  it.each([
    'dạ chào xã ba tôi mới mất hồi tuần trước ổng chín mươi mốt tuổi',
    'mẹ em qua đời hôm thứ hai vừa rồi',
    'ba tôi mất ngày mười tám tháng mười một',
    'nội tôi chết rồi, có lãnh trợ cấp',
    'ba toi moi mat tuan truoc',
    'má tui mất, tiền trợ cấp tính sao',
    'ông già mới mất',
    'chồng tui mất 3 năm rồi',
  ])('is heard in “%s”', (text) => {
    expect(saysDeath(text)).toBe(true);
  });

  it.each([
    'má tui mất tiền',
    'mẹ tôi mất thẻ',
    'bà nội mất sổ',
    'con mất căn cước',
    'má tui bị nó lấy mất tiền',
    'ông mất ngủ',
    'ông nhà tôi mất trí',
    'mẹ còn sống mà xã ghi mất',
    'nếu ba tôi mất thì sao',
    'bà tui mắt mờ',
    'me toi mat mo',
    'mệt muốn chết',
    'anh em mất trộm xe',
    '',
  ])('is not heard in “%s”', (text) => {
    expect(saysDeath(text)).toBe(false);
  });
});
