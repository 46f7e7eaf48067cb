import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES, type Role } from '../../src/contract/console-auth.ts';
import { staffAnswer, staffDisabledAnswer, staffSecretsAnswer } from '../../src/contract/console-staff.ts';
import { browserOf, PASSWORD, signedIn, withPassword, type Person } from '../support/console.ts';
import { inAWorld } from '../support/story.ts';
import { DAY } from '../support/world.ts';

function oasFile(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'tlx-oas-')), 'oas.yaml');
  writeFileSync(
    file,
    'oas:\n  - { oa_id: "4999999999999999991", profile: blank, secret_key: "s", refresh_token: other }\n',
  );
  return file;
}

const NEW = { name: 'Phạm Thị Tư', phone: '0914555666', role: 'officer' } as const;

describe('The officers’ console, who works here', () => {
  const world = inAWorld({ env: { OAS_FILE: oasFile() } });
  const people = new Map<Role, Person>();
  const browsers = new Map<Role, Awaited<ReturnType<typeof signedIn>>>();
  let other: Person;
  const as = (role: Role) => browsers.get(role) as Awaited<ReturnType<typeof signedIn>>;
  const person = (role: Role) => people.get(role) as Person;
  const audited = async (action: string, communeId = 'nghia-hoa') =>
    (await world().server.stores.audit.find({ communeId, limit: 50 })).filter((one) => one.action === action);

  beforeAll(async () => {
    for (const role of ROLES) {
      people.set(role, await withPassword(world(), role, { role }));
      browsers.set(role, await signedIn(world(), person(role)));
    }
    other = await withPassword(world(), 'xa-khac', { name: 'Người Xã Khác', communeId: 'blank' });
  }, 60_000);

  it.each(['village', 'officer', 'province'] as const)('is no business of the %s', async (role) => {
    const asked = [
      await as(role).get('staff'),
      await as(role).post('staff', NEW),
      ...(await Promise.all(
        ['disable', 'enable', 'reset'].map((what) => as(role).post(`staff/${person('officer').id}/${what}`)),
      )),
    ];
    expect(asked.map(({ status, body }) => [status, body.error])).toEqual(
      asked.map(() => [403, 'not_allowed']),
    );
  });

  it('is shown to the head: this commune and no other', async () => {
    for (const path of ['staff', 'staff?commune=nghia-hoa']) {
      const { staff } = staffAnswer.parse((await as('head').get(path)).body);
      expect(staff.map(({ id }) => id).sort()).toEqual([...ROLES].sort());
    }
    for (const path of ['staff?commune=blank', 'staff?commune=nowhere'])
      expect((await as('head').get(path)).status).toBe(404);
    expect((await as('admin').get('staff?commune=nowhere')).status).toBe(404);
    const elsewhere = staffAnswer.parse((await as('admin').get('staff?commune=blank')).body);
    expect(elsewhere.staff.map(({ id }) => id)).toEqual(['xa-khac']);
  });

  it('is not told across the wall, whatever is asked', async () => {
    const nobody = await as('head').post('staff/nobody/disable');
    for (const what of ['disable', 'enable', 'reset']) {
      const answered = await as('head').post(`staff/${other.id}/${what}`);
      expect([answered.status, answered.body]).toEqual([404, nobody.body]);
    }
    expect((await as('head').post('staff', { ...NEW, communeId: 'blank' })).status).toBe(404);
    // A phone that is known there is nothing special here.
    const added = await as('head').post('staff', { ...NEW, phone: other.phone, name: 'Trùng Số' });
    expect(added.status).toBe(200);
    const twice = await browserOf(world()).signIn(other.phone);
    expect([twice.status, twice.body.error]).toEqual([409, 'ambiguous']);
    expect((await browserOf(world()).signIn(other.phone, PASSWORD, { commune: 'blank' })).status).toBe(200);
    expect(await world().server.stores.accounts.find(other.id)).toMatchObject({ isDisabled: false });
  });

  it('keeps a head from those who could then be the head', async () => {
    for (const role of ['head', 'admin', 'province'] as const) {
      const answered = await as('head').post('staff', { ...NEW, role });
      expect([role, answered.status]).toEqual([role, 403]);
    }
    for (const what of ['disable', 'reset'])
      expect((await as('head').post(`staff/${person('admin').id}/${what}`)).status).toBe(403);
    for (const role of ['head', 'admin'] as const)
      expect((await as(role).post(`staff/${person(role).id}/disable`)).status).toBe(409);
  });

  it.each([
    ['a phone that is none', { phone: '0123456789' }, 'chưa đúng'],
    ['a village that is not here', { village: 'nowhere' }, 'không có thôn'],
    ['a member of no village', { role: 'village' }, 'cần có thôn'],
  ])('refuses %s', async (_what, more, why) => {
    const answered = await as('head').post('staff', { ...NEW, ...more });
    expect(answered.status).toBe(422);
    expect(answered.body.message).toContain(why);
  });

  it('adds somebody: a first password, changed before anything else', async () => {
    const added = staffSecretsAnswer.parse((await as('head').post('staff', NEW)).body);
    expect(added.member).toMatchObject({ ...NEW, communeId: 'nghia-hoa', mustChangePassword: true });
    expect((await as('head').post('staff', NEW)).body.message).toContain('Phạm Thị Tư');
    const tu = browserOf(world());
    expect((await tu.signIn(NEW.phone, added.firstPassword)).body.me).toMatchObject({
      mustChangePassword: true,
    });
    const early = await tu.post('totp/start');
    expect([early.status, early.body.error]).toEqual([403, 'must_change_password']);
    expect((await tu.post('password', { old: added.firstPassword, new: 'một câu mới tinh' })).status).toBe(
      200,
    );
    expect((await tu.get('me')).body.me).toMatchObject({ mustChangePassword: false });
    expect((await browserOf(world()).signIn(NEW.phone, added.firstPassword)).status).toBe(401);
    const phone = world().citizen('chị Tư');
    await phone.writes(`#lienket ${added.linkCode}`);
    await phone.hears('Đã liên kết Zalo này với Phạm Thị Tư.');
    const [entry] = await audited('staff_added');
    expect(entry).toMatchObject({ officerId: 'head', subject: { kind: 'officer', id: added.member.id } });
    expect(JSON.stringify(entry)).not.toMatch(/0914|Phạm/);
  });

  it('stops somebody at once, and their cases are anybody’s', async () => {
    const { cases, officers } = world().server.stores;
    await world().citizen('Bà Sáu').writes('cho tôi gặp cán bộ');
    await world().settled();
    const db = world().server.store.connection.db;
    const { _id } = (await db?.collection('cases').findOne({})) ?? {};
    const caseId = String(_id);
    const gone = await withPassword(world(), 'sap-nghi');
    const browser = await signedIn(world(), gone);
    const taken = await cases.take(caseId, gone.id);
    const stopped = staffDisabledAnswer.parse((await as('head').post(`staff/${gone.id}/disable`)).body);
    expect(stopped).toMatchObject({ member: { isDisabled: true }, reopened: [taken?.code] });
    expect((await browser.get('me')).status).toBe(401);
    expect((await browserOf(world()).signIn(gone.phone)).status).toBe(401);
    expect(await cases.find(caseId)).toMatchObject({ status: 'open' });
    expect((await officers.ofCommune('nghia-hoa')).map(({ id }) => id)).not.toContain(gone.id);
    expect((await as('head').post(`staff/${gone.id}/reset`)).status).toBe(409);
    expect((await as('head').post(`staff/${gone.id}/enable`)).status).toBe(200);
    expect((await browserOf(world()).signIn(gone.phone)).status).toBe(200);
    expect((await audited('staff_disabled'))[0]).toMatchObject({ detail: { cases: 1 } });
  });

  it('gives a new first password, which waits a week', async () => {
    const { accounts } = world().server.stores;
    const lost = await withPassword(world(), 'quen');
    await accounts.setTotp(lost.id, { totpSecret: 'JBSWY3DPEHPK3PXP' });
    const { firstPassword } = staffSecretsAnswer.parse(
      (await as('admin').post(`staff/${lost.id}/reset`)).body,
    );
    expect((await browserOf(world()).signIn(lost.phone)).status).toBe(401);
    expect((await browserOf(world()).signIn(lost.phone, firstPassword)).status).toBe(200);
    await world().later(7 * DAY);
    expect((await browserOf(world()).signIn(lost.phone, firstPassword)).status).toBe(401);
  });

  it('ends the session of whoever is given another role or another commune', async () => {
    const db = world().server.store.connection.db;
    for (const change of [{ role: 'head' }, { communeId: 'blank' }]) {
      const [[what]] = [Object.keys(change)];
      const moved = await withPassword(world(), `doi-${what}`);
      const browser = await signedIn(world(), moved);
      expect((await browser.get('me')).status).toBe(200);
      await db?.collection<{ _id: string }>('officers').updateOne({ _id: moved.id }, { $set: change });
      expect((await browser.get('me')).status).toBe(401);
    }
  });
});
