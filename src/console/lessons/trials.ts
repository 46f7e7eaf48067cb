import type { LessonTrial } from '../../contract/console-lessons.ts';

/** Learns the examples together with these and examines the result; what is wrong with it, in words. */
export type Examine = (
  lines: ReadonlyMap<string, readonly string[]>,
  onPercent: (percent: number) => void,
) => Promise<string[]>;

export interface Trials {
  /** The last one of a commune; null when there was none since the server started. */
  of(communeId: string): LessonTrial | null;
  /** False while another one is under way, whoever's it is: each takes a processor for a minute. */
  start(
    communeId: string,
    lines: ReadonlyMap<string, readonly string[]>,
    onPassed: () => Promise<number>,
  ): boolean;
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
  const run = async (
    communeId: string,
    lines: ReadonlyMap<string, readonly string[]>,
    onPassed: () => Promise<number>,
  ): Promise<LessonTrial> => {
    const problems = await examine(lines, (percent) => {
      trials.set(communeId, { state: 'running', percent });
      onMoved(communeId, true);
    });
    return problems.length ? { state: 'failed', problems } : { state: 'passed', count: await onPassed() };
  };
  return {
    of: (communeId) => trials.get(communeId) ?? null,
    start(communeId, lines, onPassed) {
      if (isBusy) return false;
      isBusy = true;
      trials.set(communeId, { state: 'running', percent: 0 });
      onMoved(communeId, false);
      void run(communeId, lines, onPassed)
        .catch((error: unknown): LessonTrial => {
          onError(error);
          return { state: 'broken' };
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
