import { describe, expect, it } from '@jest/globals';
import { isOnlyVillage, villageIn } from '../../../src/conversation/people/village.ts';

const VILLAGES = [
  { id: 'hoa-binh', name: 'thôn Hòa Bình', aliases: ['Hòa Bình', 'hoa binh', 'xóm chợ'] },
  { id: 'hoa-phu', name: 'thôn Hòa Phú', aliases: [] },
  { id: 'thu-xa', name: 'thôn Thu Xà', aliases: ['phố Thu Xà'] },
  { id: 'to-3', name: 'tổ dân phố 3', aliases: [] },
];

describe('A village', () => {
  it.each([
    ['xóm chợ', 'hoa-binh'],
    ['tui ở xóm chợ nè', 'hoa-binh'],
    ['nhà tui xóm chợ, rút tiền chỗ nào', 'hoa-binh'],
    ['tui o xom cho', 'hoa-binh'],
    ['thôn Hoà Bình', 'hoa-binh'],
    ['HÒA PHÚ', 'hoa-phu'],
    ['tui o thon hoa phu', 'hoa-phu'],
    ['dạ tui o hoa phu ạ', 'hoa-phu'],
    ['ở thu xà rút tiền chỗ nào', 'thu-xa'],
    ['trưởng thôn thu xa số mấy', 'thu-xa'],
    ['tổ dân phố 3 xin số', 'to-3'],
  ])('is heard in “%s”', (text, id) => {
    expect(villageIn(text, VILLAGES)).toBe(id);
  });

  it.each([
    'chờ',
    'cho',
    'chợ',
    'chờ chút',
    'tui ở chỗ xa lắm',
    'o cho xa lam',
    'trong xóm cho tui hỏi',
    'ở thủ xà',
    'chúc xã hòa bình và vui',
    'tổ 3',
    '',
  ])('is not heard in “%s”', (text) => {
    expect(villageIn(text, VILLAGES)).toBeNull();
  });
});

describe('Nothing but a village', () => {
  it.each([
    'thôn Thu Xà',
    'ở thu xà',
    'thu xa',
    'tui o thon thu xa ạ',
    'dạ thôn Hòa Phú',
    'Dạ, nhà bác ở xóm chợ nha cháu.',
  ])('is said in “%s”', (text) => {
    expect(isOnlyVillage(text, VILLAGES)).toBe(true);
  });

  it.each(['ở thu xà rút tiền chỗ nào', 'số trưởng thôn thu xà', 'dạ', 'chờ', 'xóm cho tui'])(
    'is not said in “%s”',
    (text) => {
      expect(isOnlyVillage(text, VILLAGES)).toBe(false);
    },
  );
});
