import { describe, expect, it } from '@jest/globals';
import { isSyllable } from '../../../src/domain/syllables.ts';

describe('A Vietnamese syllable', () => {
  it.each(
    (
      'a an tiên nghiêng khuyêt đương hươu quyên qua quôc gi gia giêt giưa yêu uông ươt oan oach ngươi ' +
      'nghia phương trương chưng thoai hoc nươc đât khuyu nguêch'
    ).split(' '),
  )('is spelt like %s', (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  it.each(
    'khoong oong bank zalo momo facebook internet str ngg b đ ng tienf dduoc wow fax jack tiềng học tiên- nghiêngs TIEN'.split(
      ' ',
    ),
  )('is not spelt like %s', (word) => {
    expect(isSyllable(word)).toBe(false);
  });

  it('is not empty, and never long', () => {
    expect(isSyllable('')).toBe(false);
    expect(isSyllable('nghiêngngh')).toBe(false);
  });
});
