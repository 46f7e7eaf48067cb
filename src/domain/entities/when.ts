import type { Found } from './found.ts';

export type DayPart = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night';

export const DAY_PARTS: readonly (readonly [string, DayPart])[] = [
  ['sáng', 'morning'],
  ['trưa', 'noon'],
  ['chiều', 'afternoon'],
  ['tối', 'evening'],
  ['đêm', 'night'],
  ['khuya', 'night'],
];

/** A time of the calendar: from one day to another, both included, as exactly as it was said. */
export interface SolarTime {
  calendar: 'solar';
  precision: 'minute' | 'hour' | 'part' | 'day' | 'week' | 'month' | 'year';
  /** 'YYYY-MM-DD' in Viet Nam. */
  from: string;
  to: string;
  part?: DayPart;
  /** Since midnight. */
  minutes?: number;
  /** The day, month or year was not said; the nearest was taken. */
  isAssumed: boolean;
}

/** A day of the lunar calendar, as it was said: it is never turned into another calendar. */
export interface LunarDay {
  calendar: 'lunar';
  day: number;
  month?: number;
}

export type When = SolarTime | LunarDay;
export type FoundDate = Found<'date', When>;

export function oneDay(day: string, isAssumed = false): SolarTime {
  return { calendar: 'solar', precision: 'day', from: day, to: day, isAssumed };
}

/** Something said of a time: how many tokens it takes. */
export interface Said<T> {
  value: T;
  size: number;
}
