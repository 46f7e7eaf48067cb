import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startWorld, withButtons } from './emulator-support.ts';
import type { World } from './emulator-support.ts';
import type { Citizen } from '../emulator/emulator.ts';

const BUTTON = { title: 'Có', type: 'oa.query.show', payload: 'có' };

let world: World;
let citizen: Citizen;

beforeEach(async () => {
  world = await startWorld();
  await world.api.signIn();
  citizen = world.emulator.citizen('Bà Hiền');
  await citizen.sendText('Xin chào');
});

afterEach(() => world.close());

describe('sending', () => {
  it('answers with a message id, shows the message and echoes it', async () => {
    const { body } = await world.api.send(citizen.userId, { text: 'Chào bác' });
    await world.emulator.idle();
    expect(body).toMatchObject({ error: 0, data: { user_id: citizen.userId } });
    const id = body.data?.['message_id'];
    expect(citizen.messages().at(-1)).toMatchObject({ from: 'oa', id, text: 'Chào bác' });
    expect(world.receiver.received.at(-1)?.body).toMatchObject({
      event_name: 'oa_send_text',
      message: { msg_id: id, text: 'Chào bác' },
    });
    expect(world.receiver.received.at(-1)?.raw).not.toContain('admin_id');
  });

  it.each([
    ['a text of 2,001 characters', { text: 'a'.repeat(2001) }, -210],
    ['an empty text', { text: '  ' }, -201],
    ['six buttons', withButtons('Hỏi', Array(6).fill(BUTTON)), -201],
    ['no buttons in a button template', withButtons('Hỏi', []), -201],
    ['a query with an object payload', withButtons('Hỏi', [{ ...BUTTON, payload: { url: 'x' } }]), -201],
    ['a url with a string payload', withButtons('Hỏi', [{ ...BUTTON, type: 'oa.open.url' }]), -201],
    [
      'a phone with a plus sign',
      withButtons('Hỏi', [{ title: 'Gọi', type: 'oa.open.phone', payload: { phone_code: '+8490' } }]),
      -201,
    ],
    ['an unknown button type', withButtons('Hỏi', [{ ...BUTTON, type: 'oa.click' }]), -201],
    ['buttons without a text', { attachment: { type: 'template', payload: { buttons: [BUTTON] } } }, -201],
    [
      'a template type nobody documents',
      {
        text: 'x',
        attachment: { type: 'template', payload: { template_type: 'button', buttons: [BUTTON] } },
      },
      -201,
    ],
    ['a file token that was never given', { attachment: { type: 'file', payload: { token: 'x' } } }, -201],
  ])('refuses %s with HTTP 200', async (_what, message, code) => {
    const { status, body } = await world.api.send(citizen.userId, message);
    expect(status).toBe(200);
    expect(body.error).toBe(code);
    expect(world.emulator.sent).toHaveLength(0);
  });

  it('takes exactly 2,000 characters', async () => {
    expect((await world.api.send(citizen.userId, { text: 'ế'.repeat(2000) })).body.error).toBe(0);
  });

  it('closes the window after seven days of silence', async () => {
    await world.emulator.clock.advance(86_400_000 * 7 + 1000);
    await world.api.signIn();
    expect((await world.api.send(citizen.userId, { text: 'Chào' })).body.error).toBe(-230);
    await citizen.sendText('Tôi đây');
    expect((await world.api.send(citizen.userId, { text: 'Chào' })).body.error).toBe(0);
  });

  it('refuses strangers, silent citizens and those who left', async () => {
    expect((await world.api.send('1', { text: 'Chào' })).body.error).toBe(-201);
    const silent = world.emulator.citizen('Ông Ba');
    expect((await world.api.send(silent.userId, { text: 'Chào' })).body.error).toBe(-230);
    await silent.follow();
    expect((await world.api.send(silent.userId, { text: 'Chào' })).body.error).toBe(0);
    await silent.unfollow();
    expect((await world.api.send(silent.userId, { text: 'Chào' })).body.error).toBe(-213);
  });
});

describe('faults', () => {
  it('answers -235 on v3 while v2 takes the same body', async () => {
    world.emulator.faults.refuse(-235, { endpoint: 'v3' });
    expect((await world.api.send(citizen.userId, { text: 'Chào' })).body.error).toBe(-235);
    const second = await world.api.send(citizen.userId, { text: 'Chào' }, '/v2.0/oa/message');
    expect(second.body.error).toBe(0);
    expect(world.emulator.sent.map(({ endpoint }) => endpoint)).toEqual(['v2']);
  });

  it('refuses buttons only, as often as told', async () => {
    world.emulator.faults.refuse(-201, { when: 'buttons', times: 1 });
    expect((await world.api.send(citizen.userId, { text: 'Chào' })).body.error).toBe(0);
    const message = withButtons('Hỏi', [BUTTON]);
    expect((await world.api.send(citizen.userId, message)).body.error).toBe(-201);
    expect((await world.api.send(citizen.userId, message)).body.error).toBe(0);
  });

  it('shows and echoes a message whose reply is lost', async () => {
    world.emulator.faults.loseReply();
    await expect(world.api.send(citizen.userId, { text: 'Chào' })).rejects.toThrow();
    await world.emulator.idle();
    expect(citizen.messages().at(-1)).toMatchObject({ from: 'oa', text: 'Chào' });
    expect(world.receiver.received.at(-1)?.body.event_name).toBe('oa_send_text');
    expect((await world.api.send(citizen.userId, { text: 'Lại' })).body.error).toBe(0);
  });

  it('does not take a message whose send is dropped', async () => {
    world.emulator.faults.dropSend();
    await expect(world.api.send(citizen.userId, { text: 'Chào' })).rejects.toThrow();
    expect(world.emulator.sent).toHaveLength(0);
    expect(citizen.messages()).toHaveLength(1);
  });

  it('keeps quiet about messages when the echo is off', async () => {
    world.emulator.faults.echo(false);
    await world.api.send(citizen.userId, { text: 'Chào' });
    await world.emulator.idle();
    expect(world.receiver.received.map(({ body }) => body.event_name)).toEqual(['user_send_text']);
  });
});

describe('uploads', () => {
  it('give ids that a message can use for seven days', async () => {
    const id = (await upload('image', 'thu.png', 100))['attachment_id'];
    const elements = [{ media_type: 'image', attachment_id: id }];
    const message = { attachment: { type: 'template', payload: { template_type: 'media', elements } } };
    expect((await world.api.send(citizen.userId, message)).body.error).toBe(0);
    expect(world.emulator.sent[0]).toMatchObject({ kind: 'image', attachments: [{ type: 'image' }] });
  });

  it('give nothing for a name without the right extension', async () => {
    expect(await upload('file', 'giay-moi', 100)).toEqual({});
  });

  it('refuse what is too large', async () => {
    await expect(upload('image', 'to.png', 1024 * 1024 + 1)).rejects.toThrow('-210');
  });

  async function upload(kind: string, name: string, size: number): Promise<Record<string, unknown>> {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(size)]), name);
    const response = await fetch(`${world.api.url}/openapi/v2.0/oa/upload/${kind}`, {
      method: 'POST',
      headers: { access_token: world.api.accessToken },
      body: form,
    });
    const answer = (await response.json()) as { error: number; data?: Record<string, unknown> };
    if (answer.error !== 0) throw new Error(String(answer.error));
    return answer.data ?? {};
  }
});

describe('reading back', () => {
  it('lists a conversation newest first, ten at a time', async () => {
    await world.api.send(citizen.userId, { text: 'Chào bác' });
    const answer = await world.api.get('/v2.0/oa/conversation', {
      user_id: citizen.userId,
      offset: 0,
      count: 10,
    });
    expect(answer.data).toMatchObject([
      { src: 0, message: 'Chào bác', to_id: citizen.userId },
      { src: 1, message: 'Xin chào', from_id: citizen.userId },
    ]);
    const tooMany = { user_id: citizen.userId, offset: 0, count: 11 };
    expect((await world.api.get('/v2.0/oa/conversation', tooMany)).error).toBe(-210);
    expect((await world.api.get('/v2.0/oa/listrecentchat', { offset: 0, count: 5 })).data).toHaveLength(1);
  });

  it('tells who a citizen is, and that the OA is a government one', async () => {
    const detail = await world.api.get('/v3.0/oa/user/detail', { user_id: citizen.userId });
    expect(detail.data).toMatchObject({ display_name: 'Bà Hiền', user_id_by_app: citizen.userIdByApp });
    expect((await world.api.get('/v2.0/oa/getoa')).data).toMatchObject({ oa_type: 4 });
    const list = await world.api.get('/v3.0/oa/user/getlist', { offset: 0, count: 50 });
    expect(list.data).toMatchObject({ users: [{ user_id: citizen.userId }] });
    const quota = await world.api.post('/v3.0/oa/quota/message', { user_id: citizen.userId });
    expect(quota.body.data?.['last_interaction']).toMatch(/^\d{13}$/);
  });
});

describe('graph', () => {
  const graph = async (path: string, headers: Record<string, string>) =>
    (await (await fetch(`${world.api.url}/graph${path}`, { headers })).json()) as Record<string, unknown>;

  it('gives the app-scoped id for a token with its proof', async () => {
    const proof = createHmac('sha256', 'app-secret').update(citizen.accessToken).digest('hex');
    const headers = { access_token: citizen.accessToken, appsecret_proof: proof };
    const me = await graph('/v2.0/me?fields=id,name', headers);
    expect(me).toMatchObject({ error: 0, id: citizen.userIdByApp, name: 'Bà Hiền' });
    const forged = await graph('/v2.0/me', { ...headers, appsecret_proof: 'x' });
    expect(forged['error']).not.toBe(0);
  });

  it('exchanges a phone code once and within two minutes', async () => {
    const headers = () => ({
      access_token: citizen.accessToken,
      secret_key: 'app-secret',
      code: citizen.phoneCode(),
    });
    const first = headers();
    expect(await graph('/v2.0/me/info', first)).toMatchObject({ error: 0, data: { number: citizen.phone } });
    expect((await graph('/v2.0/me/info', first))['error']).toBe(119);
    const late = headers();
    await world.emulator.clock.advance(121_000);
    expect((await graph('/v2.0/me/info', late))['error']).toBe(115);
  });
});
