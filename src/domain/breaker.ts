/** Keeps a service that fails from being asked again and again. Pure: the time comes in, the next state goes out. */
export interface Breaker {
  mode: 'closed' | 'open' | 'probing';
  /** Failures in a row while closed. */
  failures: number;
  /** While open: when one call may try again. */
  until: number;
  /** Grows with every change of mode, so that the answer to a call from before the change counts no more. */
  epoch: number;
}

export interface BreakerRules {
  /** So many failures in a row open it. */
  failures: number;
  restMs: number;
  /** After "you asked too much" one such answer is enough, and the rest is longer. */
  exhaustedRestMs: number;
}

export type CallResult = 'good' | 'bad' | 'exhausted';

export const CLOSED: Breaker = { mode: 'closed', failures: 0, until: 0, epoch: 0 };

/** May this call be made? `ticket` is to be handed back with its result; null means no. */
export function admit(breaker: Breaker, now: number): { breaker: Breaker; ticket: number | null } {
  if (breaker.mode === 'closed') return { breaker, ticket: breaker.epoch };
  if (breaker.mode === 'probing' || now < breaker.until) return { breaker, ticket: null };
  const probing: Breaker = { ...breaker, mode: 'probing', epoch: breaker.epoch + 1 };
  return { breaker: probing, ticket: probing.epoch };
}

/** What a call came to. Only calls of the present epoch are heard. */
export function settle(
  breaker: Breaker,
  ticket: number,
  result: CallResult,
  now: number,
  rules: BreakerRules,
): Breaker {
  if (ticket !== breaker.epoch) return breaker;
  if (result === 'good') {
    return breaker.mode === 'probing' ? { ...CLOSED, epoch: breaker.epoch + 1 } : { ...breaker, failures: 0 };
  }
  const failures = breaker.failures + 1;
  const opens = result === 'exhausted' || breaker.mode === 'probing' || failures >= rules.failures;
  if (!opens) return { ...breaker, failures };
  const rest = result === 'exhausted' ? rules.exhaustedRestMs : rules.restMs;
  return { mode: 'open', failures: 0, until: now + rest, epoch: breaker.epoch + 1 };
}
