import { describe, expect, it } from '@jest/globals';
import { inAWorld } from '../support/story.ts';

const TOPICS = ['open_account', 'receive_allowance', 'cash_out', 'home_payout', 'pay_school_fees'];
const CITIZENS = 120;

describe('Six hundred events of 120 citizens, each delivered twice', () => {
  const world = inAWorld({ env: { BURST_WINDOW_MS: '0' } });

  it('give 600 replies, each citizen’s in order of first arrival', async () => {
    const { emulator } = world();
    const citizens = Array.from({ length: CITIZENS }, (_, i) => emulator.citizen(`Người số ${i}`));
    emulator.faults.doubleDelivery(Infinity);
    // Round by round, so that the citizens' events lie between one another.
    for (const topic of TOPICS) {
      await Promise.all(citizens.map((citizen) => citizen.sendText(`#xa.guide.${topic}`)));
    }
    await emulator.idle();
    await until(() => emulator.sent.length >= CITIZENS * TOPICS.length);
    await world().settled();

    expect(emulator.deliveries.filter((d) => d.eventName === 'user_send_text').length).toBe(1200);
    expect(emulator.sent).toHaveLength(CITIZENS * TOPICS.length);
    for (const citizen of citizens) {
      const topics = emulator.sent
        .filter((message) => message.userId === citizen.userId)
        .map((message) => /\/g\/(\w+)/.exec(message.text)?.[1]);
      expect(topics).toEqual(TOPICS);
    }
  }, 120_000);
});

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 50));
}
