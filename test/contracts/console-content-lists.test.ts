import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  changedAnswer,
  contentCheckAnswer,
  profileAnswer,
  type ContentChangeView,
  type PartCell,
  type PartRow,
} from '../../src/contract/console-content.ts';
import { sendsForm } from '../support/console-forms.ts';
import { inAWorld } from '../support/story.ts';
import { everyRole, secondOa, type OfficerBrowser } from '../support/two-communes.ts';
import type { Role } from '../../src/contract/console-auth.ts';

type Who = Role | 'xa-khac';

describe('Lists of a profile at the content desk', () => {
  const world = inAWorld({ env: { OAS_FILE: secondOa() } });
  let as: (who: Who) => OfficerBrowser;
  const partOf = async (name: string, who: Who = 'officer') => {
    const { parts } = profileAnswer.parse((await as(who).get('content/profile')).body);
    const found = parts.find(({ part }) => part === name);
    if (!found) throw new Error(`no such list: ${name}`);
    return found;
  };
  const rowsOf = async (name: string): Promise<PartRow[]> =>
    (await partOf(name)).rows.map(({ id, cells }) => ({ ...(id !== undefined && { id }), cells }));
  const bodyOf = async (part: string, rows: PartRow[], who: Who = 'officer') => ({
    scope: 'commune',
    edit: { kind: 'part', part, rows },
    base: (await partOf(part, who)).base,
    note: '',
  });
  const checked = async (part: string, rows: PartRow[]) => {
    const { scope, edit } = await bodyOf(part, rows);
    return contentCheckAnswer.parse((await as('officer').post('content/check', { scope, edit })).body);
  };
  const propose = async (part: string, rows: PartRow[], who: Who = 'officer') =>
    as(who).post('content/propose', await bodyOf(part, rows, who));
  const decide = (who: Who, { id }: ContentChangeView, what: string) =>
    as(who).post(`content/changes/${id}/${what}`);
  const published = async (part: string, rows: PartRow[]): Promise<ContentChangeView> => {
    const { change } = changedAnswer.parse((await propose(part, rows)).body);
    expect((await decide('head', change, 'publish')).status).toBe(200);
    return change;
  };
  const withCell = (row: PartRow | undefined, name: string, value: PartCell): PartRow => {
    if (!row) throw new Error('no such row');
    return { ...row, cells: { ...row.cells, [name]: value } };
  };

  beforeAll(async () => {
    as = await everyRole(world());
  }, 90_000);

  it('are closed to the village and to the province', async () => {
    const body = await bodyOf('schools', []);
    for (const who of ['village', 'province'] as const) {
      expect((await as(who).post('content/propose', body)).status).toBe(403);
      expect((await as(who).post('content/check', { scope: body.scope, edit: body.edit })).status).toBe(403);
    }
  });

  it('cover the lists, and leave what is the server’s own out', async () => {
    const { parts } = profileAnswer.parse((await as('officer').get('content/profile')).body);
    expect(parts.map(({ part }) => part).sort()).toEqual(
      [
        ...['address', 'cash_points', 'contacts', 'help_points', 'holidays', 'hospitals', 'hours', 'limits'],
        ...['officers', 'old_names', 'payees', 'schools', 'villages'],
      ].sort(),
    );
    for (const part of ['zalo_template', 'alerts', 'commune', 'confirmed_facts', 'nowhere'])
      expect(
        (
          await as('officer').post('content/check', {
            scope: 'commune',
            edit: { kind: 'part', part, rows: [] },
          })
        ).status,
      ).toBe(404);
    const shared = { ...(await bodyOf('schools', [])), scope: 'all' };
    expect((await as('admin').post('content/propose', shared)).status).toBe(404);
  });

  it('are checked by the profile’s own rules, told by row and field', async () => {
    const [first, ...rest] = await rowsOf('schools');
    const strange = [{ bank: 'Ngân hàng lạ', number: '123' }];
    const { problems } = await checked('schools', [withCell(first, 'accounts', strange), ...rest]);
    expect(problems.map(({ section }) => section)).toEqual(['0', '0']);
    expect(problems.map(({ text }) => text).join('\n')).toMatch(
      /Trường Tiểu học Nghĩa Hòa, Tài khoản nhận tiền, dòng 1, Ngân hàng».*một trong.*\n.*Số tài khoản/s,
    );
    const [monday, ...days] = await rowsOf('hours');
    const night = await checked('hours', [withCell(monday, 'close', '06:00'), ...days]);
    expect(night.problems[0]).toMatchObject({ section: '0', text: expect.stringContaining('Thứ Hai') });
    expect((await propose('hours', [withCell(monday, 'close', '06:00'), ...days])).status).toBe(422);
    expect((await propose('hours', [monday as PartRow, ...days])).body.message).toContain('Chưa có gì khác');
  });

  it('show how the answers would read, and break no rule of theirs', async () => {
    const [first, ...rest] = await rowsOf('schools');
    const { said, diff } = await checked('schools', [
      withCell(first, 'contact', 'cô Lành, 0255 000 0029'),
      ...rest,
    ]);
    expect(said.map(({ lines }) => lines.join('\n')).join('\n')).toContain('cô Lành, 0255 000 0029');
    expect(diff.filter(({ mark }) => mark !== ' ').map(({ text }) => text)).toEqual([
      'Hỏi ai, số máy: cô Lan, phòng kế toán, 0255 000 0021',
      'Hỏi ai, số máy: cô Lành, 0255 000 0029',
    ]);
    const long = await checked('schools', [withCell(first, 'contact', 'cô '.repeat(20).trim()), ...rest]);
    expect(long.problems.map(({ text }) => text).join('\n')).toMatch(/câu dài \d+ chữ/);
  });

  it('are heard by a citizen once a second person let them out, and go back', async () => {
    const hien = world().citizen('Bà Hiền');
    await hien.writes('tui muốn rút tiền mặt');
    await hien.hears('thôn Hòa Bình, thôn Thu Xà');
    const [first, ...rest] = await rowsOf('cash_points');
    const elsewhere = (await partOf('cash_points', 'xa-khac')).rows;
    const { change } = changedAnswer.parse(
      (await propose('cash_points', [...rest, withCell(first, 'village', 'thôn Đông Mỹ')])).body,
    );
    expect((await decide('officer', change, 'publish')).status).toBe(403);
    expect((await decide('xa-khac', change, 'publish')).status).toBe(404);
    expect((await decide('head', change, 'publish')).status).toBe(200);
    await hien.writes('rút tiền mặt ở đâu');
    await hien.hears('thôn Thu Xà, thôn Hòa Tân, thôn Đông Mỹ');
    expect((await partOf('cash_points', 'xa-khac')).rows).toEqual(elsewhere);
    expect((await decide('head', change, 'roll-back')).status).toBe(200);
    await hien.writes('tui muốn rút tiền mặt');
    await hien.hears('thôn Hòa Bình, thôn Thu Xà');
  });

  it('shut the office on a new holiday at once', async () => {
    const today = await published('holidays', [
      ...(await rowsOf('holidays')),
      { cells: { value: '2026-11-23' } },
    ]);
    const lan = world().citizen('Chị Lan');
    await lan.writes('cho tui gặp cán bộ xã');
    await lan.hears('Bây giờ ngoài giờ');
    expect((await decide('head', today, 'roll-back')).status).toBe(200);
  });

  it('leave a village its id, whatever the page sends', async () => {
    const rows = await rowsOf('villages');
    const renamed = rows.map((row) => (row.id === 'hoa-phu' ? withCell(row, 'name', 'thôn An Phú') : row));
    await published('villages', [
      ...renamed,
      { id: 'thu-xa', cells: { name: 'thôn Thu Xà', aliases: [] } },
      { id: '$set', cells: { name: 'thôn Bàu Giang', aliases: ['bau giang'], 'team.leader': 'anh Mẫu' } },
    ]);
    const now = (await partOf('villages')).rows.map(({ id, cells }) => [id, cells['name']]);
    expect(now).toContainEqual(['hoa-phu', 'thôn An Phú']);
    expect(now.slice(-2)).toEqual([
      ['thu-xa-2', 'thôn Thu Xà'],
      ['bau-giang', 'thôn Bàu Giang'],
    ]);
  });

  it('lose no village that an officer or a form names, also by going back', async () => {
    const without = async (...ids: string[]) =>
      (await rowsOf('villages')).filter(({ id }) => !ids.includes(id ?? ''));
    // Somebody of the commune works for Thu Xà.
    const { problems } = await checked('villages', await without('thu-xa'));
    expect(problems.map(({ text }) => text)).toEqual([
      expect.stringContaining('Không bỏ được «thôn Thu Xà»'),
    ]);
    expect((await propose('villages', await without('thu-xa'))).status).toBe(422);
    const added = await published('villages', [
      ...(await without('thu-xa-2')),
      { cells: { name: 'thôn Mới' } },
    ]);
    const { id } = await sendsForm(world(), world().citizen('Ông Năm'), { village: 'moi' });
    expect((await decide('head', added, 'roll-back')).body.message).toContain('Không bỏ được «thôn Mới»');
    // From before villages were kept beside forms.
    const db = world().server.store.connection.db;
    await db?.collection<{ _id: string }>('registrations').updateOne({ _id: id }, { $unset: { village: 1 } });
    await db?.collection('cases').updateMany({ village: 'moi' }, { $unset: { village: 1 } });
    expect((await decide('head', added, 'roll-back')).body.message).toContain('Không bỏ được «thôn Mới»');
    await published('villages', await without('bau-giang'));
    expect((await partOf('villages')).rows.map((row) => row.id)).not.toContain('bau-giang');
  });

  it('and single lines of the same list are taken back one after the other', async () => {
    const rows = await rowsOf('contacts');
    const { keys } = profileAnswer.parse((await as('officer').get('content/profile')).body);
    const key = 'contacts.power.phone';
    const edit = { kind: 'profile', key, value: '0255 000 0088' };
    const base = keys.find((one) => one.key === key)?.base;
    const asked = await as('officer').post('content/propose', { scope: 'commune', edit, base, note: '' });
    const { change: line } = changedAnswer.parse(asked.body);
    expect((await decide('head', line, 'publish')).status).toBe(200);
    expect((await propose('contacts', rows)).status).toBe(200);
    const list = await published('contacts', [
      ...(await rowsOf('contacts')),
      { cells: { label: 'Trạm y tế xã', phone: '0255 000 0031' } },
    ]);
    expect((await partOf('contacts')).rows.at(-1)).toMatchObject({ id: 'tram_y_te_xa' });
    expect((await decide('head', line, 'roll-back')).status).toBe(409);
    expect((await decide('head', list, 'roll-back')).status).toBe(200);
    expect((await decide('head', line, 'roll-back')).status).toBe(200);
    expect((await rowsOf('contacts')).map(({ cells }) => cells)).toEqual(rows.map(({ cells }) => cells));
  });
});
