import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { groupLessons } from '../../../src/domain/lesson-groups.ts';
import { lesson } from '../../support/lessons.ts';

const ELECTRICITY = [
  'tiền điện tháng này sao cao quá',
  'sao tiền điện tháng ni cao rứa',
  'tien dien thang nay cao qua troi',
];
const LAND = ['tui hỏi làm sổ đỏ', 'cho tui hỏi sổ đỏ làm ở đâu'];
const BIRTH = [
  'làm giấy khai sinh cho con ở đâu',
  'lam giay khai sinh cho chau',
  'đăng ký khai sinh cho con mới sinh',
];
const ALL = [...ELECTRICITY, ...LAND, ...BIRTH, 'mấy giờ có xe buýt'].map((text, at) => lesson(text, { at }));

const textsOf = (group: { lessons: { text: string }[] }): string[] =>
  group.lessons.map(({ text }) => text).sort();

describe('Messages that were misunderstood', () => {
  it('are grouped by what they say, with marks or without', () => {
    const groups = groupLessons(ALL).map(textsOf);
    expect(groups).toContainEqual([...ELECTRICITY].sort());
    expect(groups).toContainEqual([...LAND].sort());
    expect(groups).toContainEqual([...BIRTH].sort());
    expect(groups).toContainEqual(['mấy giờ có xe buýt']);
  });

  it('are not joined by courtesies alone', () => {
    const polite = ['cháu ơi cho bác hỏi tiền điện với nhé', 'cháu ơi cho bác hỏi xe buýt với nhé'];
    const among = [...ALL, ...polite.map((text, at) => lesson(text, { at: 20 + at }))];
    const together = groupLessons(among).some((group) => polite.every((one) => textsOf(group).includes(one)));
    expect(together).toBe(false);
  });

  it('are in one group each, whatever the order they come in', () => {
    const expected = groupLessons(ALL);
    fc.assert(
      fc.property(fc.shuffledSubarray(ALL, { minLength: ALL.length }), (shuffled) => {
        expect(groupLessons(shuffled)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
    expect(expected.flatMap(({ lessons }) => lessons)).toHaveLength(ALL.length);
  });

  it('are told with their labels, the most frequent first, and with hints', () => {
    const [group] = groupLessons([
      lesson('a', { text: 'làm sổ đỏ ở đâu', label: 'online_public_service', at: 1 }),
      lesson('b', { text: 'lam so do o dau', label: 'online_public_service', at: 9 }),
      lesson('c', { text: 'làm sổ đỏ ở đâu vậy', label: 'talk_to_staff', at: 3 }),
      lesson('d', { text: 'làm sổ đỏ ở đâu hả', next: 'pay_bills', at: 2 }),
    ]);
    expect(group).toMatchObject({
      count: 4,
      newestAt: 9,
      labels: [
        { intent: 'online_public_service', count: 2 },
        { intent: 'talk_to_staff', count: 1 },
      ],
      hints: [{ intent: 'pay_bills', count: 1 }],
    });
  });

  it('come first where there is most to teach', () => {
    const best = (confidence: number) => ({
      intent: 'pay_bills',
      confidence,
      best: [{ intent: 'pay_bills', confidence }],
    });
    const [first, second, third] = groupLessons([
      lesson('xe buýt mấy giờ chạy', { heard: best(0.9), label: 'pay_bills' }),
      lesson('làm giấy khai sinh', { heard: best(0.9), label: 'citizen_id' }),
      lesson('tiền điện cao', { heard: best(0.4) }),
    ]);
    expect([first, second, third].map((one) => one?.representative.text)).toEqual([
      'làm giấy khai sinh',
      'tiền điện cao',
      'xe buýt mấy giờ chạy',
    ]);
  });

  it('can be two thousand, of which the newest are looked at', () => {
    const many = Array.from({ length: 2_100 }, (_, at) =>
      lesson(`m${at}`, { text: ALL[at % ALL.length]?.text ?? '', at }),
    );
    const groups = groupLessons(many);
    expect(groups.flatMap(({ lessons }) => lessons)).toHaveLength(2_000);
    expect(Math.min(...groups.flatMap(({ lessons }) => lessons.map(({ at }) => at)))).toBe(100);
  });

  it('are no groups when there are none', () => {
    expect(groupLessons([])).toEqual([]);
  });
});
