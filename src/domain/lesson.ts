import { createHash } from 'node:crypto';
import { maskWords } from './lesson-mask.ts';

/** `relabelled`: an officer said what it is. `tapped`: we asked with buttons; without a label none of them was it. */
export type LessonKind = 'tapped' | 'fallback' | 'corrected' | 'relabelled';

/** `proposed`: in a file that waits for the owner of the words. */
export type LessonState = 'new' | 'proposed' | 'dropped';

/** What the classifier made of a message. */
export interface Heard {
  intent: string;
  confidence: number;
  /** The best three, best first. */
  best: readonly { intent: string; confidence: number }[];
}

/** One message that was misunderstood, or nearly, and what it turned out to be. Whose it was is not in it. */
export interface Lesson {
  id: string;
  communeId: string;
  oaId: string;
  /** When it was written, epoch ms. */
  at: number;
  /** Masked: see `maskWords`. */
  text: string;
  heard: Heard;
  kind: LessonKind;
  label?: string;
  /** What the citizen's next message was about: a weak sign. */
  next?: string;
  state: LessonState;
}

/** What an event taught, before it is known where the event came from. */
export type Taught = Omit<Lesson, 'communeId' | 'oaId' | 'state'>;

/** `conversationId` is kept as a keyed hash only, so that whoever is forgotten is forgotten here as well. */
export type NewLesson = Omit<Lesson, 'state'> & { conversationId: string };

/** An officer's word on a lesson. */
export interface Relabelling {
  intent: string;
  officerId: string;
  at: number;
}

/** How the last message that the classifier read has ended. Its words are in the turns, not here. */
export interface Reading extends Heard {
  eventId: string;
  /** Zalo's clock, by which its turn is found. */
  at: number;
  /** Our clock. */
  readAt: number;
  end: 'answered' | 'asked' | 'missed' | 'taken_back';
}

/** More than this is no example of anything. */
export const LESSON_LIMIT = 300;

/** The newest of a commune, and none older, are kept. */
export const MOST_LESSONS = 5_000;
export const LESSONS_LAST_MS = 180 * 24 * 3_600_000;

/** Derived, so that the same message twice is one lesson. */
export function lessonIdOf(eventId: string): string {
  return createHash('sha256').update(`lesson:${eventId}`).digest('hex').slice(0, 12);
}

/** Null when the words may not be kept: nothing is left of them, or an account told in an emergency stood there. */
export function lessonFrom(
  { eventId, at, intent, confidence, best }: Reading,
  words: string,
  kind: LessonKind,
  meant: { label?: string; next?: string } = {},
): Taught | null {
  const { text, hidSomething } = maskWords(words, LESSON_LIMIT);
  if (!/\p{L}{2}/u.test(text.replace(/«tên»/g, ''))) return null;
  if (hidSomething && [intent, meant.label].includes('report_scam')) return null;
  const heard = { intent, confidence, best };
  return { id: lessonIdOf(eventId), at, text, heard, kind, ...meant };
}
