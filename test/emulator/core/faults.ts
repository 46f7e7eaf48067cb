import type { FaultControls, RefuseOptions } from '../types.ts';

interface Refusal {
  code: number;
  left: number;
  when: 'buttons' | 'always';
  endpoint: RefuseOptions['endpoint'];
}

export interface FaultStatus {
  doubleDelivery: number;
  loseReply: number;
  dropSend: number;
  echo: boolean;
  refuse: { code: number; left: number | null; when: string; endpoint: string | null } | null;
}

/** What is to go wrong next. The routes ask; nothing here acts. */
export class Faults implements FaultControls {
  private doubles = 0;
  private lostReplies = 0;
  private droppedSends = 0;
  private echoOn = true;
  private refusal: Refusal | undefined;
  private readonly onExpire: () => void;

  constructor(onExpire: () => void) {
    this.onExpire = onExpire;
  }

  doubleDelivery(n = 1): void {
    this.doubles = n;
  }

  loseReply(n = 1): void {
    this.lostReplies = n;
  }

  dropSend(n = 1): void {
    this.droppedSends = n;
  }

  expireToken(): void {
    this.onExpire();
  }

  refuse(code: number, options: RefuseOptions = {}): void {
    const { times = Number.POSITIVE_INFINITY, when = 'always', endpoint } = options;
    this.refusal = { code, left: times, when, endpoint };
  }

  echo(on: boolean): void {
    this.echoOn = on;
  }

  clear(): void {
    this.doubles = 0;
    this.lostReplies = 0;
    this.droppedSends = 0;
    this.echoOn = true;
    this.refusal = undefined;
  }

  echoes(): boolean {
    return this.echoOn;
  }

  takeDouble(): boolean {
    return this.doubles > 0 && this.doubles-- > 0;
  }

  takeLostReply(): boolean {
    return this.lostReplies > 0 && this.lostReplies-- > 0;
  }

  takeDroppedSend(): boolean {
    return this.droppedSends > 0 && this.droppedSends-- > 0;
  }

  /** The code to refuse this send with, if any. */
  takeRefusal(endpoint: 'v3' | 'v2' | 'template', hasButtons: boolean): number | undefined {
    const refusal = this.refusal;
    if (!refusal || refusal.left <= 0) return undefined;
    if (refusal.endpoint && refusal.endpoint !== endpoint) return undefined;
    if (refusal.when === 'buttons' && !hasButtons) return undefined;
    refusal.left -= 1;
    return refusal.code;
  }

  status(): FaultStatus {
    const refusal = this.refusal && this.refusal.left > 0 ? this.refusal : undefined;
    return {
      doubleDelivery: this.doubles,
      loseReply: this.lostReplies,
      dropSend: this.droppedSends,
      echo: this.echoOn,
      refuse: refusal
        ? {
            code: refusal.code,
            left: Number.isFinite(refusal.left) ? refusal.left : null,
            when: refusal.when,
            endpoint: refusal.endpoint ?? null,
          }
        : null,
    };
  }
}
