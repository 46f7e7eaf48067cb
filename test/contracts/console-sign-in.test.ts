import { TOTP } from 'otpauth';
import { describe, expect, it } from '@jest/globals';
import { sessionIdOf } from '../../src/console/auth/cookie.ts';
import { problemAnswer, signInAnswer } from '../../src/contract/console-auth.ts';
import { browserOf, PASSWORD, signedIn, withPassword } from '../support/console.ts';
import { inAWorld } from '../support/story.ts';
import { DAY, HOUR } from '../support/world.ts';

describe('The officers’ console, signing in', () => {
  const world = inAWorld();
  const sessions = () => world().server.stores.consoleSessions;

  it('opens by phone, with a cookie for this host that no script reads', async () => {
    const lan = await withPassword(world(), 'lan', { name: 'Trần Thị Lan' });
    const browser = browserOf(world());
    const answered = await browser.signIn(lan.phone);
    expect(answered.status).toBe(200);
    const { me, csrf } = signInAnswer.parse(answered.body);
    expect(me).toMatchObject({
      id: 'lan',
      role: 'officer',
      communeId: 'nghia-hoa',
      mustChangePassword: false,
    });
    expect(answered.cookie).toMatch(/^tlx_session=[\w-]{43}; /);
    expect(answered.cookie).toMatch(/; Path=\/(?:;|$)/);
    for (const part of ['HttpOnly', 'SameSite=Strict']) expect(answered.cookie).toContain(`; ${part}`);
    expect(answered.cookie).not.toMatch(/Domain|Secure/);
    expect((await browser.get('me')).body).toEqual({ me, csrf });
  });

  it('opens by name without marks, and asks for the phone where two have it', async () => {
    const browser = browserOf(world());
    expect((await browser.signIn('tran thi lan')).status).toBe(200);
    await withPassword(world(), 'lan2', { name: 'Trần Thị Lân' });
    const two = await browser.signIn('Tran Thi Lan');
    expect([two.status, two.body.error]).toEqual([409, 'ambiguous']);
    expect(two.body.message).toContain('số điện thoại');
  });

  it('keeps nothing with which a reader of the store could come in', async () => {
    const browser = await signedIn(world(), await withPassword(world(), 'kho'));
    const db = world().server.store.connection.db;
    const kept = JSON.stringify(await db?.collection('console_sessions').find({}).toArray());
    expect(kept).toContain(sessionIdOf(browser.token));
    expect(kept).not.toContain(browser.token);
  });

  it.each([
    ['nothing', {}],
    ['no password', { who: 'lan' }],
    ['a list for a name', { who: ['lan'], password: 'x' }],
    ['an operator for a password', { who: 'lan', password: { $ne: '' } }],
    ['something more', { who: 'lan', password: 'x', role: 'admin' }],
    ['a very long password', { who: 'lan', password: 'x'.repeat(201) }],
  ])('refuses %s before it looks', async (_what, body) => {
    const answered = await browserOf(world()).post('sign-in', body);
    expect([answered.status, answered.body.error]).toEqual([400, 'bad_request']);
  });

  it('lets nobody in without a session', async () => {
    for (const path of ['me', 'staff']) {
      const answered = await browserOf(world()).get(path);
      expect([answered.status, problemAnswer.parse(answered.body).error]).toEqual([401, 'session_expired']);
    }
  });

  it('takes no word from another page', async () => {
    const browser = await signedIn(world(), await withPassword(world(), 'csrf'));
    const refusedBy = async (headers: Record<string, string>): Promise<unknown[]> => {
      const { status, body } = await browser.post('totp/start', {}, headers);
      return [status, body.error];
    };
    expect(await refusedBy({ 'x-csrf-token': '' })).toEqual([403, 'csrf']);
    expect(await refusedBy({ 'x-csrf-token': 'x'.repeat(43) })).toEqual([403, 'csrf']);
    expect(await refusedBy({ origin: 'https://xau.example' })).toEqual([403, 'foreign_origin']);
    expect(await refusedBy({ origin: 'null' })).toEqual([403, 'foreign_origin']);
    for (const site of ['cross-site', 'same-site', 'none'])
      expect(await refusedBy({ 'sec-fetch-site': site })).toEqual([403, 'foreign_origin']);
    const own = { origin: new URL(world().url).origin, 'sec-fetch-site': 'same-origin' };
    expect((await browser.post('totp/start', {}, own)).status).toBe(200);
    const foreign = await browser.post(
      'sign-in',
      { who: 'x', password: 'x' },
      { origin: 'https://xau.example' },
    );
    expect([foreign.status, foreign.body.error]).toEqual([403, 'foreign_origin']);
  });

  it('signs out here, or everywhere', async () => {
    const mai = await withPassword(world(), 'mai');
    const [one, two, three] = [
      await signedIn(world(), mai),
      await signedIn(world(), mai),
      await signedIn(world(), mai),
    ];
    const out = await one.post('sign-out');
    expect(out.status).toBe(200);
    expect(out.cookie).toMatch(/^tlx_session=; .*Expires=Thu, 01 Jan 1970/);
    expect((await one.get('me')).status).toBe(401);
    expect((await two.get('me')).status).toBe(200);
    expect((await two.post('sign-out-everywhere')).status).toBe(200);
    for (const browser of [two, three]) expect((await browser.get('me')).status).toBe(401);
  });

  it('changes the password, and whoever sat at another machine is out', async () => {
    const hoa = await withPassword(world(), 'hoa');
    const [here, there] = [await signedIn(world(), hoa), await signedIn(world(), hoa)];
    const change = async (old: string, fresh: string): Promise<unknown[]> => {
      const { status, body } = await here.post('password', { old, new: fresh });
      return [status, body.error];
    };
    expect(await change('không phải', 'một câu mới tinh')).toEqual([403, 'wrong_password']);
    expect(await change(PASSWORD, '1234567890')).toEqual([422, 'weak_password']);
    expect(await change(PASSWORD, PASSWORD)).toEqual([422, 'weak_password']);
    expect((await there.get('me')).status).toBe(200);
    expect(await change(PASSWORD, 'một câu mới tinh')).toEqual([200, undefined]);
    expect((await here.get('me')).status).toBe(200);
    expect((await there.get('me')).status).toBe(401);
    expect((await there.signIn(hoa.phone)).status).toBe(401);
    expect((await there.signIn(hoa.phone, 'một câu mới tinh')).status).toBe(200);
  });

  it('asks for the code of the phone, and takes each once', async () => {
    const tu = await withPassword(world(), 'tu');
    const browser = await signedIn(world(), tu);
    const { secret } = (await browser.post('totp/start')).body as { secret: string };
    const code = (): string => new TOTP({ secret }).generate({ timestamp: world().emulator.clock.now() });
    expect((await browser.post('totp/confirm', { totp: '000000' })).body.error).toBe('totp_wrong');
    const first = code();
    expect((await browser.post('totp/confirm', { totp: first })).status).toBe(200);
    const other = browserOf(world());
    expect((await other.signIn(tu.phone)).body.error).toBe('totp_needed');
    expect((await other.signIn(tu.phone, PASSWORD, { totp: first })).body.error).toBe('totp_wrong');
    await world().later(60_000);
    const second = code();
    expect((await other.signIn(tu.phone, 'không phải', { totp: second })).body.error).toBe('wrong_password');
    expect((await other.signIn(tu.phone, PASSWORD, { totp: second })).status).toBe(200);
    expect((await browserOf(world()).signIn(tu.phone, PASSWORD, { totp: second })).body.error).toBe(
      'totp_wrong',
    );
    expect((await other.post('totp/start')).status).toBe(409);
    expect((await other.post('totp/stop', { password: 'không phải' })).status).toBe(403);
    expect((await other.post('totp/stop', { password: PASSWORD })).status).toBe(200);
    expect((await browserOf(world()).signIn(tu.phone)).status).toBe(200);
  });

  it('ends with a working day without a word', async () => {
    const browser = await signedIn(world(), await withPassword(world(), 'nghi'));
    await world().later(7 * HOUR);
    expect((await browser.get('me')).status).toBe(200);
    await world().later(7 * HOUR);
    expect((await browser.get('me')).status).toBe(200);
    await world().later(8 * HOUR);
    const answered = await browser.get('me');
    expect([answered.status, answered.body.error]).toEqual([401, 'session_expired']);
    // A late answer must not take away the cookie of a session opened meanwhile.
    expect(answered.cookie).toBe('');
    expect(await sessions().find(sessionIdOf(browser.token))).toBeNull();
  });

  it('ends after a week, however busy it was', async () => {
    const browser = await signedIn(world(), await withPassword(world(), 'ban'));
    const id = sessionIdOf(browser.token);
    const { expiresAt = 0 } = (await sessions().find(id)) ?? {};
    await sessions().seen(id, expiresAt - HOUR);
    await world().later(7 * DAY - 2 * HOUR);
    expect((await browser.get('me')).status).toBe(200);
    await world().later(2 * HOUR);
    expect((await browser.get('me')).status).toBe(401);
  });
});
