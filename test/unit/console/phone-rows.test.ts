import { describe, expect, it } from '@jest/globals';
import { oncePerNumber } from '../../../src/console/notices/phone-rows.ts';

const row = (id: string, name: string, phone: string, village = 'thôn Thu Xà') => ({
  ...{ id, name, phone, village },
  also: [],
});

describe('The phone list of a notice', () => {
  it('has a number once, with everybody who gave it and what was last noted', () => {
    const called = { outcome: 'called' as const, by: 'Chị Mai', at: 2 };
    const rows = [
      { ...row('a', 'Bà Hiền', '0905'), mark: { ...called, outcome: 'no_answer' as const, at: 1 } },
      row('b', 'Ông Bảy', '0907'),
      { ...row('c', 'Anh Tí', '0905', 'thôn Đông Mỹ'), mark: called },
      row('d', 'Bà Hiền', '0905'),
    ];
    expect(oncePerNumber(rows)).toEqual([
      {
        ...row('a', 'Bà Hiền, Anh Tí', '0905', 'thôn Thu Xà, thôn Đông Mỹ'),
        ...{ also: ['c', 'd'], mark: called },
      },
      row('b', 'Ông Bảy', '0907'),
    ]);
  });

  it('keeps everybody apart who gave no number', () => {
    const rows = [row('a', '', ''), row('b', '', '')];
    expect(oncePerNumber(rows)).toEqual(rows);
  });
});
