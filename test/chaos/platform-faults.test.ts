import { describe, expect, it } from '@jest/globals';
import { inAWorld } from '../support/story.ts';
import { MINUTE } from '../support/world.ts';

const QUESTION = 'mở tài khoản cần giấy tờ gì';

describe('When the platform misbehaves', () => {
  const world = inAWorld();

  it('says a thing once although the answer of the call was lost', async () => {
    const lan = world().citizen('Chị Lan');
    world().emulator.faults.loseReply(1);
    await lan.writes(QUESTION);
    await lan.hears('căn cước');
    await world().later(MINUTE);
    await lan.hearsNothing();
  });

  it('asks the conversation when even the echo is lost, and says it once', async () => {
    const lan = world().citizen('Chị Mận');
    world().emulator.faults.echo(false);
    world().emulator.faults.loseReply(1);
    await lan.writes(QUESTION);
    await lan.hears('căn cước');
    await world().later(MINUTE);
    await lan.hearsNothing();
    world().emulator.faults.echo(true);
  });

  it('says it again when the message certainly did not arrive', async () => {
    const ba = world().citizen('Ông Ba');
    world().emulator.faults.dropSend(1);
    await ba.writes(QUESTION);
    await world().settled();
    await world().later(MINUTE);
    await ba.hears('căn cước');
    await world().later(MINUTE);
    await ba.hearsNothing();
  });

  it('renews an expired token once and goes on', async () => {
    const tu = world().citizen('Bà Tư');
    world().emulator.faults.expireToken();
    await tu.writes(QUESTION);
    await tu.hears('căn cước');
  });

  it('keeps the order of a citizen behind a message that must wait', async () => {
    const nam = world().citizen('Ông Năm');
    world().emulator.faults.refuse(-32, { times: 1, when: 'always' });
    await nam.writes('#xa.guide.open_account');
    await nam.writes('#xa.guide.cash_out');
    await world().settled();
    await world().later(2 * MINUTE);
    await nam.hears('/g/open_account');
    await nam.hears('/g/cash_out');
  });

  it('turns what the window forbids into a call for a person', async () => {
    const sau = world().citizen('Bà Sáu');
    world().emulator.faults.refuse(-230, { times: 1, when: 'always' });
    await sau.writes(QUESTION);
    const db = world().server.store.connection.db;
    const found = () => db?.collection('cases').find({ reason: 'undeliverable' }).toArray();
    let cases = await found();
    // Nothing is sent here, so there is nothing to hear; the store tells when it is done.
    for (let i = 0; i < 100 && !cases?.length; i += 1) {
      await world().settled();
      cases = await found();
    }
    expect(cases).toHaveLength(1);
    expect(cases?.[0]?.conversationId).toContain(sau.userId);
  });

  it('keeps an event whose first delivery found no server', async () => {
    const bay = world().citizen('Ông Bảy');
    world().emulator.setWebhookUrl('http://127.0.0.1:9/webhooks/zalo');
    await bay.phone.sendText(QUESTION);
    world().emulator.setWebhookUrl(`${world().url}/webhooks/zalo`);
    await world().later(MINUTE);
    await bay.hears('căn cước');
  });
});

describe('A government OA that v3 refuses', () => {
  const world = inAWorld();

  it('is served through v2, and v2 is remembered', async () => {
    world().emulator.faults.refuse(-235, { endpoint: 'v3', when: 'always' });
    const lan = world().citizen('Chị Lan');
    await lan.writes(QUESTION);
    expect((await lan.hears('căn cước')).endpoint).toBe('v2');
    await lan.writes('cảm ơn con');
    expect((await lan.hearsSomething()).endpoint).toBe('v2');
  });

  it('goes back to v3 once when v2 is shut down', async () => {
    world().emulator.faults.clear();
    world().emulator.faults.refuse(-240, { endpoint: 'v2', when: 'always' });
    const hue = world().citizen('Chị Huệ');
    await hue.writes(QUESTION);
    expect((await hue.hears('căn cước')).endpoint).toBe('v3');
  });
});
