import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '../../src/contract/console-auth.ts';
import { batchAnswer, formDetailAnswer, formsAnswer } from '../../src/contract/console-forms.ts';
import { signedIn, withPassword } from '../support/console.ts';
import { formsOf, sendsForm } from '../support/console-forms.ts';
import { inAWorld } from '../support/story.ts';

const OTHER_OA = '4999999999999999991';

function oasFile(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'tlx-oas-')), 'oas.yaml');
  writeFileSync(
    file,
    `oas:\n  - { oa_id: "${OTHER_OA}", profile: blank, secret_key: "s", refresh_token: other }\n`,
  );
  return file;
}

describe('The officers’ console, forms', () => {
  const world = inAWorld({ env: { OAS_FILE: oasFile() } });
  type Browser = Awaited<ReturnType<typeof signedIn>>;
  const browsers = new Map<string, Browser>();
  const as = (who: string) => browsers.get(who) as Browser;
  const forms = (who: string) => formsOf(as(who));
  const audited = async (action: string, id: string) =>
    (await world().server.stores.audit.find({ communeId: 'nghia-hoa', subjectId: id, limit: 50 })).filter(
      (one) => one.action === action,
    );
  const sends = async (name: string, more: Record<string, string> = {}) => {
    const sent = await sendsForm(world(), world().citizen(name), more);
    await world().settled();
    return sent;
  };

  beforeAll(async () => {
    const people: [string, Role, object][] = [
      ['mai', 'officer', { name: 'Chị Mai' }],
      ['lan', 'officer', { name: 'Chị Lan' }],
      ['binh', 'head', { name: 'Ông Bình' }],
      ['thu-xa', 'village', { name: 'Anh Dũng', village: 'thu-xa' }],
      ['hoa-binh', 'village', { name: 'Anh Tám', village: 'hoa-binh' }],
      ['tinh', 'province', {}],
      ['xa-khac', 'admin', { communeId: 'blank' }],
    ];
    for (const [id, role, more] of people)
      browsers.set(id, await signedIn(world(), await withPassword(world(), id, { role, ...more })));
  }, 60_000);

  it('are listed newest first, with who, where and how many', async () => {
    const first = await sends('Bà Hiền');
    const second = await sends('Ông Tư', { full_name: 'Trần Văn Tư', birth: '1950', id_number: '' });
    const list = formsAnswer.parse(await forms('mai').list());
    expect(list.forms.map(({ code }) => code)).toEqual([second.code, first.code]);
    expect(list.forms[1]).toMatchObject({ name: 'Nguyễn Thị Hiền', village: 'thôn Thu Xà', status: 'sent' });
    expect(list.counts).toEqual({ sent: 2 });
    expect((await forms('mai').list('status=approved')).forms).toEqual([]);
    expect((await forms('mai').list('form=home_payout')).forms).toEqual([]);
    expect((await forms('mai').list('village=thu-xa')).forms).toHaveLength(2);
    expect((await as('mai').get('registrations?status=nonsense')).status).toBe(400);
  });

  it.each([
    ['a name without marks', 'tran van tu', 'Trần Văn Tư'],
    ['part of a name', 'Hiền', 'Nguyễn Thị Hiền'],
  ])('are found by %s', async (_what, q, name) => {
    const { forms: found } = await forms('mai').list(`q=${encodeURIComponent(q)}`);
    expect(found.map((one) => one.name)).toEqual([name]);
  });

  it('are found by code and by the end of the phone', async () => {
    const { code } = await sends('Bà Năm', {
      full_name: 'Lê Thị Năm',
      birth: '1955',
      id_number: '',
      phone: '0914 777 888',
    });
    for (const q of [code.toLowerCase(), '777888', '0914777888'])
      expect((await forms('mai').list(`q=${q}`)).forms.map((one) => one.code)).toEqual([code]);
    expect((await forms('mai').list('q=000111')).forms).toEqual([]);
  });

  it('come page by page, none twice and none left out', async () => {
    for (let i = 0; i < 31; i += 1)
      await sendsForm(world(), world().citizen(`Người ${i}`), {
        full_name: 'Phan Văn Hai',
        birth: '1960',
        id_number: '',
      });
    await world().settled();
    const first = await forms('mai').list();
    expect(first.forms).toHaveLength(30);
    const second = await forms('mai').list(`after=${first.next ?? ''}`);
    expect(second.next).toBeUndefined();
    const ids = [...first.forms, ...second.forms].map(({ id }) => id);
    expect(new Set(ids).size).toBe(34);
  });

  it('keep to their commune: elsewhere they are as if they were not', async () => {
    const { id } = await sends('Bà Sáu');
    const nothing = '0'.repeat(32);
    expect((await forms('xa-khac').list()).forms).toEqual([]);
    expect((await forms('xa-khac').list()).counts).toEqual({});
    const asks = (one: string) => [
      as('xa-khac').get(`registrations/${one}`),
      as('xa-khac').get(`registrations/${one}/receipt.pdf`),
      as('xa-khac').post(`registrations/${one}/number`, { field: 'id_number' }),
      as('xa-khac').post(`registrations/${one}/check`, { item: 'complete', isDone: true }),
      forms('xa-khac').decide(one, 'approved'),
    ];
    const hers = await Promise.all(asks(id));
    const nobodys = await Promise.all(asks(nothing));
    expect(hers.map(({ status, body }) => [status, body])).toEqual(nobodys.map(({ body }) => [404, body]));
    const batch = { requestId: randomUUID(), ids: [id], to: 'approved' };
    const { results } = batchAnswer.parse((await as('xa-khac').post('registrations/decide', batch)).body);
    expect(results).toMatchObject([{ code: '', isDone: false }]);
    expect(await world().server.stores.registrations.find(id)).toMatchObject({ status: 'sent' });
  });

  it('keep to their village, and are no business of the province', async () => {
    const { id, code } = await sends('Ông Bảy', { full_name: 'Võ Văn Bảy', birth: '1951', id_number: '' });
    expect((await forms('thu-xa').list('q=bay')).forms.map((one) => one.code)).toEqual([code]);
    expect(await forms('hoa-binh').list()).toMatchObject({ forms: [], counts: {} });
    expect((await forms('hoa-binh').list(`q=${code}`)).forms).toEqual([]);
    expect((await as('hoa-binh').get(`registrations/${id}`)).status).toBe(404);
    for (const path of ['registrations', `registrations/${id}`, `registrations/${id}/receipt.pdf`])
      expect((await as('tinh').get(path)).body.error).toBe('not_allowed');
    const refused = await Promise.all(
      ['approved', 'refused'].map((to) => forms('thu-xa').decide(id, to, 'lời')),
    );
    expect(refused.map(({ status }) => status)).toEqual([403, 403]);
    expect((await forms('thu-xa').decide(id, 'asked', 'bác ghi số căn cước')).status).toBe(200);
    // The village asked; the commune decides all the same.
    expect((await forms('mai').decide(id, 'approved')).status).toBe(200);
  });

  it('from before villages were kept apart stay with their village', async () => {
    const { id } = await sends('Bà Tám', { full_name: 'Đỗ Thị Tám', birth: '1949', id_number: '' });
    const db = world().server.store.connection.db;
    await db?.collection<{ _id: string }>('registrations').updateOne({ _id: id }, { $unset: { village: 1 } });
    expect((await as('hoa-binh').get(`registrations/${id}`)).status).toBe(404);
    expect((await forms('hoa-binh').list('q=tam')).forms).toEqual([]);
    expect((await as('thu-xa').get(`registrations/${id}`)).status).toBe(200);
  });

  it('show every answer by its question, long numbers one at a time', async () => {
    const { id } = await sends('Bà Chín', { full_name: 'Cao Thị Chín' });
    const detail = formDetailAnswer.parse((await as('mai').get(`registrations/${id}`)).body).form;
    const idNumber = detail.answers.find((one) => one.id === 'id_number');
    expect(idNumber).toMatchObject({ value: '05•••34', isMasked: true });
    expect(detail.answers.find((one) => one.id === 'village')).toMatchObject({ value: 'thôn Thu Xà' });
    expect(detail.consent.text).toContain('Tôi đồng ý');
    expect(JSON.stringify(detail)).not.toContain('051144001234');
    const shown = await as('mai').post(`registrations/${id}/number`, { field: 'id_number' });
    expect(shown.body).toEqual({ value: '051144001234' });
    expect((await as('mai').post(`registrations/${id}/number`, { field: 'nothing' })).status).toBe(404);
    await as('mai').get(`registrations/${id}`);
    expect(await audited('registration_seen', id)).toHaveLength(1);
    const [entry] = await audited('number_shown', id);
    expect(entry).toMatchObject({ officerId: 'mai', detail: { field: 'id_number' } });
    expect(JSON.stringify(entry)).not.toMatch(/0511|Chín/);
  });

  it('have a list to look through, kept with who and when', async () => {
    const { id } = await sends('Bà Mười', { full_name: 'Ngô Thị Mười' });
    const before = await forms('mai').detail(id);
    expect(before.checks.find(({ item }) => item === 'id:id_number')).toMatchObject({
      says: 'Số này của nữ, sinh năm 1944.',
      isFine: true,
    });
    const tick = (item: string, isDone = true) =>
      as('mai').post(`registrations/${id}/check`, { item, isDone });
    expect((await tick('whatever')).status).toBe(400);
    await tick('complete');
    await tick('complete');
    expect((await world().server.stores.registrations.find(id))?.checks).toHaveLength(1);
    const done = (await forms('lan').detail(id)).checks.find(({ item }) => item === 'complete');
    expect(done).toMatchObject({ by: 'Chị Mai', isStale: false });
    await tick('complete', false);
    expect((await world().server.stores.registrations.find(id))?.checks).toEqual([]);
  });

  it('that seem to be about one person lead to each other', async () => {
    const one = await sends('Cô Út', { full_name: 'Hồ Thị Út', birth: '1962', id_number: '' });
    const two = await sends('Chú Út', { full_name: 'HO THI UT', birth: '1962', id_number: '' });
    expect((await forms('mai').detail(two.id)).alike.map(({ code }) => code)).toEqual([one.code]);
    const alone = await sends('Cô Bảy', { full_name: 'Hồ Thị Bảy', birth: '1963', id_number: '' });
    const marked = new Map((await forms('mai').list()).forms.map((each) => [each.id, each.hasAlike]));
    expect([one, two, alone].map(({ id }) => marked.get(id))).toEqual([true, true, false]);
  });

  it('of another village are not told by a mark', async () => {
    const person = { full_name: 'Hồ Thị Lành', id_number: '051144001239' };
    const here = await sends('Cô Lành', person);
    await sends('Chú Lành', { ...person, village: 'hoa-binh' });
    const markFor = async (who: string) =>
      (await forms(who).list()).forms.find(({ id }) => id === here.id)?.hasAlike;
    expect([await markFor('mai'), await markFor('thu-xa')]).toEqual([true, false]);
  });
});
