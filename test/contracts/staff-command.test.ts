import { spawn } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { COMMANDS, Refused, type Desk, type Given } from '../../scripts/staff-desk.ts';
import { newLink } from '../../src/compose-console.ts';
import { createPasswords } from '../../src/console/auth/password.ts';
import { browserOf } from '../support/console.ts';
import { inAWorld } from '../support/story.ts';

const LAN = { name: 'Trần Thị Lan', phone: '0905123456', commune: 'nghia-hoa' };

const secretsIn = (out: string) => ({
  password: /7 ngày: {2}(\S+)/.exec(out)?.[1] ?? '',
  link: /#lienket ([A-Z0-9]{8})/.exec(out)?.[1] ?? '',
  id: /\(([0-9a-f-]{36})\)/.exec(out)?.[1] ?? '',
});

describe('npm run staff', () => {
  const world = inAWorld();
  const passwords = createPasswords();
  const run = async (name: string, given: Given = {}, whom?: string): Promise<string> => {
    const desk: Desk = {
      ...world().server.stores,
      passwords,
      clock: { now: () => world().emulator.clock.now() },
      newLink,
      tellFreed: async () => undefined,
      villages: (id) => (id === 'nghia-hoa' ? [{ id: 'hoa-phu' }] : undefined),
      communes: ['nghia-hoa', 'blank'],
    };
    return (await COMMANDS[name]?.(desk, given, whom)) ?? '';
  };

  it('adds the first administrator beside a running server; they come in with what it printed', async () => {
    const { config } = world();
    const { PUBLIC_URL, DATA_DIR, DATA_ENCRYPTION_KEY, SESSION_SECRET, ZALO_APP_ID, ZALO_APP_SECRET } =
      config;
    const env = {
      ...process.env,
      ...{ PUBLIC_URL, DATA_DIR, DATA_ENCRYPTION_KEY, SESSION_SECRET, ZALO_APP_ID, ZALO_APP_SECRET },
      ZALO_OA_ID: config.ZALO_OA_ID ?? '',
      NODE_OPTIONS: '',
    };
    const args = [
      'add',
      ...Object.entries(LAN).flatMap(([name, value]) => [`--${name}`, value]),
      '--role',
      'admin',
    ];
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/staff.ts', ...args], { env });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    const { password } = secretsIn(out);
    const { accounts } = world().server.stores;
    const [lan] = await accounts.named(LAN.phone);
    expect(lan).toMatchObject({ role: 'admin', communeId: 'nghia-hoa', mustChangePassword: true });
    // The command line goes by the machine's clock, this world by its own.
    await accounts.setPassword(lan?.id ?? '', {
      hash: lan?.passwordHash ?? '',
      until: world().emulator.clock.now() + 1_000_000,
    });
    expect((await browserOf(world()).signIn('0905 123 456', password)).body.me).toMatchObject({
      role: 'admin',
    });
  }, 60_000);

  it('prints the code with which a Zalo is linked, and lists who is there', async () => {
    const { link } = secretsIn(await run('reset', {}, LAN.phone));
    const phone = world().citizen('chị Lan');
    await phone.writes(`#lienket ${link}`);
    await phone.hears('Đã liên kết Zalo này với Trần Thị Lan.');
    for (const given of [{}, { commune: 'nghia-hoa' }])
      expect(await run('list', given)).toMatch(
        /nghia-hoa {2}admin {2}- {2}0905123456 {2}Trần Thị Lan {2}.*đã liên kết Zalo/,
      );
    expect(await run('list', { commune: 'blank' })).toBe('Chưa có cán bộ nào.');
  });

  it('stops somebody who is signed in, lets them back, gives them a new password', async () => {
    const tu = { name: 'Phạm Thị Tư', phone: '0914555666', role: 'officer', commune: 'nghia-hoa' };
    const { password, id } = secretsIn(await run('add', tu));
    const browser = browserOf(world());
    await browser.signIn(tu.phone, password);
    expect((await browser.get('me')).status).toBe(200);
    expect(await run('disable', {}, '0914 555 666')).toContain('Đã khóa Phạm Thị Tư');
    expect((await browser.get('me')).status).toBe(401);
    await expect(run('reset', {}, id)).rejects.toThrow('chạy enable trước');
    expect(await run('enable', {}, id)).toContain('Đã mở lại');
    const fresh = secretsIn(await run('reset', {}, id)).password;
    expect((await browser.signIn(tu.phone, password)).status).toBe(401);
    expect((await browser.signIn(tu.phone, fresh)).status).toBe(200);
    const noted = await world().server.stores.audit.find({ communeId: 'nghia-hoa', subjectId: id, limit: 9 });
    const ours = noted.filter(({ officerId }) => officerId === 'command-line').map(({ action }) => action);
    expect(ours).toEqual(['staff_reset', 'staff_enabled', 'staff_disabled', 'staff_added']);
  });

  it.each<[string, string, Given, string | undefined, string]>([
    ['to add without a role', 'add', LAN, undefined, 'npm run staff -- add'],
    ['a role nobody has', 'add', { ...LAN, role: 'chief' }, undefined, 'Không có vai trò "chief"'],
    ['a member of no village', 'add', { ...LAN, role: 'village' }, undefined, 'cần có thôn'],
    [
      'a commune that is not there',
      'add',
      { ...LAN, role: 'head', commune: 'x' },
      undefined,
      'Các xã đang có: ',
    ],
    ['a phone that is known', 'add', { ...LAN, role: 'head' }, undefined, 'là của Trần Thị Lan'],
    ['nobody', 'disable', {}, undefined, 'npm run staff -- disable'],
    ['somebody who is not there', 'disable', {}, 'nobody', 'npm run staff -- list'],
    ['somebody of another commune', 'disable', { commune: 'blank' }, LAN.phone, 'npm run staff -- list'],
  ])('refuses %s', async (_what, name, given, whom, why) => {
    const refused = run(name, given, whom);
    await expect(refused).rejects.toThrow(Refused);
    await expect(refused).rejects.toThrow(why);
  });
});
