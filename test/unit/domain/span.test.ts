import { describe, expect, it } from '@jest/globals';
import { daysOf, quantile, spanBefore, spanOf, type SpanAsked } from '../../../src/domain/span.ts';

/** A Thursday, half past midnight: in Greenwich it is still Wednesday. */
const NOW = Date.parse('2026-11-26T00:30:00+07:00');
const days = (asked: SpanAsked): string[] | null => {
  const span = spanOf(asked, NOW);
  return span && daysOf(span);
};
const ends = (list: string[] | null) => list && [list[0], list.at(-1), list.length];

describe('A span of days', () => {
  it.each([
    ['this_week', ['2026-11-23', '2026-11-26', 4]],
    ['last_week', ['2026-11-16', '2026-11-22', 7]],
    ['30_days', ['2026-10-28', '2026-11-26', 30]],
  ] as const)('%s goes by the days of Viet Nam', (span, expected) => {
    expect(ends(days({ span }))).toEqual(expected);
  });

  it('counts the first and the last of those that are named', () => {
    expect(days({ span: 'days', from: '2026-11-01', to: '2026-11-01' })).toEqual(['2026-11-01']);
    expect(ends(days({ span: 'days', from: '2026-09-01', to: '2026-12-01' }))?.[2]).toBe(92);
  });

  it.each([
    ['too many days', '2026-09-01', '2026-12-02'],
    ['the wrong order', '2026-11-02', '2026-11-01'],
    ['a day that does not exist', '2026-02-30', '2026-03-01'],
    ['no day at all', undefined, undefined],
  ])('refuses %s', (_what, from, to) => {
    expect(days({ span: 'days', ...(from && { from }), ...(to && { to }) })).toBeNull();
  });

  it('is compared with as many days before, this week with the same days of the last', () => {
    const before = (asked: SpanAsked) => {
      const span = spanOf(asked, NOW);
      return span && ends(daysOf(spanBefore(asked, span)));
    };
    expect(before({ span: 'this_week' })).toEqual(['2026-11-16', '2026-11-19', 4]);
    expect(before({ span: 'last_week' })).toEqual(['2026-11-09', '2026-11-15', 7]);
    expect(before({ span: 'days', from: '2026-11-10', to: '2026-11-12' })).toEqual([
      '2026-11-07',
      '2026-11-09',
      3,
    ]);
  });
});

describe('A quantile', () => {
  it('is one of the numbers, whatever their order', () => {
    expect(quantile([9, 1, 5], 0.5)).toBe(5);
    expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(9);
    expect(quantile([7], 0.9)).toBe(7);
    expect(quantile([], 0.5)).toBeNull();
  });
});
