import { localTime, startOfDay, WEEKDAYS } from './hours.ts';

const DAY_MS = 86_400_000;
export const MOST_DAYS = 92;

/** From midnight to midnight, as Viet Nam has days. Epoch ms: at or after, before. */
export interface Span {
  from: number;
  to: number;
}

/** What is asked for: `days` means from one day to another, both counted. */
export interface SpanAsked {
  span: 'this_week' | 'last_week' | '30_days' | 'days';
  /** 'YYYY-MM-DD', of `days` alone. */
  from?: string;
  to?: string;
}

/** Null for days that do not exist, are in the wrong order, or are more than MOST_DAYS. */
export function spanOf({ span, from, to }: SpanAsked, now: number): Span | null {
  const { date, weekday } = localTime(now);
  const today = startOfDay(date) ?? now;
  const monday = today - ((WEEKDAYS.indexOf(weekday) + 6) % 7) * DAY_MS;
  switch (span) {
    case 'this_week':
      return { from: monday, to: today + DAY_MS };
    case 'last_week':
      return { from: monday - 7 * DAY_MS, to: monday };
    case '30_days':
      return { from: today - 29 * DAY_MS, to: today + DAY_MS };
    case 'days':
      return between(startOfDay(from ?? ''), startOfDay(to ?? ''));
  }
}

function between(first: number | null, last: number | null): Span | null {
  if (first === null || last === null) return null;
  const days = (last - first) / DAY_MS + 1;
  return days >= 1 && days <= MOST_DAYS ? { from: first, to: last + DAY_MS } : null;
}

/** Just as many days, right before. This week is compared with the same days of the last one. */
export function spanBefore({ span }: SpanAsked, { from, to }: Span): Span {
  const length = span === 'this_week' ? 7 * DAY_MS : to - from;
  return { from: from - length, to: to - length };
}

/** 'YYYY-MM-DD' of each day, in order. */
export function daysOf({ from, to }: Span): string[] {
  return Array.from(
    { length: Math.round((to - from) / DAY_MS) },
    (_, n) => localTime(from + n * DAY_MS).date,
  );
}

/** The smallest number that at least this share are not above; null of none. */
export function quantile(numbers: readonly number[], share: number): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
}
