import { fork } from 'node:child_process';
import { setPriority } from 'node:os';
import type { Fallen } from './nlu/exam/floors.ts';

/** What the process of its own is given. */
export interface TrialTask {
  /** Folder of the content. */
  dir: string;
  /** 'YYYY-MM-DD' */
  today: string;
  /** Examples to add, by intent. */
  lines: [string, readonly string[]][];
}

/** What is wrong with the content, in the words of content:check; and what would be understood less. */
export interface TrialFound {
  problems: readonly string[];
  fallen: readonly Fallen[];
}

/** What it tells. */
export type TrialNews = { percent: number } | TrialFound;

const CHILD = new URL('./lesson-trial-child.ts', import.meta.url);
const LONGEST_MS = 15 * 60_000;
const NICE = 10;

/**
 * `npm run content:check` over the content with these examples, in a process that stands back for everything else:
 * learning takes a minute of a processor, and a webhook has two seconds.
 * @throws Error when it ends without a result
 */
export function examineLessons(task: TrialTask, onPercent: (percent: number) => void): Promise<TrialFound> {
  return new Promise((resolve, reject) => {
    // An environment of nothing: it needs no secret of ours.
    const child = fork(CHILD, {
      execArgv: ['--import', 'tsx'],
      env: {},
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    if (child.pid) setPriority(child.pid, NICE);
    const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS);
    // A server that stops waits for none of it; the child ends when it hears of that.
    timer.unref();
    child.unref();
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2_000)));
    child.on('message', (news: TrialNews) => {
      if ('percent' in news) onPercent(news.percent);
      else resolve(news);
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the trial of lessons ended with ${code}: ${said}`));
    });
    child.send(task);
  });
}
