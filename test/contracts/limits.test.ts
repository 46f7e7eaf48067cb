import { describe, expect, it } from '@jest/globals';
import { refusal, type SessionAnswer } from '../../src/contract/miniapp-api.ts';
import { callMiniApp, miniAppOf } from '../support/mini-app.ts';
import { inAWorld } from '../support/story.ts';

const ORIGIN = 'https://h5.zdn.vn';

describe('How much one person may ask of the mini app’s API', () => {
  const world = inAWorld();
  const open = (accessToken: string) =>
    callMiniApp<SessionAnswer>(world(), 'session', { formId: 'open_account', accessToken });
  const statuses = async (times: number, call: () => Promise<{ status: number }>): Promise<number[]> =>
    (await Promise.all(Array.from({ length: times }, call))).map(({ status }) => status);

  it('is thirty openings a minute and token; somebody else behind the same address is not held up', async () => {
    const all = await statuses(31, () => open('made-up'));
    expect(all.filter((status) => status === 429)).toHaveLength(1);
    const refused = await open('made-up');
    expect([refused.status, refusal.parse(refused.body).error]).toEqual([429, 'too_many']);
    expect((await open(world().citizen('Chị Lan').phone.accessToken)).status).toBe(200);
  });

  it('is a hundred and twenty calls a minute and person', async () => {
    const { session } = (await miniAppOf(world(), world().citizen('Bà Sáu')).session('open_account')).body;
    const other = (await miniAppOf(world(), world().citizen('Ông Bảy')).session('open_account')).body;
    const list = (of: string) => callMiniApp(world(), 'registrations', {}, of);
    const all = await statuses(121, () => list(session));
    expect(all.filter((status) => status === 429)).toHaveLength(1);
    expect((await list(other.session)).status).toBe(200);
  });

  it('is 64 kB at once', async () => {
    const answer = await callMiniApp(world(), 'session', { formId: 'x'.repeat(70_000), accessToken: 'a' });
    expect([answer.status, refusal.parse(answer.body).error]).toEqual([413, 'bad_request']);
  });

  it('is six hundred a minute and address, and the page may read that it was too much', async () => {
    let last = 0;
    for (let i = 0; i < 700 && last !== 429; i += 50) {
      last = Math.max(...(await statuses(50, () => fetch(`${world().url}/api/miniapp/legal`))));
    }
    const refused = await fetch(`${world().url}/api/miniapp/legal`, { headers: { origin: ORIGIN } });
    expect(refused.status).toBe(429);
    expect(refused.headers.get('access-control-allow-origin')).toBe(ORIGIN);
    expect(refusal.parse(await refused.json()).error).toBe('too_many');
    expect((await fetch(`${world().url}/api/miniapp/legal`, { method: 'OPTIONS' })).status).toBe(204);
  });
});
