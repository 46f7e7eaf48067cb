const DAY_MS = 86_400_000;

/** 'YYYY-MM-DD', so many days later. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/** '2026-11-21' is written 21/11/2026. */
export function writtenDay(day: string): string {
  return day.split('-').reverse().join('/');
}
