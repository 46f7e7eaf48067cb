import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '../../src/contract/console-auth.ts';
import { topicAnswer } from '../../src/contract/console-content.ts';
import type { Changed } from '../../src/contract/console-desk.ts';
import { sendsForm } from '../support/console-forms.ts';
import { listens, type Ear } from '../support/live.ts';
import { inAWorld } from '../support/story.ts';
import { everyRole, secondOa, type OfficerBrowser } from '../support/two-communes.ts';

const NOW = Date.parse('2026-11-23T09:00:00+07:00');
const WORDS = {
  ...{ title: 'Họp thôn', text: 'Xã mời bà con họp.', villages: [], topics: [] },
  ...{ from: '2026-11-23', until: '2026-11-30' },
};
const AT_HOME = ['village', 'officer', 'head', 'admin'] as const;
type Who = (typeof AT_HOME)[number] | 'xa-khac';

describe('Every page of the console', () => {
  const world = inAWorld({ env: { OAS_FILE: secondOa() } });
  const ears = new Map<Who, Ear>();
  let as: (role: Role | 'xa-khac') => OfficerBrowser;
  const ear = (who: Who): Ear => ears.get(who) as Ear;
  const hears = (who: Who, what: Changed): Promise<void> =>
    ear(who).hears((live) => live.kind === 'changed' && live.what === what);
  const told = (who: Who): string[] =>
    ear(who).heard.flatMap((live) => (live.kind === 'changed' ? [live.what] : []));
  const lesson = (id: string, communeId = 'nghia-hoa') =>
    world().server.stores.lessons.add(
      {
        ...{
          id,
          communeId,
          oaId: 'oa',
          conversationId: `oa:${id}`,
          at: NOW,
          text: 'câu lạ',
          kind: 'fallback',
        },
        heard: { intent: 'pay_bills', confidence: 0.3, best: [] },
      },
      NOW,
    );
  const proposed = async (who: Who, scope: 'commune' | 'all', line: string): Promise<void> => {
    const { base } = topicAnswer.parse((await as(who).get('content/topics/cash_out')).body);
    const edit = { kind: 'answer', intent: 'cash_out', sections: [{ name: 'Mang theo', lines: [line] }] };
    const body = { scope, edit, base: base[scope], note: '' };
    expect((await as(who).post('content/propose', body)).status).toBe(200);
  };

  beforeAll(async () => {
    as = await everyRole(world());
    for (const who of [...AT_HOME, 'xa-khac'] as const) ears.set(who, await listens(as(who)));
  }, 60_000);
  afterAll(async () => {
    for (const one of ears.values()) await one.close();
  });

  it('has no line to the province', async () => {
    expect((await as('province').get('live')).status).toBe(403);
  });

  it('hears of a form that comes in and that is looked at, with nothing of what it says', async () => {
    const chat = world().citizen('Bà Hiền');
    await chat.writes('alo');
    await chat.hearsSomething();
    const { id } = await sendsForm(world(), chat);
    for (const who of AT_HOME) await hears(who, 'forms');
    const news = AT_HOME.flatMap((who) => ear(who).heard.filter(({ kind }) => kind === 'changed'));
    expect(news.every((one) => JSON.stringify(one) === '{"kind":"changed","what":"forms"}')).toBe(true);
    expect(JSON.stringify(ear('village').heard.filter(({ kind }) => kind === 'changed'))).not.toContain(id);
  });

  it('hears of notices', async () => {
    expect((await as('officer').post('notices/save', { words: WORDS })).status).toBe(200);
    for (const who of AT_HOME) await hears(who, 'notices');
  });

  it('hears of words that wait for a second person', async () => {
    await proposed('officer', 'commune', 'Mang theo căn cước.');
    for (const who of ['officer', 'head', 'admin'] as const) await hears(who, 'content');
  });

  it('hears of what was misunderstood', async () => {
    await lesson('m1');
    for (const who of ['officer', 'head', 'admin'] as const) await hears(who, 'lessons');
  });

  it('hears nothing of another commune, and a village nothing of pages it does not have', async () => {
    await lesson('x1', 'blank');
    await hears('xa-khac', 'lessons');
    expect(ear('xa-khac').heard).toEqual([{ kind: 'changed', what: 'lessons' }]);
    // Something a village hears closes the list of what it heard before.
    await lesson('m2');
    await world().server.stores.noticeCalls.mark({
      ...{ communeId: 'nghia-hoa', noticeId: 'n1', conversationId: 'oa:m1', outcome: 'called' },
      ...{ officerId: 'officer', at: NOW },
    });
    await hears('village', 'calls');
    expect(new Set(told('village'))).toEqual(new Set(['forms', 'notices', 'calls']));
  });

  it('hears of words that are everybody’s, in every commune', async () => {
    await proposed('admin', 'all', 'Mang theo căn cước và sổ.');
    await hears('xa-khac', 'content');
  });

  it('is told of a hundred changes in a few words, and of the last one as well', async () => {
    const before = told('officer').length;
    for (let n = 0; n < 100; n += 1) await lesson(`many-${n}`);
    await ear('officer').hears(() => told('officer').length >= before + 1);
    expect(told('officer').length - before).toBeLessThan(100);
  });
});
