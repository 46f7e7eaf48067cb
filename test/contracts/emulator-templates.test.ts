import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startWorld } from './emulator-support.ts';
import type { World } from './emulator-support.ts';
import type { Citizen } from '../emulator/emulator.ts';

const DAY = 86_400_000;
const PATH = '/v3.0/oa/message/template';
const templates = {
  '1001': { text: 'Việc <ma>: <xa> có tin cho bác.' },
  '1002': { text: 'Chỉ gửi theo số máy.', byUserId: false },
};

let world: World;
let citizen: Citizen;

beforeEach(async () => {
  world = await startWorld({ templates });
  await world.api.signIn();
  citizen = world.emulator.citizen('Bà Hiền');
  await citizen.sendText('Xin chào');
});

afterEach(() => world.close());

const post = async (userId: string, id = '1001', data: unknown = { ma: 'HK47A', xa: 'xã Thử' }) =>
  (await world.api.post(PATH, { user_id: userId, template_id: id, template_data: data })).body;

describe('a template by user id', () => {
  it('shows its words with the gaps filled, and is echoed with them in the attachment alone', async () => {
    const { error, data } = await post(citizen.userId);
    expect(error).toBe(0);
    expect(citizen.messages().at(-1)?.text).toBe('Việc HK47A: xã Thử có tin cho bác.');
    await world.emulator.idle();
    const echo = world.receiver.received.at(-1)?.body;
    expect(echo?.event_name).toBe('oa_send_template');
    expect(echo?.message).toMatchObject({
      msg_id: data?.['message_id'],
      attachments: [{ type: 'template', payload: { text: 'Việc HK47A: xã Thử có tin cho bác.' } }],
    });
    expect(echo?.message).not.toHaveProperty('text');
  });

  it('is not bound to the seven days', async () => {
    await world.emulator.clock.advance(8 * DAY);
    await world.api.signIn();
    expect((await world.api.send(citizen.userId, { text: 'Chào' })).body.error).toBe(-230);
    expect((await post(citizen.userId)).error).toBe(0);
  });

  it('does not reach strangers, people who never wrote, and those who left', async () => {
    expect((await post('1')).error).toBe(-201);
    expect((await post(world.emulator.citizen('Ông Ba').userId)).error).toBe(-232);
    await citizen.unfollow();
    expect((await post(citizen.userId)).error).toBe(-213);
  });

  it.each([
    ['an unknown id', '9', { ma: 'A', xa: 'B' }, -201],
    ['a missing parameter', '1001', { ma: 'A' }, -201],
    ['a parameter too many', '1001', { ma: 'A', xa: 'B', so_may: '113' }, -201],
    ['a number where text belongs', '1001', { ma: 1, xa: 'B' }, -201],
    ['no data', '1001', null, -201],
    ['one for phone numbers', '1002', {}, -249],
  ])('is refused for %s', async (_what, id, data, code) => {
    expect((await post(citizen.userId, id, data)).error).toBe(code);
    expect(world.emulator.sent).toHaveLength(0);
  });

  it('is refused alone, when that is asked for', async () => {
    world.emulator.faults.refuse(-321, { endpoint: 'template' });
    expect((await post(citizen.userId)).error).toBe(-321);
    expect((await world.api.send(citizen.userId, { text: 'Chào' })).body.error).toBe(0);
  });
});

describe('the free time', () => {
  it('is told by the quota of an answer for 48 hours', async () => {
    await world.emulator.clock.advance(2 * DAY);
    await world.api.signIn();
    expect((await world.api.send(citizen.userId, { text: 'Chào' })).body.data).toHaveProperty('quota');
    await world.emulator.clock.advance(1_000);
    expect((await world.api.send(citizen.userId, { text: 'Chào' })).body.data).not.toHaveProperty('quota');
  });
});
