const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "5 phút", "3 giờ", "4 ngày": the nearest whole that is not more. */
export function lasting(ms: number): string {
  if (ms < MINUTE) return 'dưới 1 phút';
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} phút`;
  // Of two days somebody wants to know the hours.
  if (ms < 3 * DAY) return `${Math.floor(ms / HOUR)} giờ`;
  return `${Math.floor(ms / DAY)} ngày`;
}

/** "2 giờ 8 phút", of whole minutes. */
export function sayMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} phút`;
  return rest === 0 ? `${hours} giờ` : `${hours} giờ ${rest} phút`;
}

const CLOCK = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  day: 'numeric',
  month: 'numeric',
});
const DATED = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** "09:00 23/11", as the commune's clock has it. */
export const moment = (at: number): string => CLOCK.format(at);
/** With the year. */
export const datedMoment = (at: number): string => DATED.format(at);
