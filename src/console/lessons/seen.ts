import type { LessonGroupSeen, LessonsWaiting } from '../../contract/console-lessons.ts';
import { localTime } from '../../domain/hours.ts';
import type { Lesson } from '../../domain/lesson.ts';
import { groupLessons, type LessonGroup } from '../../domain/lesson-groups.ts';
import { maskNumbers } from '../../domain/numbers.ts';

/** More are read by nobody; what is not shown stays and makes the next group. */
const SENTENCES = 12;
const GUESSES = 3;

/** An officer has said what it is; no owner has approved it. */
export const isWaiting = ({ kind, state }: Lesson): boolean => kind === 'relabelled' && state === 'new';
/** Approved here. What the command line wrote into a file of taps is another matter. */
export const isApproved = ({ kind, state }: Lesson): boolean => kind === 'relabelled' && state === 'proposed';
const isUnknown = ({ kind, state }: Lesson): boolean => kind !== 'relabelled' && state === 'new';

export function unknownGroups(lessons: readonly Lesson[]): LessonGroupSeen[] {
  return groupLessons(lessons.filter(isUnknown)).map((group) => {
    const sentences = sentencesOf(group.lessons);
    return {
      sentences,
      count: sentences.reduce((sum, { ids }) => sum + ids.length, 0),
      lastOn: localTime(group.newestAt).date,
      guesses: guessesOf(group),
    };
  });
}

/** What citizens tapped, then what came next, then what the machine heard. */
function guessesOf({ labels, hints, lessons }: LessonGroup): string[] {
  const heard = new Map<string, number>();
  for (const { best } of lessons.map((one) => one.heard))
    for (const { intent, confidence } of best) heard.set(intent, (heard.get(intent) ?? 0) + confidence);
  const byEar = [...heard].sort(([, a], [, b]) => b - a).map(([intent]) => intent);
  const all = [...labels, ...hints].map(({ intent }) => intent).concat(byEar);
  return [...new Set(all)].slice(0, GUESSES);
}

export function waitingByTopic(
  lessons: readonly Lesson[],
  titleOf: (intent: string) => string,
): LessonsWaiting[] {
  const byTopic = new Map<string, Lesson[]>();
  for (const one of lessons.filter(isWaiting))
    byTopic.set(one.label ?? '', [...(byTopic.get(one.label ?? '') ?? []), one]);
  return [...byTopic].map(([intent, list]) => ({
    intent,
    title: titleOf(intent),
    ids: list.map(({ id }) => id),
    texts: list.map(({ text }) => maskNumbers(text)),
  }));
}

function sentencesOf(lessons: readonly Lesson[]): LessonGroupSeen['sentences'] {
  const byText = new Map<string, string[]>();
  for (const { id, text } of lessons) {
    const shown = maskNumbers(text);
    byText.set(shown, [...(byText.get(shown) ?? []), id]);
  }
  return [...byText].slice(0, SENTENCES).map(([text, ids]) => ({ text, ids }));
}
