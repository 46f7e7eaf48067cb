import { describe, expect, it } from '@jest/globals';
import { admit, CLOSED, settle, type Breaker, type CallResult } from '../../../src/domain/breaker.ts';

const RULES = { failures: 3, restMs: 1_000, exhaustedRestMs: 60_000 };

/** One call made at `now`, if it may be made at all. */
function call(breaker: Breaker, now: number, result: CallResult): Breaker {
  const { breaker: next, ticket } = admit(breaker, now);
  return ticket === null ? next : settle(next, ticket, result, now, RULES);
}

function calls(breaker: Breaker, now: number, ...results: CallResult[]): Breaker {
  return results.reduce((state, result) => call(state, now, result), breaker);
}

const mayCall = (breaker: Breaker, now: number): boolean => admit(breaker, now).ticket !== null;

describe('A breaker', () => {
  it('stays closed while failures are fewer than the limit', () => {
    expect(mayCall(calls(CLOSED, 0, 'bad', 'bad'), 0)).toBe(true);
  });

  it('opens after so many failures in a row', () => {
    const open = calls(CLOSED, 0, 'bad', 'bad', 'bad');
    expect(mayCall(open, 0)).toBe(false);
    expect(mayCall(open, 999)).toBe(false);
  });

  it('forgets failures after one success', () => {
    expect(mayCall(calls(CLOSED, 0, 'bad', 'bad', 'good', 'bad', 'bad'), 0)).toBe(true);
  });

  it('opens at once and for longer when the quota is gone', () => {
    const open = calls(CLOSED, 0, 'exhausted');
    expect(mayCall(open, 59_999)).toBe(false);
    expect(mayCall(open, 60_000)).toBe(true);
  });

  it('lets one single probe through after the rest', () => {
    const open = calls(CLOSED, 0, 'bad', 'bad', 'bad');
    const probe = admit(open, 1_000);
    expect(probe.ticket).not.toBeNull();
    expect(mayCall(probe.breaker, 1_000)).toBe(false);
    expect(mayCall(probe.breaker, 99_000)).toBe(false);
  });

  it('closes when the probe succeeds', () => {
    const closed = call(calls(CLOSED, 0, 'bad', 'bad', 'bad'), 1_000, 'good');
    expect(closed.mode).toBe('closed');
    expect(mayCall(calls(closed, 1_000, 'bad', 'bad'), 1_000)).toBe(true);
  });

  it('rests again when the probe fails', () => {
    const open = call(calls(CLOSED, 0, 'bad', 'bad', 'bad'), 1_000, 'bad');
    expect(mayCall(open, 1_999)).toBe(false);
    expect(mayCall(open, 2_000)).toBe(true);
  });

  it('does not hear a late success from before it opened', () => {
    const slow = admit(CLOSED, 0);
    const open = calls(slow.breaker, 0, 'exhausted');
    const after = settle(open, slow.ticket as number, 'good', 10, RULES);
    expect(mayCall(after, 20)).toBe(false);
  });

  it('does not let a late failure spoil the next day', () => {
    const slow = admit(CLOSED, 0);
    const back = call(calls(slow.breaker, 0, 'bad', 'bad', 'bad'), 1_000, 'good');
    expect(settle(back, slow.ticket as number, 'exhausted', 1_001, RULES)).toBe(back);
  });
});
