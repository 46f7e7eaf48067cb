import { status } from '@grpc/grpc-js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Reply } from '../../../emulator-google/types.ts';
import { PATIENT_MS, startDesk, type Desk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
}, 30_000);
afterAll(() => desk.stop());
beforeEach(async () => {
  // Whatever the test before left: the longest rest is over and one good answer closes the breaker.
  desk.later(3_600_000);
  await desk.remote.detect('mở tài khoản');
  desk.google.detected.length = 0;
});

const said = (intent: object | undefined, intentDetectionConfidence: number): Reply => ({
  message: { queryResult: { queryText: 'x', intent, intentDetectionConfidence } },
});

describe('A message put to Dialogflow', () => {
  it('comes back with the intent and how sure it is', async () => {
    expect(await desk.remote.detect('mở tài khoản')).toEqual({
      kind: 'intent',
      intent: 'open_account',
      confidence: 1,
    });
  });

  it('keeps the confidence that Dialogflow gave', async () => {
    desk.google.script(said({ displayName: 'cash_out' }, 0.5));
    expect(await desk.remote.detect('x')).toEqual({ kind: 'intent', intent: 'cash_out', confidence: 0.5 });
  });

  it('is Vietnamese, alone in its session, with a deadline', async () => {
    await desk.remote.detect('mở tài khoản');
    await desk.remote.detect('mở tài khoản');
    const sessions = desk.google.detected.map((one) => one.session);
    expect(sessions[0]).toMatch(/^projects\/tro-ly-xa\/agent\/sessions\/[0-9a-f-]{36}$/);
    expect(new Set(sessions).size).toBe(2);
    expect(desk.google.detected.map((one) => one.queryInput.text)).toEqual([
      { text: 'mở tài khoản', languageCode: 'vi' },
      { text: 'mở tài khoản', languageCode: 'vi' },
    ]);
    // The library's own default is 220 s.
    expect(desk.google.detected.every((one) => one.patienceMs <= PATIENT_MS)).toBe(true);
  });

  it('is none of ours when the fallback intent catches it', async () => {
    expect(await desk.remote.detect('giá vàng hôm nay')).toEqual({ kind: 'none', confidence: 1 });
  });

  it('is none of ours when a fallback of another name catches it', async () => {
    desk.google.script(said({ displayName: 'Default Fallback Intent', isFallback: true }, 1));
    expect(await desk.remote.detect('x')).toEqual({ kind: 'none', confidence: 1 });
  });
});

describe('An answer that is none', () => {
  it.each<[string, Reply]>([
    ['is empty', { message: {} }],
    ['has an empty result', { message: { queryResult: {} } }],
    ['names no intent', said(undefined, 0.9)],
    ['names an intent without a name', said({ name: 'projects/tro-ly-xa/agent/intents/1' }, 0.9)],
    ['is not a number sure', said({ displayName: 'open_account' }, Number.NaN)],
    ['is surer than sure', said({ displayName: 'open_account' }, 1.5)],
    ['is less than unsure', said({ displayName: 'open_account' }, -0.1)],
    ['is endlessly sure', said({ displayName: 'open_account' }, Number.POSITIVE_INFINITY)],
    ['has no bytes', { bytes: Buffer.alloc(0) }],
    ['is no message at all', { bytes: Buffer.from([0xff, 0xff, 0x01]) }],
    ['breaks off in the middle', { bytes: Buffer.from([0x12, 0x7f, 0x0a]) }],
  ])('counts as malformed when it %s', async (_how, reply) => {
    desk.google.script(reply);
    expect(await desk.remote.detect('mở tài khoản')).toEqual({ kind: 'failed', why: 'malformed' });
  });

  it('of an intent that intents/ does not have is named as such', async () => {
    desk.google.script(said({ displayName: 'Default Welcome Intent' }, 0.9));
    expect(await desk.remote.detect('x')).toEqual({ kind: 'failed', why: 'unknown_intent' });
  });

  it('leaves the next message unharmed', async () => {
    desk.google.script({ bytes: Buffer.from([0xff]) });
    await desk.remote.detect('mở tài khoản');
    expect(await desk.remote.detect('mở tài khoản')).toMatchObject({ kind: 'intent' });
  });
});

describe('A refusal', () => {
  it.each([
    [status.UNAVAILABLE, 'unavailable'],
    [status.RESOURCE_EXHAUSTED, 'exhausted'],
    [status.DEADLINE_EXCEEDED, 'deadline'],
    [status.PERMISSION_DENIED, 'denied'],
    [status.UNAUTHENTICATED, 'credentials'],
    [status.NOT_FOUND, 'agent_missing'],
    [status.INVALID_ARGUMENT, 'refused'],
    [status.INTERNAL, 'unavailable'],
    [status.UNKNOWN, 'unavailable'],
  ])('with gRPC status %i is told as “%s”', async (code, why) => {
    desk.google.script({ status: code });
    expect(await desk.remote.detect('mở tài khoản')).toEqual({ kind: 'failed', why });
  });

  it('is not tried again behind our back', async () => {
    desk.google.script({ status: status.UNAVAILABLE });
    await desk.remote.detect('mở tài khoản');
    expect(desk.google.detected).toHaveLength(1);
  });
});
