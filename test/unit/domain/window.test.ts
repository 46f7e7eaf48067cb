import { describe, expect, it } from '@jest/globals';
import { byDay, isNight, ringsAt, shutsAt, windowIsOpen, windowTimer } from '../../../src/domain/window.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (local: string): number => Date.parse(`${local}:00+07:00`);
const said = (time: number): string => new Date(time + 7 * HOUR).toISOString().slice(0, 16);

describe('Daytime', () => {
  it.each([
    ['2026-11-23T06:59', true],
    ['2026-11-23T07:00', false],
    ['2026-11-23T19:59', false],
    ['2026-11-23T20:00', true],
    ['2026-11-23T00:00', true],
  ])('at %s it is night: %s', (time, night) => {
    expect(isNight(at(time))).toBe(night);
  });

  it('leaves alone what falls into it, to the millisecond', () => {
    expect(byDay(at('2026-11-23T12:00') + 7, at('2026-11-24T12:00'))).toBe(at('2026-11-23T12:00') + 7);
  });

  it.each([
    ['the evening waits for the morning', '2026-11-23T21:10', '2026-11-24T09:00', '2026-11-24T07:00'],
    ['the small hours wait for the morning', '2026-11-24T03:30', '2026-11-24T09:00', '2026-11-24T07:00'],
    ['half an hour is kept to act', '2026-11-24T03:30', '2026-11-24T07:30', '2026-11-24T07:00'],
    ['less is too late: the evening before', '2026-11-24T03:29', '2026-11-24T07:29', '2026-11-23T19:30'],
    [
      'a night that is too long: the evening before',
      '2026-11-23T20:00',
      '2026-11-24T00:00',
      '2026-11-23T19:30',
    ],
  ])('%s', (_why, wish, shuts, then) => {
    expect(said(byDay(at(wish), at(shuts)))).toBe(then);
  });
});

describe('The timers of a window', () => {
  const everyMinute = Array.from({ length: 1_440 }, (_, n) => at('2026-11-23T00:00') + n * 60_000);

  it.each(['window.44h', 'window.6d'] as const)(
    '%s rings by day and in time, whenever the last word was',
    (timer) => {
      const wrong = everyMinute.filter((heardAt) => {
        const rings = ringsAt(timer, heardAt);
        return isNight(rings) || rings + HOUR / 2 > shutsAt(timer, heardAt) || rings < heardAt + DAY;
      });
      expect(wrong.map(said)).toEqual([]);
    },
  );

  it('ring four hours before the free time ends, and a day before the window shuts', () => {
    const heardAt = at('2026-11-23T14:00');
    expect(said(ringsAt('window.44h', heardAt))).toBe('2026-11-25T10:00');
    expect(said(shutsAt('window.44h', heardAt))).toBe('2026-11-25T14:00');
    expect(said(ringsAt('window.6d', heardAt))).toBe('2026-11-29T14:00');
    expect(said(shutsAt('window.6d', heardAt))).toBe('2026-11-30T14:00');
  });

  it('have the same id for the same case and time', () => {
    expect(windowTimer('window.6d', 'case-1', 5)).toEqual(windowTimer('window.6d', 'case-1', 5));
    expect(windowTimer('window.6d', 'case-1', 5).id).not.toBe(windowTimer('window.44h', 'case-1', 5).id);
    expect(windowTimer('window.6d', 'case-1', 5).id).not.toBe(windowTimer('window.6d', 'case-1', 6).id);
  });

  it('count a window as open until an hour before Zalo shuts it', () => {
    expect(windowIsOpen(0, 7 * DAY - HOUR - 1)).toBe(true);
    expect(windowIsOpen(0, 7 * DAY - HOUR)).toBe(false);
  });
});
