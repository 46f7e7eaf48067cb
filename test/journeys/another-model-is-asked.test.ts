import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startGoogle, type GoogleEmulator } from '../emulator-google/server.ts';
import { createWorld, type World } from '../support/world.ts';

/** Words that no example of ours holds. */
const ODD = 'con ơi cái cuốn be bé màu hường để lãnh lương già thì xin ở mô';

describe('A commune that lets Dialogflow listen', () => {
  let google: GoogleEmulator;
  let world: World;
  beforeAll(async () => {
    google = await startGoogle({ projectId: 'tro-ly-xa' });
    google.agent.add('open_account', [ODD]);
    google.agent.add('out_of_scope', [], { isFallback: true });
    world = await createWorld({
      env: {
        NLU_PROVIDER: 'dialogflow',
        DIALOGFLOW_PROJECT_ID: 'tro-ly-xa',
        DIALOGFLOW_ENDPOINT: google.address,
        DIALOGFLOW_DEADLINE_MS: '10000',
      },
    });
  }, 60_000);
  afterAll(async () => {
    await world?.stop();
    google?.die();
  }, 30_000);

  const texts = (): string[] => google.detected.map((one) => one.queryInput.text?.text ?? '');
  const metrics = async (): Promise<string> => (await fetch(`${world.url}/metrics`)).text();

  it('understands an old woman by words that its own examples do not hold', async () => {
    const sau = world.citizen('Bà Sáu');
    await sau.writes(ODD);
    await sau.hears('căn cước');
    expect(await metrics()).toContain('nlu_answers_total{provider="dialogflow"} 1');
  });

  it('sends no number of hers abroad, and no name of her Zalo', async () => {
    const tu = world.citizen('Ông Tư');
    await tu.writes('tui số 0905 123 456, căn cước 051234567890, chiều ni trời mưa quá hè');
    await tu.hearsSomething();
    expect(texts().at(-1)).toBe('tui số •••, căn cước •••, chiều ni trời mưa quá hè');
    expect(JSON.stringify(google.detected)).not.toMatch(new RegExp(`${tu.userId}|0905|0512`));
  });

  it('keeps a code, a tap and money lost at home', async () => {
    const before = texts().length;
    const lan = world.citizen('Chị Lan');
    await lan.writes('mã otp là 482913 nè, trời mưa quá');
    await lan.hearsSomething();
    await lan.writes('menu');
    await lan.hearsSomething();
    await lan.writes('tui doc ma otp cho no roi mat het tien');
    await lan.hears('113');
    expect(texts().slice(before)).toEqual([]);
  });

  it('passes on nothing that is said to a person', async () => {
    const ba = world.citizen('Anh Ba');
    await ba.writes('xã mình có ai đó không hè');
    await ba.hearsSomething();
    await world.emulator.admin.reply(ba.userId, 'Chào anh, em là Lan ở xã');
    await world.settled();
    const before = texts().length;
    await ba.writes('nhà tui cuối xóm chợ, kêu Tám là ai cũng biết');
    await world.settled();
    expect(texts().slice(before)).toEqual([]);
  });

  it('answers by itself when Dialogflow is gone, and says so to the operator', async () => {
    google.die();
    const nam = world.citizen('Bà Năm');
    await nam.writes('mẹ tui 82 tuổi muốn mở tài khoản');
    await nam.hears('căn cước');
    const told = world.logs.filter((line) => line.includes('understood without Dialogflow'));
    expect(told).toEqual([expect.stringContaining('"why":"unavailable"')]);
    expect(told[0]).not.toContain('tài khoản');
    expect(await metrics()).toContain('nlu_fallback_total{reason="unavailable"} 1');
  });
});
