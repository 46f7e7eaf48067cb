import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  changedAnswer,
  changesAnswer,
  contentCheckAnswer,
  contentAnswer,
  factsAnswer,
  profileAnswer,
  topicAnswer,
  type ContentChangeView,
  type ContentScope,
} from '../../src/contract/console-content.ts';
import { signedIn, withPassword } from '../support/console.ts';
import { inAWorld } from '../support/story.ts';

export function twoCommunes(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'tlx-oas-')), 'oas.yaml');
  writeFileSync(
    file,
    'oas:\n  - { oa_id: "4999999999999999991", profile: blank, secret_key: "s", refresh_token: other }\n',
  );
  return file;
}

const NEW = 'Mang căn cước đến nhà cô Sáu là rút được.';
const ANSWER = 'Trả lời';
type Desk = Awaited<ReturnType<typeof signedIn>>;

describe('The content desk', () => {
  const world = inAWorld({ env: { OAS_FILE: twoCommunes() } });
  const desks = new Map<string, Desk>();
  const as = (who: string): Desk => desks.get(who) as Desk;
  const topic = async (who: string, id = 'cash_out') =>
    topicAnswer.parse((await as(who).get(`content/topics/${id}`)).body);
  const answerEdit = (lines: string[], name = ANSWER) => ({
    kind: 'answer',
    intent: 'cash_out',
    sections: [{ name, lines }],
  });
  const propose = async (who: string, lines: string[], scope: ContentScope = 'commune') => {
    const { base } = await topic(who);
    return as(who).post('content/propose', {
      ...{ scope, edit: answerEdit(lines), base: base[scope], note: '' },
    });
  };
  const proposed = async (who: string, lines: string[], scope: ContentScope = 'commune') =>
    changedAnswer.parse((await propose(who, lines, scope)).body).change;
  const decide = (who: string, { id }: ContentChangeView, what: string, body: object = {}) =>
    as(who).post(`content/changes/${id}/${what}`, body);
  const saidTo = async (who: string, name = ANSWER) =>
    (await topic(who)).sections.find((one) => one.name === name)?.said.join('\n') ?? '';
  const audited = async () =>
    (await world().server.stores.audit.find({ communeId: 'nghia-hoa', limit: 100 })).map(
      ({ action }) => action,
    );

  beforeAll(async () => {
    const people = [
      ['mai', 'officer'],
      ['binh', 'head'],
      ['quan', 'admin'],
      ['quan2', 'admin'],
      ['thon', 'village'],
      ['tinh', 'province'],
    ] as const;
    for (const [id, role] of people)
      desks.set(id, await signedIn(world(), await withPassword(world(), id, { role, village: 'thu-xa' })));
    for (const [id, role] of [
      ['blank-mai', 'officer'],
      ['blank-binh', 'head'],
    ] as const)
      desks.set(id, await signedIn(world(), await withPassword(world(), id, { role, communeId: 'blank' })));
  }, 90_000);

  it('is closed to the village and to the province', async () => {
    for (const who of ['thon', 'tinh']) {
      const asked = await Promise.all([
        ...['content', 'content/changes', 'content/facts', 'content/profile', 'content/topics/cash_out'].map(
          (path) => as(who).get(path),
        ),
        ...['check', 'propose', 'changes/x/publish', 'changes/x/refuse', 'changes/x/roll-back'].map((path) =>
          as(who).post(`content/${path}`),
        ),
      ]);
      expect(asked.map(({ status }) => status)).toEqual(asked.map(() => 403));
    }
  });

  it('shows every topic, and what is due first', async () => {
    const { topics } = contentAnswer.parse((await as('mai').get('content')).body);
    expect(topics.find(({ id }) => id === 'cash_out')).toMatchObject({ hasLocal: true, isOverdue: false });
    expect((await as('mai').get('content/topics/nowhere')).status).toBe(404);
  });

  it('tells what is wrong in words, beside its section', async () => {
    const edit = answerEdit(['Phí rút là 5.000 đồng.', `${'một '.repeat(17)}câu.`, '{{profile nowhere}}']);
    const body = { scope: 'commune', edit };
    const { problems } = contentCheckAnswer.parse((await as('mai').post('content/check', body)).body);
    expect(problems.filter(({ section }) => section === ANSWER).length).toBeGreaterThan(0);
    expect(problems.map(({ text }) => text).join('\n')).toContain('không có trong _profiles/_keys.yaml');
    const other = { ...body, edit: answerEdit(['Phí rút là 5.000 đồng.', `${'một '.repeat(17)}câu.`]) };
    const told = contentCheckAnswer.parse((await as('mai').post('content/check', other)).body).problems;
    expect(told.map(({ text }) => text).join('\n')).toMatch(/có con số «5\.000».*\n.*câu dài 18 chữ/s);
  });

  it('keeps a change that breaks a rule from being proposed', async () => {
    const refused = await propose('mai', ['Phí rút là 5.000 đồng.']);
    expect([refused.status, refused.body.error]).toEqual([422, 'refused']);
    expect(refused.body.message).toContain('có con số «5.000»');
    const unchanged = await propose('mai', (await topic('mai')).sections[0]?.own ?? []);
    expect(unchanged.body.message).toContain('Chưa có gì khác');
    const heading = await propose('mai', ['## An toàn']);
    expect(heading.status).toBe(422);
  });

  it('lets nobody publish their own words, and no officer anybody’s', async () => {
    const own = await proposed('binh', [NEW]);
    expect((await decide('binh', own, 'publish')).status).toBe(403);
    expect((await decide('mai', own, 'publish')).status).toBe(403);
    expect((await decide('quan', own, 'refuse', { reason: 'Chưa rõ nhà cô Sáu ở đâu.' })).status).toBe(200);
    const again = await decide('quan', own, 'publish');
    expect([again.status, await saidTo('mai')]).toEqual([409, expect.not.stringContaining(NEW)]);
    expect(await audited()).toEqual(expect.arrayContaining(['content_proposed', 'content_refused']));
  });

  it('is heard by a citizen at once, in this commune alone', async () => {
    const before = await saidTo('blank-mai');
    const hien = world().citizen('Bà Hiền');
    await hien.writes('rút tiền mặt ở đâu');
    await hien.hearsSomething();
    const change = await proposed('mai', [NEW]);
    expect(await saidTo('mai')).not.toContain(NEW);
    expect((await decide('binh', change, 'publish')).status).toBe(200);
    await hien.writes('tui muốn rút tiền mặt');
    await hien.hears('đến nhà cô Sáu');
    expect(await saidTo('blank-mai')).toBe(before);
    expect(await audited()).toContain('content_published');
  });

  it('is still heard after a restart', async () => {
    await world().restart('intents');
    expect(await saidTo('mai')).toContain(NEW);
    const lan = world().citizen('Chị Lan');
    await lan.writes('tui muốn rút tiền mặt');
    await lan.hears('đến nhà cô Sáu');
  });

  it('is told to no other commune, not even that it exists', async () => {
    const change = await proposed('mai', ['Mang thẻ đến bưu điện là rút được.']);
    const strange = await decide('blank-binh', change, 'publish');
    const nobody = await as('blank-binh').post('content/changes/nowhere/publish');
    expect([strange.status, strange.body]).toEqual([404, nobody.body]);
    for (const what of ['roll-back', 'refuse'])
      expect(
        (await decide('blank-binh', change, what, what === 'refuse' ? { reason: 'không được' } : {})).status,
      ).toBe(404);
    const { changes } = changesAnswer.parse((await as('blank-mai').get('content/changes')).body);
    expect(changes).toEqual([]);
    expect((await decide('mai', change, 'refuse', { reason: 'Nghĩ lại rồi.' })).status).toBe(200);
  });

  it('lets out no change that was made against other words', async () => {
    const one = await proposed('mai', ['Mang thẻ đến bưu điện là rút được.']);
    const two = await proposed('mai', ['Mang thẻ đến cô Bảy là rút được.']);
    expect((await decide('binh', one, 'publish')).status).toBe(200);
    expect((await decide('binh', two, 'publish')).status).toBe(409);
    await decide('mai', two, 'refuse', { reason: 'Viết lại.' });
  });

  it('goes back to the version before, one at a time', async () => {
    const { changes } = changesAnswer.parse((await as('binh').get('content/changes')).body);
    const [now, before] = changes.filter(({ state }) => state === 'published' || state === 'replaced');
    expect([now?.state, before?.state]).toEqual(['published', 'replaced']);
    expect((await decide('binh', before as ContentChangeView, 'roll-back')).status).toBe(409);
    expect((await decide('mai', now as ContentChangeView, 'roll-back')).status).toBe(403);
    expect((await decide('binh', now as ContentChangeView, 'roll-back')).status).toBe(200);
    expect(await saidTo('mai')).toContain(NEW);
    expect(await audited()).toContain('content_rolled_back');
  });

  it('leaves shared words to two administrators', async () => {
    expect((await propose('binh', ['Chung.'], 'all')).status).toBe(403);
    const { base } = await topic('quan');
    const edit = answerEdit(['Mang theo căn cước.'], 'Mang theo');
    const body = { scope: 'all', edit, base: base.all, note: 'chung' };
    const { change } = changedAnswer.parse((await as('quan').post('content/propose', body)).body);
    for (const who of ['quan', 'binh', 'blank-binh'])
      expect((await decide(who, change, 'publish')).status).toBe(403);
    expect((await decide('quan2', change, 'publish')).status).toBe(200);
    for (const who of ['mai', 'blank-mai'])
      expect(await saidTo(who, 'Mang theo')).toBe('Mang theo căn cước.');
    const page = await fetch(`${world().url}/g/cash_out?xa=blank`);
    expect(await page.text()).toContain('Mang theo căn cước.');
  });

  it('states a fact once a second person let its confirmation out', async () => {
    const { facts, today } = factsAnswer.parse((await as('mai').get('content/facts')).body);
    const fact = facts.find(({ state }) => state === 'unconfirmed');
    if (!fact) throw new Error('every fact is confirmed');
    const edit = {
      ...{
        kind: 'confirmation',
        fact: fact.id,
        effectiveFrom: fact.effectiveFrom,
        jurisdiction: fact.jurisdiction,
      },
      ...{ by: 'Chị Mai, cán bộ mẫu', source: 'Bản toàn văn', on: today, reviewAfter: '2027-01-20' },
    };
    const body = { scope: 'commune', edit, base: fact.base.commune, note: '' };
    const nobody = await as('mai').post('content/propose', { ...body, edit: { ...edit, source: '' } });
    expect(nobody.status).toBe(400);
    const late = { ...edit, reviewAfter: '2028-01-20' };
    expect((await as('mai').post('content/propose', { ...body, edit: late })).body.message).toContain(
      'quá xa',
    );
    const { change } = changedAnswer.parse((await as('mai').post('content/propose', body)).body);
    expect((await decide('binh', change, 'publish')).status).toBe(200);
    const after = async (who: string) =>
      factsAnswer.parse((await as(who).get('content/facts')).body).facts.find(({ id }) => id === fact.id);
    expect(await after('mai')).toMatchObject({
      state: 'confirmed',
      by: 'Chị Mai, cán bộ mẫu',
      until: '2027-01-20',
    });
    expect((await after('blank-mai'))?.state ?? 'unconfirmed').toBe('unconfirmed');
    expect(await audited()).toContain('fact_confirmed');
  });

  it('dates a new figure behind the old one', async () => {
    const { facts } = factsAnswer.parse((await as('quan').get('content/facts')).body);
    const fact = facts.find(({ id }) => id === 'tuition.public_free');
    if (!fact) throw new Error('no such fact');
    const edit = {
      ...{
        kind: 'fact',
        fact: fact.id,
        jurisdiction: fact.jurisdiction,
        effectiveFrom: '2026-11-23',
        value: '',
      },
      ...{ statement: 'Trường công lập không thu học phí nữa.', safeWording: fact.safeWording },
      ...{ source: 'Nghị quyết mẫu', reviewAfter: '2027-02-20' },
    };
    const body = { scope: 'all', edit, base: fact.base.all, note: '' };
    expect((await as('mai').post('content/propose', body)).status).toBe(403);
    const { change } = changedAnswer.parse((await as('quan').post('content/propose', body)).body);
    expect(change.diff.filter(({ mark }) => mark === '-').length).toBeLessThanOrEqual(1);
    expect((await decide('quan2', change, 'publish')).status).toBe(200);
    const now = factsAnswer.parse((await as('mai').get('content/facts')).body).facts;
    expect(now.find(({ id }) => id === fact.id)).toMatchObject({
      ...{ state: 'unconfirmed', statement: edit.statement, effectiveFrom: '2026-11-23' },
    });
  });

  it('fills a key of the profile in, for this commune', async () => {
    const keyOf = async (who: string, key: string) =>
      profileAnswer.parse((await as(who).get('content/profile')).body).keys.find((one) => one.key === key);
    for (const [key, value] of [
      ['pay.day', 'ngày 6 hằng tháng'],
      ['account_day', 'sáng Chủ nhật'],
      ['pay.late_after', '4'],
    ] as const) {
      const before = await keyOf('mai', key);
      const elsewhere = await keyOf('blank-mai', key);
      const edit = { kind: 'profile', key, value };
      const body = { scope: 'commune', edit, base: before?.base, note: '' };
      const { change } = changedAnswer.parse((await as('mai').post('content/propose', body)).body);
      expect((await decide('binh', change, 'publish')).status).toBe(200);
      expect(await keyOf('mai', key)).toMatchObject({ value, by: 'commune' });
      expect(await keyOf('blank-mai', key)).toEqual(elsewhere);
    }
    const list = {
      scope: 'commune',
      edit: { kind: 'profile', key: 'schools.list', value: 'x' },
      base: '',
      note: '',
    };
    expect((await as('mai').post('content/propose', list)).status).toBe(404);
  });
});
