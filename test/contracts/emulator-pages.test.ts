import { readFileSync, readdirSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { startWorld } from './emulator-support.ts';
import type { World } from './emulator-support.ts';

const PAGES = new URL('../emulator/pages/', import.meta.url);

let world: World;

beforeEach(async () => {
  world = await startWorld();
});

afterEach(() => world.close());

async function post(path: string, body: unknown) {
  const response = await fetch(`${world.api.url}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

it.each(['', 'phone', 'manager', 'assets/phone.js', 'emu/voice/giong-cu-ba.wav', 'emu/avatar/oa.svg'])(
  'serves /%s',
  async (path) => {
    expect((await fetch(`${world.api.url}/${path}`)).status).toBe(200);
  },
);

it('uses only relative addresses and nothing from outside', () => {
  const files = readdirSync(PAGES).filter((name) => /\.(html|js|css)$/.test(name));
  for (const name of files) {
    const text = readFileSync(new URL(name, PAGES), 'utf8');
    expect({
      name,
      absolute: /(?:src|href)="(?:\/|https?:)|fetch\('\/|url\(['"]?(?:\/|https?:)/.test(text),
    }).toEqual({
      name,
      absolute: false,
    });
  }
});

it('lets the phone page send, and OA Manager answer under a name', async () => {
  const { body: citizen } = await post('emu/phone/citizens', { name: 'Bà Sáu' });
  const userId = String(citizen['userId']);
  await post(`emu/phone/${userId}/text`, { text: 'Có ai không' });
  await post(`emu/manager/${userId}/reply`, { text: 'Có cháu đây', admin: 'Lan' });
  await world.emulator.idle();
  const seen = world.emulator.citizen('Bà Sáu').messages();
  expect(seen.map(({ from, text }) => `${from}: ${text}`)).toEqual(['user: Có ai không', 'oa: Có cháu đây']);
  const echo = world.receiver.received.find(({ body }) => body.event_name === 'oa_send_text');
  expect(echo?.body['sender']).toMatchObject({ admin_id: expect.stringMatching(/^\d{19}$/) });
});

it('refuses what a phone cannot do', async () => {
  expect((await post('emu/phone/1/text', { text: 'x' })).status).toBe(400);
  const { body: citizen } = await post('emu/phone/citizens', { name: 'Bà Sáu' });
  const tap = { messageId: 'none', index: 0 };
  expect((await post(`emu/phone/${String(citizen['userId'])}/tap`, tap)).status).toBe(400);
});

it('gives a mini app in a frame the citizen and a phone code', async () => {
  const citizen = world.emulator.citizen('Bà Sáu');
  const headers = { access_token: citizen.accessToken };
  const user = await fetch(`${world.api.url}/emu/miniapp/user`, { headers });
  expect(user.headers.get('access-control-allow-origin')).toBe('*');
  expect(await user.json()).toMatchObject({ id: citizen.userIdByApp, idByOA: citizen.userId });
  const code = await fetch(`${world.api.url}/emu/miniapp/phone-code`, { method: 'POST', headers });
  expect(await code.json()).toEqual({ token: expect.any(String) });
  expect((await fetch(`${world.api.url}/emu/miniapp/user`)).status).toBe(401);
});
