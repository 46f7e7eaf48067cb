import { localTime } from './hours.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What is due while a citizen is silent and the case is open. */
export type WindowTimer = 'window.44h' | 'window.6d';

/** `after`: how long after the citizen's last word it rings. `shuts`: when it is too late for it. */
const WATCH: Record<WindowTimer, { after: number; shuts: number }> = {
  'window.44h': { after: 44 * HOUR, shuts: 48 * HOUR },
  'window.6d': { after: 6 * DAY, shuts: 7 * DAY },
};
export const WINDOW_TIMERS = Object.keys(WATCH) as WindowTimer[];

/** An hour is kept in hand: Zalo's clock and ours need not agree. */
const IN_HAND_MS = HOUR;
/** No earlier than this before it shuts: a warning that nobody can act on is none. */
const TOO_LATE_MS = HOUR / 2;

const MORNING = 7 * 60;
const NIGHT = 20 * 60;
/** When night would last until it is too late, it is said the evening before. */
const EVENING = NIGHT - 30;

/** A quiet time in which a timer may have run down: the earliest rings 32½ hours after the last word. */
export const QUIET_MS = DAY;

/** Zalo lets the OA write to somebody who wrote to it within 7 days. */
export function windowIsOpen(lastCitizenAt: number, now: number): boolean {
  return lastCitizenAt + WATCH['window.6d'].shuts - IN_HAND_MS > now;
}

/** What shuts: the free time after 44 hours, the window itself after six days. */
export function shutsAt(timer: WindowTimer, lastCitizenAt: number): number {
  return lastCitizenAt + WATCH[timer].shuts;
}

/** When it is to ring for a citizen last heard from then, by day and in time. */
export function ringsAt(timer: WindowTimer, lastCitizenAt: number): number {
  return byDay(lastCitizenAt + WATCH[timer].after, shutsAt(timer, lastCitizenAt));
}

/** The timers of a case. Their ids hold the time, so that setting them again sets nothing. */
export function windowTimer(
  timer: WindowTimer,
  caseId: string,
  at: number,
): { id: string; timer: WindowTimer; at: number; caseId: string } {
  return { id: `${timer}:${caseId}:${at}`, timer, at, caseId };
}

export function isNight(at: number): boolean {
  const { minutes } = localTime(at);
  return minutes < MORNING || minutes >= NIGHT;
}

/** The same moment by day; at night the next morning, or the evening before when the morning would be too late. */
export function byDay(at: number, shuts: number): number {
  if (!isNight(at)) return at;
  const minute = at - (at % MINUTE);
  const { minutes } = localTime(at);
  const morning = minute + ((MORNING - minutes + 1_440) % 1_440) * MINUTE;
  if (morning + TOO_LATE_MS <= shuts) return morning;
  return minute - ((minutes - EVENING + 1_440) % 1_440) * MINUTE;
}
