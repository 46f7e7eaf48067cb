import { describe, expect, it } from '@jest/globals';
import { communesIn } from '../../../../src/domain/entities/commune.ts';
import { distanceWithin } from '../../../../src/domain/entities/nearness.ts';
import { villagesIn } from '../../../../src/domain/entities/village.ts';
import { loadCatalog } from '../../../../src/catalog/load.ts';
import { profileOf, wordsFor } from '../../../../src/catalog/words.ts';

const villages = [
  { id: 'hoa-binh', name: 'thôn Hòa Bình', aliases: ['Hòa Bình', 'hoa binh', 'xóm chợ'] },
  { id: 'hoa-phu', name: 'thôn Hòa Phú', aliases: [] },
  { id: 'hoa-tan', name: 'thôn Hòa Tân', aliases: ['xóm biển'] },
  { id: 'thu-xa', name: 'thôn Thu Xà', aliases: [], oldNames: ['phố cổ Thu Xà', 'làng Vạn Tượng'] },
  { id: 'dong-my', name: 'thôn Đông Mỹ', aliases: ['xóm Gò'] },
  { id: 'an-1', name: 'thôn An Bình 1', aliases: [] },
  { id: 'an-2', name: 'thôn An Bình 2', aliases: [] },
  { id: 'to-3', name: 'tổ dân phố 3', aliases: [] },
];
const ids = (text: string) => villagesIn(text, { villages }).map(({ value }) => value.ids);

describe('A village', () => {
  it.each([
    ['thôn hoa binhh', 'hoa-binh'],
    ['thon hoa bnih', 'hoa-binh'],
    ['o hoabinh', 'hoa-binh'],
    ['tui ở hoa bình', 'hoa-binh'],
    ['Thôn Hoà Bình xin số', 'hoa-binh'],
    ['tui o xom cho', 'hoa-binh'],
    ['kdc hoa phu', 'hoa-phu'],
    ['tổ Hòa Phú', 'hoa-phu'],
    ['ở hòa tan', 'hoa-tan'],
    ['thôn đông mĩ', 'dong-my'],
    ['xom go co ai khong', 'dong-my'],
    ['thuxa', 'thu-xa'],
    ['tdp 3', 'to-3'],
    ['TDP3', 'to-3'],
    ['nhà ở làng vạn tượng', 'thu-xa'],
    ['thôn an bình 2', 'an-2'],
  ])('is heard in “%s”', (text, id) => {
    expect(ids(text)).toEqual([[id]]);
  });

  it.each([
    'thôn',
    'thôn tui',
    'ở thôn nào',
    'trưởng thôn',
    'xóm',
    'tổ 3',
    'chờ chút',
    'tui ở chỗ xa lắm',
    'ở đông mà chen',
    'hòa tan trong nước',
    'ở thủ xà',
    'chúc xã hòa bình',
    'thôn an bình 3',
    'xuống xóm Gò Sim ngày mấy',
    'trong xom cho tui hoi',
    'tháng tư',
  ])('is not heard in “%s”', (text) => {
    expect(ids(text)).toEqual([]);
  });

  it('is every village that the words fit', () => {
    const numbered = [12, 13].map((at) => ({ id: `g${at}`, name: `thôn Gia Hội ${at}`, aliases: [] }));
    expect(villagesIn('thôn gia hoi', { villages: numbered })[0]?.value.ids).toEqual(['g12', 'g13']);
    expect(ids('thôn An Bình')).toEqual([['an-1', 'an-2']]);
  });

  it('is each of several, with the word for its kind', () => {
    expect(villagesIn('từ thôn Hòa Bình qua xóm Gò', { villages }).map(({ words }) => words)).toEqual([
      'thôn Hòa Bình',
      'xóm Gò',
    ]);
  });

  it('tells an old name from the one of today', () => {
    expect(villagesIn('phố cổ Thu Xà', { villages })[0]?.value.isOld).toBe(true);
    expect(villagesIn('thôn Thu Xà', { villages })[0]?.value.isOld).toBe(false);
  });

  it('is heard by the old names of its profile', () => {
    const catalog = loadCatalog('intents');
    const { commune } = wordsFor(catalog, profileOf(catalog, 'qn-2024'), '2026-11-26', true);
    expect(villagesIn('ở phố cổ thu xà', commune)[0]?.value).toMatchObject({ ids: ['thu-xa'], isOld: true });
    expect(wordsFor(catalog, profileOf(catalog, 'blank'), '2026-11-26', true).commune.oldNames).toEqual([]);
  });
});

describe('The commune', () => {
  const commune = { name: 'xã Nghĩa Hòa', oldNames: ['xã Nghĩa Thương'] };
  const seen = (text: string) => communesIn(text, { commune }).map(({ value }) => value.isOld);

  it.each([
    ['xã Nghĩa Hòa', false],
    ['nghia hoa', false],
    ['xa nghia hao', false],
    ['tui người Nghĩa Thương', true],
  ])('is heard in “%s”', (text, isOld) => {
    expect(seen(text)).toEqual([isOld]);
  });

  it.each(['xã', 'lên xã', 'nghĩa là hòa', 'xã Nghĩa Hiệp', ''])('is not heard in “%s”', (text) => {
    expect(seen(text)).toEqual([]);
  });

  it('without a name of its own is never heard', () => {
    expect(communesIn('lên xã hỏi', { commune: { name: 'xã' } })).toEqual([]);
  });
});

describe('Two words', () => {
  it.each([
    ['hoabinh', 'hoabnih', 1],
    ['hoabinh', 'hoabin', 1],
    ['hoabinh', 'hoabinhh', 1],
    ['hoabinh', 'hoabynh', 1],
    ['hoabinh', 'haobnih', 2],
    ['hoabinh', 'thuxa', 3],
  ])('%s and %s differ by %i', (a, b, slips) => {
    expect(distanceWithin(a, b, 2)).toBe(slips);
  });
});
