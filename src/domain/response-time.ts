import type { Urgency } from './effect.ts';
import { closingTime, hasHours, isOpen, nextOpening, type OpeningHours } from './hours.ts';
import { isNight } from './window.ts';

/** More spans than a month of half days has. */
const MOST_SPANS = 100;

/** When a case waits too long, epoch ms. An urgent one does not wait for the morning. */
export function lateAt(hours: OpeningHours, urgency: Urgency, since: number, responseMs: number): number {
  return urgency === 'urgent' ? since + responseMs : dueAfter(hours, since, responseMs);
}

/** When officers may be called: at work, and by day where nobody wrote down the hours. */
export function mayCall(hours: OpeningHours, at: number): boolean {
  return hasHours(hours) ? isOpen(hours, at) : !isNight(at);
}

/** When so much working time has gone by since `from`: nights, lunch breaks and holidays do not count. Epoch ms. */
export function dueAfter(hours: OpeningHours, from: number, workingMs: number): number {
  if (!hasHours(hours)) return from + workingMs;
  let at = from;
  let left = workingMs;
  for (let i = 0; i < MOST_SPANS; i += 1) {
    const start = nextOpening(hours, at);
    const end = start === null ? null : closingTime(hours, start);
    if (start === null || end === null) break;
    if (end - start >= left) return start + left;
    left -= end - start;
    at = end;
  }
  return from + workingMs;
}
