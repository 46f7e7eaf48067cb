/** Opening hours of a commune: local time, "HH:MM-HH:MM" spans per weekday, whole-day holidays. */
export interface OpeningHours {
  week: Readonly<Record<Weekday, readonly string[]>>;
  /** 'YYYY-MM-DD' */
  holidays: readonly string[];
}

export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Viet Nam has one zone without summer time, so plain arithmetic is exact. */
const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

export interface LocalTime {
  date: string;
  minutes: number;
  weekday: Weekday;
}

export function localTime(at: number): LocalTime {
  const shifted = new Date(at + OFFSET_MS);
  return {
    date: shifted.toISOString().slice(0, 10),
    minutes: shifted.getUTCHours() * 60 + shifted.getUTCMinutes(),
    weekday: WEEKDAYS[shifted.getUTCDay()] ?? 'sun',
  };
}

interface Span {
  from: number;
  to: number;
}

function spansOn(hours: OpeningHours, day: LocalTime): Span[] {
  if (hours.holidays.includes(day.date)) return [];
  return hours.week[day.weekday].map((span) => {
    const [from = '0:0', to = '0:0'] = span.split('-');
    return { from: toMinutes(from), to: toMinutes(to) };
  });
}

function midnightOf(at: number): number {
  return at - ((at + OFFSET_MS) % DAY_MS);
}

function toMinutes(clock: string): number {
  const [hour = '0', minute = '0'] = clock.split(':');
  return Number(hour) * 60 + Number(minute);
}

export function isOpen(hours: OpeningHours, at: number): boolean {
  const now = localTime(at);
  return spansOn(hours, now).some((span) => now.minutes >= span.from && now.minutes < span.to);
}

/** Epoch ms of the next moment somebody is at work (now, when it is open); null when no day ever opens. */
export function nextOpening(hours: OpeningHours, at: number): number | null {
  if (isOpen(hours, at)) return at;
  for (let ahead = 0; ahead <= 30; ahead += 1) {
    const day = localTime(at + ahead * DAY_MS);
    const midnight = midnightOf(at + ahead * DAY_MS);
    const next = spansOn(hours, day)
      .map((span) => midnight + span.from * 60_000)
      .filter((start) => start >= at)
      .sort((a, b) => a - b)[0];
    if (next !== undefined) return next;
  }
  return null;
}

/** When the work that is going on now ends: the end of the current span; null while nobody works. */
export function closingTime(hours: OpeningHours, at: number): number | null {
  const now = localTime(at);
  const span = spansOn(hours, now).find(({ from, to }) => now.minutes >= from && now.minutes < to);
  return span ? midnightOf(at) + span.to * 60_000 : null;
}

/** When the office first opens on the local day of `at`; null when it stays closed. */
export function openingOn(hours: OpeningHours, at: number): number | null {
  const starts = spansOn(hours, localTime(at)).map((span) => span.from);
  return starts.length ? midnightOf(at) + Math.min(...starts) * 60_000 : null;
}

/** Milliseconds between two moments in which the office was open; 0 when the second is not after the first. */
export function workingMsBetween(hours: OpeningHours, from: number, to: number): number {
  let total = 0;
  for (let midnight = midnightOf(from); midnight < to; midnight += DAY_MS) {
    for (const span of spansOn(hours, localTime(midnight))) {
      const start = Math.max(from, midnight + span.from * 60_000);
      const end = Math.min(to, midnight + span.to * 60_000);
      total += Math.max(0, end - start);
    }
  }
  return total;
}

/** Epoch ms at which a local day 'YYYY-MM-DD' begins; null for a day that does not exist. */
export function startOfDay(date: string): number | null {
  const at = Date.parse(`${date}T00:00:00Z`) - OFFSET_MS;
  return Number.isNaN(at) || localTime(at).date !== date ? null : at;
}

/** A moment of the next such weekday: today counts until its work is over. */
export function comingDay(hours: OpeningHours, weekday: Weekday, at: number): number {
  const now = localTime(at);
  const ahead = (WEEKDAYS.indexOf(weekday) - WEEKDAYS.indexOf(now.weekday) + 7) % 7;
  const ends = spansOn(hours, now).map((span) => span.to);
  const isOver = ahead === 0 && ends.length > 0 && Math.max(...ends) <= now.minutes;
  return at + (isOver ? 7 : ahead) * DAY_MS;
}

/** A commune that has not filled in its hours is not a commune that never opens. */
export function hasHours(hours: OpeningHours): boolean {
  return WEEKDAYS.some((weekday) => hours.week[weekday].length > 0);
}

export function tomorrow(at: number): number {
  return at + DAY_MS;
}

const DAY_NAMES: Record<Weekday, string> = {
  mon: 'thứ Hai',
  tue: 'thứ Ba',
  wed: 'thứ Tư',
  thu: 'thứ Năm',
  fri: 'thứ Sáu',
  sat: 'thứ Bảy',
  sun: 'Chủ nhật',
};

export function sayDay(weekday: Weekday): string {
  return DAY_NAMES[weekday];
}

/** "7 giờ 30 sáng" */
export function sayClock(at: number): string {
  const { minutes } = localTime(at);
  const hour = Math.floor(minutes / 60);
  const minute = minutes % 60;
  const part = hour < 11 ? 'sáng' : hour < 13 ? 'trưa' : hour < 18 ? 'chiều' : 'tối';
  return `${hour > 12 ? hour - 12 : hour} giờ${minute ? ` ${minute}` : ''} ${part}`;
}

/** "7 giờ 30 sáng thứ Hai, ngày 23 tháng 11": the way one says it aloud. */
export function sayTime(at: number, now: number): string {
  const when = localTime(at);
  if (when.date === localTime(now).date) return `${sayClock(at)} nay`;
  const [, month, day] = when.date.split('-').map(Number);
  return `${sayClock(at)} ${sayDay(when.weekday)}, ngày ${day} tháng ${month}`;
}

/** "ngày 23 tháng 11 năm 2026" */
export function sayDate(at: number): string {
  const [year, month, day] = localTime(at).date.split('-').map(Number);
  return `ngày ${day} tháng ${month} năm ${year}`;
}

/** "ngày 23 tháng 11" */
export function sayDayMonth(at: number): string {
  return sayDate(at).replace(/ năm \d+$/, '');
}
