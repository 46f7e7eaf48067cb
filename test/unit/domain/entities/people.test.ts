import { describe, expect, it } from '@jest/globals';
import { relationsIn } from '../../../../src/domain/entities/relation.ts';

const seen = (text: string) => relationsIn(text).map(({ value, words }) => [value, words]);

describe('Somebody a message is about', () => {
  it.each([
    ['má tui già rồi', 'mother', 'má'],
    ['mạ tui', 'mother', 'mạ'],
    ['u tôi yếu', 'mother', 'u'],
    ['bu em', 'mother', 'bu'],
    ['mệ tui nằm liệt', 'grandmother', 'mệ'],
    ['cho bà ngoại', 'grandmother', 'bà ngoại'],
    ['ông nội nằm liệt giường', 'grandfather', 'ông nội'],
    ['tía tui', 'father', 'tía'],
    ['bố tôi', 'father', 'bố'],
    ['thầy tui yếu lắm', 'father', 'thầy tui'],
    ['cho o tui', 'relative', 'o'],
    ['cho dượng tui', 'relative', 'dượng'],
    ['con dâu tui', 'child', 'con dâu'],
    ['hỏi giùm hàng xóm', 'neighbour', 'hàng xóm'],
  ])('is heard in “%s”', (text, relation, words) => {
    expect(seen(text)).toEqual([[relation, words]]);
  });

  it('is each of several', () => {
    expect(seen('má tui 82 tuổi, còn ba chồng tui 85')).toEqual([
      ['mother', 'má'],
      ['father', 'ba chồng'],
    ]);
  });

  it.each([
    'thầy tui dạy lớp 3',
    'thầy giáo nói nộp tiền',
    'khối u tôi',
    'o nha tui',
    'tui o thon hoa phu',
    'hàng xóm cũng nhận được tin đó',
    'bà con trong xóm',
    'hai vợ chồng',
    'cho con hỏi',
  ])('is not heard in “%s”', (text) => {
    expect(seen(text)).toEqual([]);
  });
});
