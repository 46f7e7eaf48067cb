import { LESSONS_LAST_MS } from './lesson.ts';
import { SHOWN_LASTS_MS } from './scam-memory.ts';

const DAY_MS = 86_400_000;

/** How long things are kept, in days. The sweep deletes by these, and the data map and the privacy page say them. */
export const TERMS = {
  /** What was written, and what came of it, after the last word. */
  talk: 90,
  /** What officers were handed over, after it was closed. */
  handover: 365,
  /** A form that was taken back: its code, its consent and when; the answers go at once. */
  withdrawnForm: 365,
  /** A half-filled form after the last letter. */
  draft: 30,
  /** A link from the chat to a form after it stopped working. */
  formLink: 7,
  lesson: LESSONS_LAST_MS / DAY_MS,
  shown: SHOWN_LASTS_MS / DAY_MS,
} as const;

export type Term = keyof typeof TERMS;

/** Epoch ms before which nothing of this kind is kept. */
export function keptSince(term: Term, now: number): number {
  return now - TERMS[term] * DAY_MS;
}
