import { status } from '@grpc/grpc-js';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { BREAKER } from '../../../../src/adapters/dialogflow/remote-intent.ts';
import { startDesk, type Desk } from './desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await startDesk();
}, 30_000);
afterEach(() => desk.stop());

const RESTING = { kind: 'failed', why: 'resting' };
const GOOD = { kind: 'intent', intent: 'open_account', confidence: 1 };
const ask = () => desk.remote.detect('mở tài khoản');

async function failTimes(times: number, code: number): Promise<void> {
  for (let i = 0; i < times; i += 1) {
    desk.google.script({ status: code });
    await ask();
  }
}

describe('Dialogflow that fails', () => {
  it('is left in peace after five failures, and asked again later', async () => {
    await failTimes(BREAKER.failures, status.UNAVAILABLE);
    expect(await ask()).toEqual(RESTING);
    expect(desk.google.detected).toHaveLength(BREAKER.failures);
    desk.later(BREAKER.restMs);
    expect(await ask()).toEqual(GOOD);
    expect(await ask()).toEqual(GOOD);
    expect(desk.heard).toEqual(['rests: unavailable', 'back']);
  });

  it('is asked on when a good answer lies between', async () => {
    await failTimes(BREAKER.failures - 1, status.UNAVAILABLE);
    expect(await ask()).toEqual(GOOD);
    await failTimes(BREAKER.failures - 1, status.UNAVAILABLE);
    expect(await ask()).toEqual(GOOD);
  });

  it('is probed by one message only while others wait for nothing', async () => {
    await failTimes(BREAKER.failures, status.UNAVAILABLE);
    desk.later(BREAKER.restMs);
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(answers).toEqual([GOOD, RESTING, RESTING]);
  });

  it('rests again when the probe fails', async () => {
    await failTimes(BREAKER.failures, status.UNAVAILABLE);
    desk.later(BREAKER.restMs);
    await failTimes(1, status.INTERNAL);
    expect(await ask()).toEqual(RESTING);
    expect(desk.google.detected).toHaveLength(BREAKER.failures + 1);
  });

  it('whose quota is gone rests at once and for longer', async () => {
    await failTimes(1, status.RESOURCE_EXHAUSTED);
    expect(await ask()).toEqual(RESTING);
    desk.later(BREAKER.restMs);
    expect(await ask()).toEqual(RESTING);
    desk.later(BREAKER.exhaustedRestMs);
    expect(await ask()).toEqual(GOOD);
    expect(desk.heard[0]).toBe('rests: exhausted');
  });

  it('by answering nonsense rests as well', async () => {
    for (let i = 0; i < BREAKER.failures; i += 1) {
      desk.google.script({ message: {} });
      await ask();
    }
    expect(await ask()).toEqual(RESTING);
  });

  it('by dying in the middle is unavailable, not an exception', async () => {
    desk.google.script('silence');
    const waiting = ask();
    while (desk.google.detected.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    desk.google.die();
    expect(await waiting).toEqual({ kind: 'failed', why: 'unavailable' });
    expect(await ask()).toEqual({ kind: 'failed', why: 'unavailable' });
  });
});

describe('Dialogflow that says nothing', () => {
  it('is given up at the deadline, and the next message is asked again', async () => {
    const hasty = await startDesk(2_000);
    hasty.google.script('silence');
    expect(await hasty.remote.detect('mở tài khoản')).toEqual({ kind: 'failed', why: 'deadline' });
    expect(await hasty.remote.detect('mở tài khoản')).toEqual(GOOD);
    expect(hasty.google.detected).toHaveLength(2);
    await hasty.stop();
  });
});
