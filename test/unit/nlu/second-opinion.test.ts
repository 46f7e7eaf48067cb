import { describe, expect, it } from '@jest/globals';
import { createSecondOpinion } from '../../../src/nlu/second-opinion.ts';
import type { RemoteAnswer } from '../../../src/domain/remote-answer.ts';
import type { Understanding } from '../../../src/ports.ts';

const guess = (intent: string, confidence: number) => ({ intent, confidence });

function own(action: Understanding['action'], intent: string, confidence: number): Understanding {
  const rest = [guess('pay_bills', confidence / 2), guess('menu', confidence / 4)];
  return { action, intent, confidence, alternatives: [guess(intent, confidence), ...rest] };
}

/** Two models that have made up their minds, and what came of it. */
function two(mine: Understanding, theirs: RemoteAnswer) {
  const sent: string[] = [];
  const counted: string[] = [];
  const classifier = createSecondOpinion({
    local: { classify: async () => mine },
    remote: {
      name: 'dialogflow',
      async detect(text) {
        sent.push(text);
        return theirs;
      },
      close: async () => undefined,
    },
    onAnswer: (provider) => counted.push(provider),
    onFallback: (why) => counted.push(`fallback: ${why}`),
  });
  return { sent, counted, hear: (text: string, isPrivate?: boolean) => classifier.classify(text, isPrivate) };
}

const OPEN: RemoteAnswer = { kind: 'intent', intent: 'open_account', confidence: 0.9 };
const SAID = 'cho tui hỏi cái thẻ lãnh tiền';

describe('The other’s answer', () => {
  it('is acted on when it is sure', async () => {
    const { hear, counted } = two(own('none', 'out_of_scope', 0.6), OPEN);
    expect(await hear(SAID)).toMatchObject({ action: 'act', intent: 'open_account', confidence: 0.9 });
    expect(counted).toEqual(['dialogflow']);
  });

  it('is asked back when it is middling', async () => {
    const { hear } = two(own('act', 'cash_out', 0.8), { ...OPEN, confidence: 0.5 });
    expect(await hear(SAID)).toMatchObject({ action: 'ask', intent: 'open_account' });
  });

  it('is acted on although middling when ours agrees', async () => {
    const { hear } = two(own('act', 'open_account', 0.8), { ...OPEN, confidence: 0.5 });
    expect(await hear(SAID)).toMatchObject({ action: 'act', intent: 'open_account', confidence: 0.5 });
  });

  it('leads the best three, and the rest is ours', async () => {
    const { hear } = two(own('act', 'cash_out', 0.95), OPEN);
    const { alternatives } = await hear(SAID);
    expect(alternatives.map((one) => one.intent)).toEqual(['open_account', 'cash_out', 'pay_bills']);
    const numbers = alternatives.map((one) => one.confidence);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
  });

  it('is named once among the best three', async () => {
    const { alternatives } = await two(own('ask', 'open_account', 0.3), OPEN).hear(SAID);
    expect(alternatives.map((one) => one.intent)).toEqual(['open_account', 'pay_bills', 'menu']);
  });

  it('is never as sure as a rule', async () => {
    const { hear } = two(own('none', 'out_of_scope', 0.6), { ...OPEN, confidence: 1 });
    expect((await hear(SAID)).confidence).toBeLessThan(1);
  });

  it('of “none of these” is taken when ours was not sure', async () => {
    const { hear } = two(own('ask', 'cash_out', 0.3), { kind: 'none', confidence: 1 });
    const heard = await hear(SAID);
    expect(heard).toMatchObject({ action: 'none', intent: 'out_of_scope' });
    expect(heard.alternatives.map((one) => one.intent)).toEqual(['out_of_scope', 'cash_out', 'pay_bills']);
  });

  it.each<RemoteAnswer>([
    { kind: 'none', confidence: 1 },
    { ...OPEN, confidence: 0.1 },
  ])('that doubts what ours is sure of becomes a question: %j', async (theirs) => {
    const heard = await two(own('act', 'cash_out', 0.8), theirs).hear(SAID);
    expect(heard).toMatchObject({ action: 'ask', intent: 'cash_out' });
  });

  it('that never came leaves ours, and is counted', async () => {
    const mine = own('act', 'cash_out', 0.8);
    const { hear, counted } = two(mine, { kind: 'failed', why: 'deadline' });
    expect(await hear(SAID)).toBe(mine);
    expect(counted).toEqual(['fallback: deadline', 'local']);
  });
});

describe('The other is not asked', () => {
  const THEIRS: RemoteAnswer = { kind: 'intent', intent: 'thanks', confidence: 1 };

  it.each(['nó rút sạch tiền của mẹ tui', 'bấm vienphi-bvqn.top để nộp', 'menu', 'cảm ơn'])(
    'when a rule decides: “%s”',
    async (text) => {
      const mine = own('act', 'report_scam', 1);
      const { hear, sent } = two(mine, THEIRS);
      expect(await hear(text)).toBe(mine);
      expect(sent).toEqual([]);
    },
  );

  it.each(['report_scam', 'check_scam'])('when ours is sure of %s', async (intent) => {
    const mine = own('act', intent, 0.7);
    const { hear, sent, counted } = two(mine, THEIRS);
    expect(await hear(SAID)).toBe(mine);
    expect([sent, counted]).toEqual([[], ['local']]);
  });

  it('but is when danger is only a guess of ours', async () => {
    const { hear, sent } = two(own('ask', 'report_scam', 0.3), THEIRS);
    expect(await hear(SAID)).toMatchObject({ intent: 'thanks' });
    expect(sent).toEqual([SAID]);
  });

  it.each(['#lienket ABC123', ' #xa.i.cash_out', '#bot', '0905 123 456', '•••', '👍'])(
    'about commands, taps and what says nothing once stripped: “%s”',
    async (text) => {
      const { hear, sent } = two(own('none', 'out_of_scope', 0.6), THEIRS);
      await hear(text);
      expect(sent).toEqual([]);
    },
  );

  it('about two needs in one message', async () => {
    const mine = { ...own('act', 'cash_out', 0.8), also: guess('pay_bills', 0.7) };
    const { hear, sent } = two(mine, THEIRS);
    expect(await hear(SAID)).toBe(mine);
    expect(sent).toEqual([]);
  });

  it('about what is private', async () => {
    const { hear, sent } = two(own('ask', 'cash_out', 0.3), THEIRS);
    await hear(SAID, true);
    expect(sent).toEqual([]);
    await hear(SAID, false);
    expect(sent).toEqual([SAID]);
  });

  it('with more than a stripped text', async () => {
    const { hear, sent } = two(own('ask', 'cash_out', 0.3), THEIRS);
    await hear('má tui số 0905123456 lãnh tiền ở đâu');
    expect(sent).toEqual(['má tui số ••• lãnh tiền ở đâu']);
  });
});
