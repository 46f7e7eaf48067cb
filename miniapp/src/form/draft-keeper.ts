import type { Answers } from '../../../src/contract/form.ts';
import type { DraftAnswer } from '../../../src/contract/miniapp-api.ts';
import { isPassing, type Draft, type Outcome } from '../outcome.ts';
import type { DeviceStore } from './device-store.ts';

/** Where the newest answers are safe, as far as is known. */
export type Kept = 'nowhere' | 'server' | 'device' | 'memory';

export interface DraftKeeperOptions {
  /** The highest known. */
  revision: number;
  /** Found on the phone, newer than what the server has. */
  unsent?: Draft | undefined;
  device: DeviceStore;
  save(draft: Draft, isLeaving: boolean): Promise<Outcome<DraftAnswer>>;
  onKept(kept: Kept): void;
}

const TYPING_MS = 500;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** A draft that lands after the form itself would be offered again; nobody waits longer for it. */
const HOLD_MS = 2_000;

/** Brings every change to the phone at once and to the server soon: one request at a time, the newest answers only. */
export class DraftKeeper {
  private readonly options: DraftKeeperOptions;
  private revision: number;
  private pending: Draft | null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private flight: Promise<void> | null = null;
  private failures = 0;
  private isHeld = false;
  private isUrgent = false;

  constructor(options: DraftKeeperOptions) {
    this.options = options;
    this.revision = options.revision;
    this.pending = options.unsent ?? null;
  }

  change(answers: Answers): void {
    this.isHeld = false;
    this.remember(answers);
    this.wait(TYPING_MS);
  }

  /** Now, or right after what is under way. */
  readonly flush = (): void => {
    this.isUrgent = this.flight !== null;
    this.pump();
  };

  /** The page may be gone in a moment: once more, whatever is under way. */
  readonly leave = async (): Promise<void> => {
    if (!this.pending || this.isHeld) return;
    const draft = this.pending;
    const outcome = await this.options.save(draft, true);
    if (outcome.kind === 'ok') this.acknowledge(draft, outcome.value.revision);
  };

  /** Before the form itself is sent. */
  async hold(): Promise<void> {
    this.isHeld = true;
    this.stopWaiting();
    await Promise.race([this.flight, new Promise((resolve) => setTimeout(resolve, HOLD_MS))]);
  }

  /** It was not sent after all. */
  resume(): void {
    this.isHeld = false;
    this.flush();
  }

  /** It was sent: nothing of it stays here. */
  finish(): void {
    this.isHeld = true;
    this.stopWaiting();
    this.pending = null;
    this.options.device.drop();
  }

  private remember(answers: Answers): void {
    this.revision += 1;
    this.pending = { answers, revision: this.revision };
    this.options.device.put(this.pending);
  }

  private stopWaiting(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** The first wait counts: who keeps typing does not put it off, nor shorten the pause after a failure. */
  private wait(ms: number): void {
    this.timer ??= setTimeout(() => this.pump(), ms);
  }

  private pump(): void {
    this.stopWaiting();
    if (this.flight || !this.pending || this.isHeld) return;
    this.flight = this.send(this.pending);
  }

  private async send(draft: Draft): Promise<void> {
    const outcome = await this.options.save(draft, false);
    this.flight = null;
    if (outcome.kind === 'ok') this.acknowledge(draft, outcome.value.revision);
    else this.fail();
    // What the server will not have is tried again when it changes.
    const isRefused = outcome.kind === 'refused' && !isPassing(outcome.status);
    if (!this.pending || this.isHeld || (isRefused && this.pending === draft)) return;
    const pause = Math.min(FIRST_WAIT_MS * 2 ** (this.failures - 1), LONGEST_WAIT_MS);
    this.stopWaiting();
    this.wait(this.isUrgent ? 0 : this.failures ? pause : TYPING_MS);
    this.isUrgent = false;
  }

  private acknowledge(draft: Draft, highest: number): void {
    this.failures = 0;
    if (highest > draft.revision) {
      // Another phone was ahead. Whoever writes now, writes last.
      this.revision = Math.max(this.revision, highest);
      if (this.pending) this.remember(this.pending.answers);
      return;
    }
    if (this.pending !== draft) return;
    this.pending = null;
    this.options.device.drop();
    this.options.onKept('server');
  }

  private fail(): void {
    this.failures += 1;
    this.options.onKept(this.options.device.isLasting ? 'device' : 'memory');
  }
}
