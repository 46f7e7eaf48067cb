import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { DeviceStore } from '../../../miniapp/src/form/device-store.ts';
import { DraftKeeper, type Kept } from '../../../miniapp/src/form/draft-keeper.ts';
import type { Draft, Outcome } from '../../../miniapp/src/outcome.ts';

type Saved = Outcome<{ revision: number }>;

const unreachable: Saved = { kind: 'unreachable' };
const ok = (revision: number): Saved => ({ kind: 'ok', value: { revision } });
const a = (word: string) => ({ house: word });

describe('The keeper of a draft', () => {
  let device: { draft: Draft | null };
  let sent: (Draft & { isLeaving: boolean })[];
  let kept: Kept[];
  let answer: (draft: Draft) => Saved | Promise<Saved>;

  beforeEach(() => {
    jest.useFakeTimers();
    device = { draft: null };
    sent = [];
    kept = [];
    answer = (draft) => ok(draft.revision);
  });
  afterEach(() => void jest.useRealTimers());

  function keeper(start: { revision?: number; unsent?: Draft } = {}, isLasting = true): DraftKeeper {
    const store: DeviceStore = {
      isLasting,
      read: async () => device.draft,
      put: (draft) => void (device.draft = draft),
      drop: () => void (device.draft = null),
      settled: async () => undefined,
    };
    return new DraftKeeper({
      revision: 0,
      ...start,
      device: store,
      save: async (draft, isLeaving) => {
        sent.push({ ...draft, isLeaving });
        return answer(draft);
      },
      onKept: (one) => void kept.push(one),
    });
  }
  const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

  it('has each change on the phone at once, and at the server once for a burst of typing', async () => {
    const one = keeper({ revision: 7 });
    for (const word of ['T', 'Th', 'Thu']) one.change(a(word));
    expect(device.draft).toEqual({ answers: a('Thu'), revision: 10 });
    expect(sent).toEqual([]);
    await pass(500);
    expect(sent).toEqual([{ answers: a('Thu'), revision: 10, isLeaving: false }]);
    expect(device.draft).toBeNull();
    expect(kept).toEqual(['server']);
  });

  it('does not let the typing put the saving off for ever', async () => {
    const one = keeper();
    for (let i = 0; i < 6; i += 1) {
      one.change(a(`${i}`));
      await pass(200);
    }
    expect(sent.length).toBeGreaterThanOrEqual(2);
  });

  it('sends at once when a question is left', async () => {
    const one = keeper();
    one.change(a('Thu Xà'));
    one.flush();
    await pass(0);
    expect(sent).toHaveLength(1);
  });

  it('has one request under way, and the newest answers in the next', async () => {
    let arrive: (saved: Saved) => void = () => undefined;
    answer = () => new Promise((resolve) => (arrive = resolve));
    const one = keeper();
    one.change(a('1'));
    one.flush();
    one.change(a('2'));
    one.flush();
    one.change(a('3'));
    one.flush();
    await pass(5_000);
    expect(sent.map(({ revision }) => revision)).toEqual([1]);
    arrive(ok(1));
    await pass(0);
    expect(sent.map(({ answers }) => answers)).toEqual([a('1'), a('3')]);
    // The first answer must not take away what is still on its way.
    expect(device.draft).toEqual({ answers: a('3'), revision: 3 });
    arrive(ok(3));
    await pass(0);
    expect(device.draft).toBeNull();
  });

  it('tries again more and more seldom while nobody answers, and at once when the network is back', async () => {
    answer = () => unreachable;
    const one = keeper();
    one.change(a('1'));
    one.flush();
    await pass(60_000);
    expect(kept.at(-1)).toBe('device');
    expect(sent.length).toBeGreaterThan(4);
    expect(sent.length).toBeLessThan(8);
    expect(device.draft?.revision).toBe(1);
    answer = (draft) => ok(draft.revision);
    one.flush();
    await pass(0);
    expect(kept.at(-1)).toBe('server');
    expect(device.draft).toBeNull();
  });

  it('says that nothing lasts where the phone cannot seal', async () => {
    answer = () => unreachable;
    const one = keeper({}, false);
    one.change(a('1'));
    await pass(500);
    expect(kept).toEqual(['memory']);
  });

  it('does not repeat what the server will not have, until it changes', async () => {
    answer = () => ({ kind: 'refused', status: 400, refusal: { error: 'bad_request', message: '' } });
    const one = keeper();
    one.change(a('1'));
    await pass(60_000);
    expect(sent).toHaveLength(1);
    one.change(a('2'));
    await pass(60_000);
    expect(sent).toHaveLength(2);
  });

  it('tries again when the server only has too much to do', async () => {
    answer = () => ({ kind: 'refused', status: 429, refusal: { error: 'too_many', message: '' } });
    const one = keeper();
    one.change(a('1'));
    await pass(500);
    answer = (draft) => ok(draft.revision);
    await pass(60_000);
    expect(sent).toHaveLength(2);
    expect(kept.at(-1)).toBe('server');
  });

  it('sends what was found on the phone', async () => {
    const unsent = { answers: a('1'), revision: 9 };
    device.draft = unsent;
    keeper({ revision: 9, unsent }).flush();
    await pass(0);
    expect(sent).toEqual([{ ...unsent, isLeaving: false }]);
    expect(device.draft).toBeNull();
  });

  it('overtakes another phone that was ahead', async () => {
    answer = (draft) => ok(Math.max(draft.revision, 20));
    const one = keeper();
    one.change(a('1'));
    await pass(2_000);
    expect(sent.map(({ revision }) => revision)).toEqual([1, 21]);
    expect(kept.at(-1)).toBe('server');
  });

  it('sends once more when the page goes away, and nothing when all is there', async () => {
    const one = keeper();
    one.change(a('1'));
    await one.leave();
    expect(sent).toEqual([{ answers: a('1'), revision: 1, isLeaving: true }]);
    await one.leave();
    await pass(60_000);
    expect(sent).toHaveLength(1);
  });

  it('is silent while the form is sent, and leaves nothing afterwards', async () => {
    const one = keeper();
    one.change(a('1'));
    await one.hold();
    await pass(60_000);
    expect(sent).toEqual([]);
    one.finish();
    await one.leave();
    expect([sent, device.draft]).toEqual([[], null]);
  });

  it('goes on when the form could not be sent', async () => {
    const one = keeper();
    one.change(a('1'));
    await one.hold();
    one.resume();
    await pass(0);
    expect(sent).toHaveLength(1);
  });
});
