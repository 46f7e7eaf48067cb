import type { LessonTrial, LessonTrialFaults } from '../../contract/console-lessons.ts';

/** Learns the examples together with these and examines the result; what is wrong with it, in words. */
export type Examine = (
  lines: ReadonlyMap<string, readonly string[]>,
  onPercent: (percent: number) => void,
) => Promise<LessonTrialFaults>;

type About = LessonTrial['about'];

export interface Tried {
  about: About;
  lines: ReadonlyMap<string, readonly string[]>;
  /** What passed is approved; how many. */
  onPassed(): Promise<number>;
}

export interface Trials {
  /** The last one of a commune; null when there was none since the server started. */
  of(communeId: string): LessonTrial | null;
  /** False while another one is under way, whoever's it is: each takes a processor for a minute. */
  start(communeId: string, tried: Tried): boolean;
}

export interface TrialsOptions {
  examine: Examine;
  /** `isStep`: only the percentage is another. */
  onMoved(communeId: string, isStep: boolean): void;
  onError(error: unknown): void;
}

export function createTrials({ examine, onMoved, onError }: TrialsOptions): Trials {
  const trials = new Map<string, LessonTrial>();
  let isBusy = false;
  const run = async (communeId: string, { about, lines, onPassed }: Tried): Promise<LessonTrial> => {
    const faults = await examine(lines, (percent) => {
      trials.set(communeId, { state: 'running', about, percent });
      onMoved(communeId, true);
    });
    if (faults.misheard.length + faults.problems.length > 0) return { state: 'failed', about, ...faults };
    return { state: 'passed', about, count: await onPassed() };
  };
  return {
    of: (communeId) => trials.get(communeId) ?? null,
    start(communeId, tried) {
      if (isBusy) return false;
      isBusy = true;
      const { about } = tried;
      trials.set(communeId, { state: 'running', about, percent: 0 });
      onMoved(communeId, false);
      void run(communeId, tried)
        .catch((error: unknown): LessonTrial => {
          onError(error);
          return { state: 'broken', about };
        })
        .then((trial) => {
          trials.set(communeId, trial);
          isBusy = false;
          onMoved(communeId, false);
        });
      return true;
    },
  };
}
