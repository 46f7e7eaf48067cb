import { describe, expect, it } from '@jest/globals';
import {
  closingTime,
  comingDay,
  hasHours,
  isOpen,
  localTime,
  nextOpening,
  openingOn,
  sayClock,
  sayDay,
  sayTime,
  tomorrow,
  type OpeningHours,
} from '../../../src/domain/hours.ts';

const day = ['07:30-11:30', '13:30-17:00'];
const HOURS: OpeningHours = {
  week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: ['08:00-11:00'], sun: [] },
  holidays: ['2026-12-31', '2027-01-01', '2026-09-02'],
};
const CLOSED: OpeningHours = {
  week: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
  holidays: [],
};
const at = (local: string): number => Date.parse(`${local}:00+07:00`);
const spoken = (local: string, now = local): string => sayTime(at(local), at(now));

describe('The clock of Viet Nam', () => {
  it('is seven hours ahead, across midnight', () => {
    expect(localTime(Date.parse('2026-11-22T17:30:00Z'))).toEqual({
      date: '2026-11-23',
      minutes: 30,
      weekday: 'mon',
    });
  });

  it('knows the last and the first day of a year', () => {
    expect(localTime(at('2026-12-31T23:59'))).toMatchObject({ date: '2026-12-31', weekday: 'thu' });
    expect(localTime(at('2027-01-01T00:00'))).toMatchObject({ date: '2027-01-01', minutes: 0 });
    expect(localTime(at('2028-02-29T12:00'))).toMatchObject({ date: '2028-02-29', weekday: 'tue' });
  });
});

describe('The commune office', () => {
  it.each([
    ['2026-11-23T07:29', false],
    ['2026-11-23T07:30', true],
    ['2026-11-23T11:29', true],
    ['2026-11-23T11:30', false],
    ['2026-11-23T12:45', false],
    ['2026-11-23T13:30', true],
    ['2026-11-23T17:00', false],
    ['2026-11-28T10:59', true],
    ['2026-11-29T10:00', false],
    ['2026-12-31T10:00', false],
    ['2026-11-23T00:00', false],
  ])('at %s is open: %s', (when, open) => {
    expect(isOpen(HOURS, at(when))).toBe(open);
  });

  it.each([
    ['2026-11-23T09:00', '2026-11-23T09:00'],
    ['2026-11-23T05:00', '2026-11-23T07:30'],
    ['2026-11-23T11:45', '2026-11-23T13:30'],
    ['2026-11-23T17:00', '2026-11-24T07:30'],
    ['2026-11-27T18:00', '2026-11-28T08:00'],
    ['2026-11-28T11:00', '2026-11-30T07:30'],
    ['2026-12-30T20:00', '2027-01-02T08:00'],
    ['2026-09-01T17:30', '2026-09-03T07:30'],
  ])('seen at %s opens next at %s', (now, next) => {
    expect(nextOpening(HOURS, at(now))).toBe(at(next));
  });

  it('opens on the minute, whatever the second', () => {
    const now = at('2026-11-23T05:00') + 37_123;
    expect(nextOpening(HOURS, now)).toBe(at('2026-11-23T07:30'));
  });

  it('never opens when no day has hours', () => {
    expect(isOpen(CLOSED, at('2026-11-23T09:00'))).toBe(false);
    expect(nextOpening(CLOSED, at('2026-11-23T09:00'))).toBeNull();
  });

  it('opens again after a long holiday', () => {
    const holidays = Array.from({ length: 9 }, (_, i) => `2027-02-0${i + 1}`);
    expect(nextOpening({ ...HOURS, holidays }, at('2027-02-01T06:00'))).toBe(at('2027-02-10T07:30'));
  });

  it('is found open from every minute of a week', () => {
    for (let now = at('2026-11-23T00:00'); now < at('2026-11-30T00:00'); now += 17 * 60_000) {
      const next = nextOpening(HOURS, now);
      expect(next).not.toBeNull();
      expect(next).toBeGreaterThanOrEqual(now);
      expect(isOpen(HOURS, next ?? 0)).toBe(true);
    }
  });
});

describe('A day of the office', () => {
  it.each([
    ['2026-11-23T07:30', '2026-11-23T11:30'],
    ['2026-11-23T11:29', '2026-11-23T11:30'],
    ['2026-11-23T13:30', '2026-11-23T17:00'],
  ])('at %s works until %s', (now, until) => {
    expect(closingTime(HOURS, at(now) + 37_123)).toBe(at(until));
  });

  it.each(['2026-11-23T12:00', '2026-11-23T17:00', '2026-11-29T09:00', '2026-12-31T09:00'])(
    'has no closing time while it is closed, as at %s',
    (now) => {
      expect(closingTime(HOURS, at(now))).toBeNull();
    },
  );

  it.each([
    ['2026-11-23T20:00', '2026-11-23T07:30'],
    ['2026-11-28T00:00', '2026-11-28T08:00'],
  ])('of %s begins at %s', (now, from) => {
    expect(openingOn(HOURS, at(now))).toBe(at(from));
  });

  it('does not begin on a holiday or a free day', () => {
    expect(openingOn(HOURS, at('2027-01-01T09:00'))).toBeNull();
    expect(openingOn(HOURS, at('2026-11-29T09:00'))).toBeNull();
  });

  it.each([
    ['mon', '2026-11-21T09:00', '2026-11-23'],
    ['mon', '2026-11-23T16:59', '2026-11-23'],
    ['mon', '2026-11-23T17:00', '2026-11-30'],
    ['sun', '2026-11-29T22:00', '2026-11-29'],
    ['sat', '2026-11-23T09:00', '2026-11-28'],
  ] as const)('“%s” seen at %s is %s', (weekday, now, date) => {
    expect(localTime(comingDay(HOURS, weekday, at(now))).date).toBe(date);
  });

  it('comes after today, across a year', () => {
    expect(localTime(tomorrow(at('2026-12-31T23:00'))).date).toBe('2027-01-01');
  });

  it('is known only when somebody has written hours', () => {
    expect(hasHours(HOURS)).toBe(true);
    expect(hasHours(CLOSED)).toBe(false);
  });

  it('is said by its name and its clock', () => {
    expect(sayDay('sat')).toBe('thứ Bảy');
    expect(sayClock(at('2026-11-23T07:30'))).toBe('7 giờ 30 sáng');
  });
});

describe('A time said aloud', () => {
  it.each([
    ['2026-11-23T07:30', '7 giờ 30 sáng nay'],
    ['2026-11-23T10:05', '10 giờ 5 sáng nay'],
    ['2026-11-23T11:15', '11 giờ 15 trưa nay'],
    ['2026-11-23T12:00', '12 giờ trưa nay'],
    ['2026-11-23T13:30', '1 giờ 30 chiều nay'],
    ['2026-11-23T17:00', '5 giờ chiều nay'],
    ['2026-11-23T18:00', '6 giờ tối nay'],
    ['2026-11-23T23:59', '11 giờ 59 tối nay'],
    ['2026-11-23T00:00', '0 giờ sáng nay'],
  ])('%s is “%s”', (when, said) => {
    expect(spoken(when)).toBe(said);
  });

  it.each([
    ['2026-11-24T07:30', '7 giờ 30 sáng thứ Ba, ngày 24 tháng 11'],
    ['2026-11-28T08:00', '8 giờ sáng thứ Bảy, ngày 28 tháng 11'],
    ['2026-11-29T08:00', '8 giờ sáng Chủ nhật, ngày 29 tháng 11'],
    ['2027-01-04T13:30', '1 giờ 30 chiều thứ Hai, ngày 4 tháng 1'],
  ])('%s on another day is “%s”', (when, said) => {
    expect(spoken(when, '2026-11-23T20:00')).toBe(said);
  });
});
