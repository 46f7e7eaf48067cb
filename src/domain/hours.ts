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
    const midnight = at + ahead * DAY_MS - day.minutes * 60_000 - ((at + OFFSET_MS) % 60_000);
    const next = spansOn(hours, day)
      .map((span) => midnight + span.from * 60_000)
      .filter((start) => start >= at)
      .sort((a, b) => a - b)[0];
    if (next !== undefined) return next;
  }
  return null;
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

/** "7 giờ 30 sáng thứ Hai, ngày 23 tháng 11": the way one says it aloud. */
export function sayTime(at: number, now: number): string {
  const when = localTime(at);
  const hour = Math.floor(when.minutes / 60);
  const minute = when.minutes % 60;
  const part = hour < 11 ? 'sáng' : hour < 13 ? 'trưa' : hour < 18 ? 'chiều' : 'tối';
  const clock = `${hour > 12 ? hour - 12 : hour} giờ${minute ? ` ${minute}` : ''} ${part}`;
  if (when.date === localTime(now).date) return `${clock} nay`;
  const [, month, day] = when.date.split('-').map(Number);
  return `${clock} ${DAY_NAMES[when.weekday]}, ngày ${day} tháng ${month}`;
}
