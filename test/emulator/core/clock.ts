interface Job {
  at: number;
  run: () => Promise<void>;
}

export interface ClockOptions {
  base: () => number;
  /** Whether jobs also run when their time comes by itself, not only through `advance`. */
  live: boolean;
  onMoved?: ((ms: number) => void | Promise<void>) | undefined;
}

const MIN_TIMER_MS = 20;
const MAX_TIMER_MS = 60_000;

/** Real (or injected) time plus an offset that can be moved forward. Retries of webhooks are its jobs. */
export class MovableClock {
  private offset = 0;
  private jobs: Job[] = [];
  private timer: NodeJS.Timeout | undefined;
  private moving: Promise<void> = Promise.resolve();
  private readonly options: ClockOptions;

  constructor(options: ClockOptions) {
    this.options = options;
  }

  now(): number {
    return this.options.base() + this.offset;
  }

  movedBy(): number {
    return this.offset;
  }

  schedule(at: number, run: () => Promise<void>): void {
    this.jobs.push({ at, run });
    this.arm();
  }

  /** Stops at every job on the way, so that a retry and the one after it both happen in a single call. */
  advance(ms: number): Promise<void> {
    const step = this.moving.then(() => this.walk(ms));
    this.moving = step.catch(() => undefined);
    return step;
  }

  stop(): void {
    clearTimeout(this.timer);
    this.jobs = [];
  }

  private async walk(ms: number): Promise<void> {
    const target = this.now() + ms;
    await this.runDue();
    for (let next = this.nextAt(); next !== undefined && next <= target; next = this.nextAt()) {
      await this.moveTo(next);
      await this.runDue();
    }
    await this.moveTo(target);
    this.arm();
  }

  private async moveTo(time: number): Promise<void> {
    const ms = time - this.now();
    if (ms <= 0) return;
    this.offset += ms;
    await this.options.onMoved?.(ms);
  }

  private nextAt(): number | undefined {
    return this.jobs.reduce<number | undefined>(
      (least, job) => (least === undefined || job.at < least ? job.at : least),
      undefined,
    );
  }

  private async runDue(): Promise<void> {
    const now = this.now();
    const due = this.jobs.filter((job) => job.at <= now).sort((a, b) => a.at - b.at);
    this.jobs = this.jobs.filter((job) => job.at > now);
    await Promise.all(due.map((job) => job.run()));
  }

  private arm(): void {
    clearTimeout(this.timer);
    const next = this.nextAt();
    if (!this.options.live || next === undefined) return;
    const wait = Math.min(Math.max(next - this.now(), MIN_TIMER_MS), MAX_TIMER_MS);
    this.timer = setTimeout(() => void this.runDue().then(() => this.arm()), wait);
    // A waiting retry must not keep a finished test run alive.
    this.timer.unref();
  }
}
