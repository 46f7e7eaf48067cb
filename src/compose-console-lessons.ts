import { lessonsRoutes } from './console/lessons/routes.ts';
import { createTrials } from './console/lessons/trials.ts';
import type { ConsoleOptions } from './compose-console.ts';
import { examineLessons } from './lesson-trial.ts';
import { trialWords } from './lesson-trial-words.ts';
import type { Route } from './routes.ts';

/** What was misunderstood, with the content it may become an example of. */
export function composeLessons(options: ConsoleOptions): Route[] {
  const { catalog, communes, stores, clock, newsroom, contentDir, onError } = options;
  const titleOf = (intent: string): string => catalog.intents.get(intent)?.title ?? intent;
  const trials = createTrials({
    async examine(lines, onPercent) {
      const task = { dir: contentDir, today: communes.today(), lines: [...lines] };
      return trialWords(await examineLessons(task, onPercent), titleOf);
    },
    onMoved(communeId, isStep) {
      newsroom.tell({ kind: 'changed', communeId, what: 'trial' });
      if (!isStep) newsroom.tell({ kind: 'changed', communeId, what: 'lessons' });
    },
    onError,
  });
  return lessonsRoutes({
    ...stores,
    clock,
    trials,
    examples: catalog.examples,
    titleOf,
  });
}
