import { beforeAll, describe, expect, it } from '@jest/globals';
import { AUDIT_ACTION_NAMES, AUDIT_ACTIONS } from '../../src/contract/console-audit.ts';
import { auditAnswer, type AuditAnswer } from '../../src/contract/console-audit-answers.ts';
import type { Role } from '../../src/contract/console-auth.ts';
import type { NewAuditEntry } from '../../src/ports.ts';
import { inAWorld } from '../support/story.ts';
import { everyRole, secondOa, type OfficerBrowser } from '../support/two-communes.ts';

const MONDAY = Date.parse('2026-11-02T10:00:00+07:00');
const TUESDAY = Date.parse('2026-11-03T00:00:00+07:00');

describe('The audit on the page', () => {
  const world = inAWorld({ env: { OAS_FILE: secondOa() } });
  let as: (role: Role | 'xa-khac') => OfficerBrowser;
  const add = (at: number, more: Partial<NewAuditEntry> = {}): Promise<void> =>
    world().server.stores.audit.append({
      at,
      communeId: 'nghia-hoa',
      officerId: 'officer',
      action: 'totp_on',
      subject: { kind: 'officer', id: 'officer' },
      ...more,
    });
  const read = async (search = '', role: Role | 'xa-khac' = 'head'): Promise<AuditAnswer> => {
    const { status, body } = await as(role).get(`audit?${search}`);
    expect(status).toBe(200);
    return auditAnswer.parse(body);
  };

  beforeAll(async () => {
    as = await everyRole(world());
    await add(MONDAY);
    await add(TUESDAY, { action: 'password_changed', officerId: 'village' });
    await add(TUESDAY, { communeId: 'blank', action: 'staff_reset', officerId: 'xa-khac' });
  }, 60_000);

  it.each(['village', 'officer', 'province'] as const)('is no business of the %s', async (role) => {
    for (const path of ['audit', 'audit.csv']) {
      const { status, body } = await as(role).get(path);
      expect([status, body.error]).toEqual([403, 'not_allowed']);
    }
  });

  it('names officers and actions as people say them', async () => {
    const { lines, officers } = await read('action=sign_in&officer=head');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      officer: 'Cán bộ head',
      action: 'Đăng nhập',
      subject: { kind: 'Cán bộ', name: 'Cán bộ head' },
      detail: 'vai trò: Lãnh đạo xã',
    });
    expect(officers.map(({ id }) => id)).toContain('village');
    for (const action of AUDIT_ACTIONS) expect(AUDIT_ACTION_NAMES[action].length).toBeGreaterThan(5);
  });

  it('is searched by day, as Viet Nam has them', async () => {
    const monday = await read('from=2026-11-02&to=2026-11-02');
    expect(monday.lines.map(({ action }) => action)).toEqual(['Bật mã sáu số']);
    const both = await read('from=2026-11-02&to=2026-11-03');
    expect(both.lines.map(({ action }) => action)).toEqual(['Đổi mật khẩu', 'Bật mã sáu số']);
    expect((await read('officer=village&action=password_changed')).lines).toHaveLength(1);
    expect((await as('head').get('audit?from=2026-02-30')).status).toBe(422);
    expect((await as('head').get('audit?action=nope')).status).toBe(400);
  });

  it('is searched by the code of a case', async () => {
    await world().citizen('Bà Sáu').writes('cho tôi gặp cán bộ');
    await world().settled();
    const one = await world().server.store.connection.db?.collection('cases').findOne({});
    const id = String(one?._id);
    await add(TUESDAY + 5, { subject: { kind: 'case', id } });
    const [line, more] = (await read(`subject=${String(one?.code).toLowerCase()}`)).lines;
    expect([line?.subject, more]).toEqual([{ kind: 'Việc', id, name: String(one?.code) }, undefined]);
    expect((await read(`subject=${id}`)).lines).toHaveLength(1);
    expect((await read('subject=nothing')).lines).toEqual([]);
  });

  it('says what was done with what, in words', async () => {
    const day = Date.parse('2026-11-05T10:00:00+07:00');
    const said: [Pick<NewAuditEntry, 'action' | 'subject' | 'detail'>, string, RegExp][] = [
      [
        {
          action: 'content_proposed',
          subject: { kind: 'content', id: 'nd-01a2' },
          detail: { target: 'answer:pay_bills', scope: 'commune' },
        },
        'chỉ xã này',
        /điện/i,
      ],
      [
        {
          action: 'fact_confirmed',
          subject: { kind: 'content', id: 'nd-01a3' },
          detail: { target: 'confirmation:account.age_self' },
        },
        '',
        /tuổi/,
      ],
      [
        {
          action: 'registration_decided',
          subject: { kind: 'registration', id: 'abcd' },
          detail: { to: 'asked' },
        },
        'hỏi bổ sung',
        /^abcd$/,
      ],
      [
        {
          action: 'registration_checked',
          subject: { kind: 'registration', id: 'abcd' },
          detail: { item: 'id:id_number', done: 1 },
        },
        'mục “số căn cước”, đã đánh dấu',
        /^abcd$/,
      ],
      [
        {
          action: 'figures_exported',
          subject: { kind: 'export', id: 'cases' },
          detail: { from: '2026-11-01', to: '2026-11-05', rows: 3 },
        },
        'từ 01/11/2026, đến 05/11/2026, số dòng 3',
        /^Việc theo thôn$/,
      ],
    ];
    for (const [n, [entry]] of said.entries()) await add(day + n, entry);
    const { lines } = await read('from=2026-11-05&to=2026-11-05');
    expect(lines.reverse().map(({ detail }) => detail)).toEqual(said.map(([, detail]) => detail));
    for (const [n, [, , name]] of said.entries()) expect(lines[n]?.subject.name).toMatch(name);
  });

  it('is of one’s own commune; an administrator may name another', async () => {
    const own = await read('', 'xa-khac');
    expect(own.lines.map(({ action }) => action).sort()).toEqual(['Cấp lại mật khẩu', 'Đăng nhập'].sort());
    expect(own.communes.map(({ id }) => id)).toEqual(['blank']);
    for (const path of ['audit?commune=blank', 'audit?commune=nowhere', 'audit.csv?commune=blank'])
      expect((await as('head').get(path)).status).toBe(404);
    expect((await as('admin').get('audit?commune=nowhere')).status).toBe(404);
    const elsewhere = await read('commune=blank', 'admin');
    expect(elsewhere.lines).toEqual(own.lines);
    expect(elsewhere.communes).toHaveLength(2);
    expect((await read('officer=xa-khac')).lines).toEqual([]);
  });

  it('comes page by page, without a line twice or lost', async () => {
    for (let n = 0; n < 70; n += 1) await add(TUESDAY + 10 + n, { action: 'totp_off' });
    const first = await read('action=totp_off');
    expect(first.lines).toHaveLength(50);
    const second = await read(`action=totp_off&before=${first.next}`);
    expect(second.lines).toHaveLength(20);
    expect(second.next).toBeUndefined();
    expect(new Set([...first.lines, ...second.lines].map(({ id }) => id)).size).toBe(70);
  });

  it('leaves as a file, and says so itself', async () => {
    const file = await as('head').file('audit.csv?action=totp_off');
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const rows = bytes.toString().trim().split('\r\n');
    expect(rows).toHaveLength(71);
    expect(rows[1]).toMatch(/^2026-11-03 00:00,Cán bộ officer,Tắt mã sáu số,Cán bộ,Cán bộ officer,$/);
    const [entry] = (await read('action=audit_exported')).lines;
    expect(entry).toMatchObject({ officer: 'Cán bộ head', detail: 'tệp csv, số dòng 70' });
  });
});
