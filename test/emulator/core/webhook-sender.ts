import type { MovableClock } from './clock.ts';
import type { Faults } from './faults.ts';
import { webhookSignature } from './signature.ts';
import type { Delivery } from '../types.ts';

/** Counted from the first attempt. */
const RETRY_AFTER_MS = [30_000, 5 * 60_000, 15 * 60_000, 30 * 60_000, 60 * 60_000];

interface Outgoing {
  eventName: string;
  msgId: string | undefined;
  userId: string | undefined;
  rawBody: string;
  signature: string;
  firstAt: number;
  retries: boolean;
}

export interface WebhookSenderOptions {
  appId: string;
  oaSecretKey: string;
  url: string | undefined;
  autoDeliver: boolean;
  deadlineMs: number;
  clock: MovableClock;
  faults: Faults;
  onDelivery: (delivery: Delivery) => void;
}

export interface EventAbout {
  msgId?: string;
  userId?: string;
}

/** Signs events and posts them to the app's webhook until one 200 comes back or the schedule is used up. */
export class WebhookSender {
  readonly deliveries: Delivery[] = [];
  private url: string | undefined;
  private enabled = true;
  private inFlight = 0;
  private idlers: (() => void)[] = [];
  private readonly options: WebhookSenderOptions;

  constructor(options: WebhookSenderOptions) {
    this.options = options;
    this.url = options.url;
  }

  setUrl(url: string): void {
    this.url = url;
    this.enabled = true;
  }

  target(): { url: string | undefined; enabled: boolean } {
    return { url: this.url, enabled: this.enabled };
  }

  sign(rawBody: string, timestamp: string): string {
    const { appId, oaSecretKey } = this.options;
    return webhookSignature({ appId, rawBody, timestamp, oaSecretKey });
  }

  /** Resolves with the outcome of the first attempt. */
  async fire(eventName: string, body: Record<string, unknown>, about: EventAbout = {}) {
    const outgoing = this.prepare(eventName, body, about, true);
    const copies = this.options.faults.takeDouble() ? [outgoing, outgoing] : [outgoing];
    if (!this.options.autoDeliver) {
      for (const copy of copies) {
        this.options.clock.schedule(outgoing.firstAt, async () => void (await this.attempt(copy, 1)));
      }
      return { status: 0 };
    }
    const [first] = await Promise.all(copies.map((copy) => this.attempt(copy, 1)));
    return { status: first ?? 0 };
  }

  async fireOnce(eventName: string, body: Record<string, unknown>): Promise<{ status: number }> {
    return { status: await this.attempt(this.prepare(eventName, body, {}, false), 1) };
  }

  idle(): Promise<void> {
    if (this.inFlight === 0) return Promise.resolve();
    return new Promise((resolve) => this.idlers.push(resolve));
  }

  private prepare(
    eventName: string,
    body: Record<string, unknown>,
    about: EventAbout,
    retries: boolean,
  ): Outgoing {
    const firstAt = this.options.clock.now();
    const full: Record<string, unknown> = {
      app_id: this.options.appId,
      event_name: eventName,
      timestamp: String(firstAt),
      ...body,
    };
    // Escaped slashes are legal JSON that no JavaScript serialiser writes: a receiver that hashes
    // JSON.stringify(req.body) instead of the raw bytes fails here as it would fail on the real platform.
    const rawBody = JSON.stringify(full).replaceAll('/', '\\/');
    const signature = this.sign(rawBody, String(full['timestamp']));
    return { eventName, msgId: about.msgId, userId: about.userId, rawBody, signature, firstAt, retries };
  }

  private async attempt(outgoing: Outgoing, attempt: number): Promise<number> {
    if (!this.url || !this.enabled) return 0;
    this.inFlight += 1;
    try {
      const status = await this.post(outgoing, attempt);
      this.record(outgoing, attempt, status);
      if (status !== 200 && outgoing.retries) this.scheduleRetry(outgoing, attempt);
      return status;
    } finally {
      this.inFlight -= 1;
      if (this.inFlight === 0) this.idlers.splice(0).forEach((resolve) => resolve());
    }
  }

  private async post(outgoing: Outgoing, attempt: number): Promise<number> {
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      'x-zevent-signature': outgoing.signature,
    };
    if (attempt > 1) headers['num_retry'] = String(attempt - 1);
    try {
      const response = await fetch(this.url ?? '', {
        method: 'POST',
        headers,
        body: outgoing.rawBody,
        redirect: 'manual',
        signal: AbortSignal.timeout(this.options.deadlineMs),
      });
      await response.arrayBuffer();
      return response.status;
    } catch {
      // Refused, reset or too late: for Zalo all of these are "no answer".
      return 0;
    }
  }

  private record(outgoing: Outgoing, attempt: number, status: number): void {
    const { eventName, msgId, userId } = outgoing;
    const delivery = { eventName, msgId, userId, attempt, status, at: this.options.clock.now() };
    this.deliveries.push(delivery);
    this.options.onDelivery(delivery);
  }

  private scheduleRetry(outgoing: Outgoing, attempt: number): void {
    const after = RETRY_AFTER_MS[attempt - 1];
    if (after === undefined) {
      this.enabled = false;
      return;
    }
    const again = async () => void (await this.attempt(outgoing, attempt + 1));
    this.options.clock.schedule(outgoing.firstAt + after, again);
  }
}
