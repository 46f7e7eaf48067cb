import type { LessonTrialFaults } from './contract/console-lessons.ts';
import type { TrialFound } from './lesson-trial.ts';

/** What a trial found, for officers: titles in place of ids, no files and no levels. */
export function trialWords(
  { problems, fallen }: TrialFound,
  titleOf: (intent: string) => string,
): LessonTrialFaults {
  const misheard = fallen.flatMap(({ intent, isPlain, fresh }) =>
    fresh.map(({ text, heardAs }) => ({ text, isPlain, meant: titleOf(intent), heard: titleOf(heardAs) })),
  );
  const worse = fallen
    .filter(({ fresh }) => fresh.length === 0)
    .map(({ intent }) => `Trợ lý hiểu đúng ít câu hơn trong chủ đề «${titleOf(intent)}».`);
  return {
    // Broken as it was said and without its marks: told once.
    misheard: misheard.filter(({ text }, at) => misheard.findIndex((other) => other.text === text) === at),
    problems: [...new Set([...problems.map((one) => plain(one, titleOf)), ...worse])],
  };
}

const FILE = /^([a-z0-9_]+)\/\S+: /;
const TOPIC = /(của|trong|chủ đề) ([a-z0-9_]+)/g;

function plain(problem: string, titleOf: (intent: string) => string): string {
  return problem
    .replace(FILE, (_all, id: string) => `Chủ đề «${titleOf(id)}»: `)
    .replace(TOPIC, (_all, before: string, id: string) => {
      const title = titleOf(id);
      return `${before} ${title === id ? id : `«${title}»`}`;
    });
}
