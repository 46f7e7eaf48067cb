import { localTime, WEEKDAYS, type Weekday } from '../hours.ts';

/** Days as 'YYYY-MM-DD', counted without clocks or zones. */
const DAY_MS = 86_400_000;

/** The day in Viet Nam at a moment. */
export function dayAt(at: number): string {
  return localTime(at).date;
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** A day of the calendar; null when there is no such day, as 30 February. */
export function dayOf(year: number, month: number, day: number): string | null {
  const said = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const at = Date.parse(`${said}T00:00:00Z`);
  if (Number.isNaN(at) || year < 1900 || year > 2100) return null;
  return new Date(at).toISOString().slice(0, 10) === said ? said : null;
}

/** The first day of the month `ahead` months from the day's own. */
export function monthFrom(day: string, ahead: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const months = year * 12 + month - 1 + ahead;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

/** Monday of the week `ahead` weeks from the day's own. */
export function weekFrom(day: string, ahead: number): string {
  return addDays(day, ahead * 7 - ((indexOf(day) + 6) % 7));
}

function indexOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** That weekday of the week which begins on a Monday. */
export function weekdayIn(monday: string, weekday: Weekday): string {
  return addDays(monday, (WEEKDAYS.indexOf(weekday) + 6) % 7);
}

/** Whichever of some days is nearest; the coming one when two are as near. */
export function nearest(days: readonly (string | null)[], today: string): string | null {
  const away = (day: string): number =>
    Math.abs(Date.parse(day) - Date.parse(today)) - (day >= today ? 1 : 0);
  const real = days.filter((day): day is string => day !== null);
  return real.sort((a, b) => away(a) - away(b))[0] ?? null;
}
