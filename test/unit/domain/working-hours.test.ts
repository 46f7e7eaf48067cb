import { describe, expect, it } from '@jest/globals';
import { workingMsBetween, type OpeningHours } from '../../../src/domain/hours.ts';

const DAY = ['07:30-11:30', '13:30-17:00'];
const HOURS: OpeningHours = {
  week: { sun: [], mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY, sat: ['07:30-11:30'] },
  holidays: ['2026-11-25'],
};
const at = (local: string): number => Date.parse(`${local}:00+07:00`);
const minutes = (from: string, to: string): number => workingMsBetween(HOURS, at(from), at(to)) / 60_000;

describe('The working time between two moments', () => {
  it.each([
    ['within one morning', '2026-11-23T08:00', '2026-11-23T08:45', 45],
    ['over the lunch break', '2026-11-23T11:00', '2026-11-23T14:00', 60],
    ['from before the office opens', '2026-11-23T05:00', '2026-11-23T08:00', 30],
    ['of an evening', '2026-11-23T18:00', '2026-11-23T22:00', 0],
    ['over night', '2026-11-23T16:30', '2026-11-24T08:00', 60],
    ['over a weekend with a Saturday morning', '2026-11-27T16:00', '2026-11-30T08:30', 360],
    ['over a holiday', '2026-11-24T16:30', '2026-11-26T08:00', 60],
    ['of a whole holiday', '2026-11-25T00:00', '2026-11-26T00:00', 0],
    ['backwards', '2026-11-23T10:00', '2026-11-23T09:00', 0],
    ['at one moment', '2026-11-23T10:00', '2026-11-23T10:00', 0],
    ['of a whole week with its holiday', '2026-11-23T00:00', '2026-11-30T00:00', 4 * 450 + 240],
  ])('is counted %s', (_what, from, to, expected) => {
    expect(minutes(from, to)).toBe(expected);
  });

  it('is nothing where nobody wrote down the hours', () => {
    const none: OpeningHours = {
      week: { sun: [], mon: [], tue: [], wed: [], thu: [], fri: [], sat: [] },
      holidays: [],
    };
    expect(workingMsBetween(none, at('2026-11-23T08:00'), at('2026-11-25T08:00'))).toBe(0);
  });
});
