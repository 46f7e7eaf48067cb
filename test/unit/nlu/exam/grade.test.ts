import { describe, expect, it } from '@jest/globals';
import {
  confusions,
  figuresBy,
  figuresOf,
  grade,
  offTopicCurve,
  reliability,
} from '../../../../src/nlu/exam/grade.ts';
import { graded } from './hand-made.ts';

const AWAY = 'out_of_scope';
const FOUR = [
  graded('a', { a: 0.9, b: 0.05 }),
  graded('a', { b: 0.5, c: 0.3, a: 0.1 }, { plain: 'a' }),
  graded('b', { b: 0.9 }, { plain: 'c' }),
  graded('b', { a: 0.4, c: 0.3, d: 0.2, b: 0.1 }),
];

describe('Figures of an examination', () => {
  it('count what is right, without marks, and among three', () => {
    expect(figuresOf(FOUR)).toMatchObject({ count: 4, right: 0.5, rightPlain: 0.5, amongThree: 0.75 });
  });

  it('count what was answered though none of ours', () => {
    const away = [
      graded(AWAY, { a: 0.9 }),
      graded(AWAY, { a: 0.5 }, { action: 'ask' }),
      graded(AWAY, { [AWAY]: 0.9 }, { action: 'none' }),
      graded('a', { b: 0.9 }),
    ];
    expect(figuresOf(away).awayActed).toBeCloseTo(1 / 3, 12);
  });

  it('count emergencies that were recognised', () => {
    const urgent = [
      graded('report_scam', { report_scam: 0.4 }, { action: 'ask' }),
      graded('report_scam', { check_scam: 0.9 }),
    ];
    expect(figuresOf([...urgent, ...FOUR]).emergencies).toBe(0.5);
  });

  it('say nothing of what was not asked', () => {
    const nothing = { right: null, rightPlain: null, amongThree: null };
    expect(figuresOf([])).toMatchObject({ count: 0, ...nothing, awayActed: null, emergencies: null });
    expect(figuresOf(FOUR)).toMatchObject({ awayActed: null, emergencies: null, auroc: null });
  });

  it.each([
    ['a perfect order', [0.9, 0.8], [0.2, 0.1], 1],
    ['an order upside down', [0.2, 0.1], [0.9, 0.8], 0],
    ['one pair of four turned', [0.9, 0.3], [0.5, 0.1], 0.75],
    ['no order at all', [0.5, 0.5], [0.5, 0.5], 0.5],
  ])('tell how well ours is told from the rest: %s', (_kind, ours, away, auroc) => {
    const all = [
      ...ours.map((a) => graded('a', { a, [AWAY]: 1 - a })),
      ...away.map((a) => graded(AWAY, { a, [AWAY]: 1 - a })),
    ];
    expect(figuresOf(all).auroc).toBeCloseTo(auroc, 12);
  });

  it('draw a curve from nothing to everything', () => {
    const curve = offTopicCurve([...FOUR, graded(AWAY, { [AWAY]: 0.9, a: 0.1 })]);
    expect(curve[0]).toEqual({ ours: 0, away: 0 });
    expect(curve[curve.length - 1]).toEqual({ ours: 1, away: 1 });
  });

  it('come by group, the weakest first', () => {
    const all = [...FOUR, graded('c', { a: 0.9 }), graded('d', { d: 0.9 })];
    const groups = figuresBy(all, (one) => one.intent);
    expect(groups.map(({ name }) => name)).toEqual(['c', 'a', 'b', 'd']);
    expect(groups.map(({ figures }) => figures.count)).toEqual([1, 2, 2, 1]);
  });
});

describe('Grading', () => {
  it('asks for every message with and without marks', () => {
    const heard: string[] = [];
    const [one] = grade([{ text: 'mở thẻ', intent: 'a', style: 'short' }], (text) => {
      heard.push(text);
      return { action: 'act', intent: text, confidence: 1, alternatives: [] };
    });
    expect(heard).toEqual(['mở thẻ', 'mo the']);
    expect([one?.said.intent, one?.plain.intent, one?.style]).toEqual(['mở thẻ', 'mo the', 'short']);
  });
});

describe('Confusions', () => {
  it('come with the commonest pair first, and its messages', () => {
    const all = [
      graded('b', { c: 1 }, { text: '1' }),
      graded('a', { b: 1 }, { text: '2' }),
      graded('a', { a: 1 }, { text: '3' }),
      graded('a', { b: 1 }, { text: '4' }),
      graded('a', { c: 1 }, { text: '5' }),
    ];
    expect(confusions(all)).toEqual([
      { is: 'a', taken: 'b', texts: ['2', '4'] },
      { is: 'a', taken: 'c', texts: ['5'] },
      { is: 'b', taken: 'c', texts: ['1'] },
    ]);
  });
});

describe('Reliability', () => {
  const times = (count: number, is: string, sure: number) =>
    Array.from({ length: count }, () => graded(is, { a: sure }));

  it('sets what was right beside what was said', () => {
    const [step, ...rest] = reliability([...times(4, 'a', 0.82), ...times(4, 'b', 0.86)]);
    expect(rest).toEqual([]);
    expect(step).toMatchObject({ count: 8, right: 0.5 });
    expect(step?.said).toBeCloseTo(0.84, 12);
  });

  it('leaves out a step of fewer than five', () => {
    expect(reliability(times(4, 'a', 0.5))).toEqual([]);
    expect(reliability(times(5, 'a', 0.5))).toHaveLength(1);
  });

  it('puts certainty into the last step', () => {
    const steps = reliability([...times(5, 'a', 1), ...times(5, 'a', 0.95), ...times(5, 'a', 0)]);
    expect(steps.map(({ count }) => count)).toEqual([5, 10]);
  });
});
