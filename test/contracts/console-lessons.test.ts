import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '../../src/contract/console-auth.ts';
import {
  lessonsAnswer,
  lessonTrialAnswer,
  type LessonsAnswer,
  type LessonTrial,
} from '../../src/contract/console-lessons.ts';
import type { NewLesson } from '../../src/domain/lesson.ts';
import { copyContent } from '../support/content-copy.ts';
import { shorten } from '../support/short-content.ts';
import { inAWorld, until } from '../support/story.ts';
import { everyRole, secondOa, type OfficerBrowser } from '../support/two-communes.ts';

const NOW = Date.parse('2026-11-23T09:00:00+07:00');
const BUS = 'mấy giờ có xe buýt đi Quảng Ngãi';
const BUS_TOO = 'may gio co xe buyt di quang ngai vay';
const LAND = 'sổ đỏ của xã làm ở phòng mô';

describe('What was misunderstood', () => {
  const content = copyContent();
  const world = inAWorld({ env: { OAS_FILE: secondOa() }, contentDir: content.dir });
  let as: (role: Role | 'xa-khac') => OfficerBrowser;
  const add = (id: string, text: string, more: Partial<NewLesson> = {}): Promise<boolean> =>
    world().server.stores.lessons.add(
      {
        id,
        communeId: 'nghia-hoa',
        oaId: 'oa',
        conversationId: `oa:${id}`,
        at: NOW,
        text,
        heard: { intent: 'pay_bills', confidence: 0.3, best: [{ intent: 'pay_bills', confidence: 0.3 }] },
        kind: 'fallback',
        ...more,
      },
      NOW,
    );
  const read = async (role: Role | 'xa-khac' = 'head'): Promise<LessonsAnswer> => {
    const { status, body } = await as(role).get('lessons');
    expect(status).toBe(200);
    return lessonsAnswer.parse(body);
  };
  const groupOf = async (text: string) =>
    (await read()).groups.find(({ sentences }) => sentences.some((one) => one.text === text));
  const tried = async (): Promise<LessonTrial | null> => {
    let trial: LessonTrial | null = null;
    await until(async () => {
      trial = lessonTrialAnswer.parse((await as('head').get('lessons/trial')).body).trial;
      if (trial?.state !== 'running') return true;
      // The page asks once a second as well; more often would be refused.
      await new Promise((resolve) => setTimeout(resolve, 250));
      return false;
    });
    return trial;
  };
  const audited = async (action: string) =>
    (await world().server.stores.audit.find({ communeId: 'nghia-hoa', limit: 100 })).filter(
      (one) => one.action === action,
    );

  beforeAll(async () => {
    // The server has read all of it, and learnt it before this run; a trial reads it anew.
    shorten(content, 'online_public_service', 'out_of_scope');
    as = await everyRole(world());
    await add('b1', BUS, { next: 'online_public_service' });
    await add('b2', BUS_TOO);
    await add('l1', LAND, { at: NOW - 1 });
    await add('x1', 'câu của xã khác', { communeId: 'blank' });
    const bin = world().citizen('Bé Bin');
    await bin.writes('asdkjh qwe 0905 123 456 zxc');
    await bin.hears('chưa trả lời được');
    await world().settled();
  }, 120_000);
  afterAll(() => content.remove());

  it.each(['village', 'province'] as const)('is no business of the %s', async (role) => {
    const answers = [
      await as(role).get('lessons'),
      await as(role).get('lessons/trial'),
      await as(role).get('lessons/proposal.txt'),
      ...(await Promise.all(['label', 'drop', 'approve'].map((what) => as(role).post(`lessons/${what}`)))),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403));
  });

  it('is approved by an owner alone', async () => {
    for (const answered of [
      await as('officer').post('lessons/approve', { ids: ['b1'] }),
      await as('officer').get('lessons/proposal.txt'),
    ])
      expect(answered.status).toBe(403);
  });

  it('comes in groups of the same, masked, with what it may be first', async () => {
    const group = await groupOf(BUS);
    expect(group).toMatchObject({ count: 2, lastOn: '2026-11-23' });
    expect(group?.sentences).toContainEqual({ text: BUS_TOO, ids: ['b2'] });
    expect(group?.guesses).toEqual(['online_public_service', 'pay_bills']);
    const all = JSON.stringify(await read('officer'));
    expect(all).toContain('asdkjh');
    expect(all).not.toMatch(/0905|123 456|Bin|xã khác/);
    expect((await read('xa-khac')).groups).toHaveLength(1);
  });

  it('is nobody else’s: another commune’s is answered like nobody’s', async () => {
    const intent = 'pay_bills';
    for (const [what, body] of [
      ['label', { ids: ['x1'], intent }],
      ['drop', { ids: ['x1'] }],
      ['approve', { ids: ['x1'] }],
    ] as const) {
      const foreign = await as('head').post(`lessons/${what}`, body);
      const nobody = await as('head').post(`lessons/${what}`, { ...body, ids: ['nobody'] });
      expect([what, foreign.status, foreign.body]).toEqual([what, 404, nobody.body]);
    }
    const [kept] = await world().server.stores.lessons.of('blank', 9);
    expect(kept).toMatchObject({ kind: 'fallback', state: 'new' });
    const unknown = await as('head').post('lessons/label', { ids: ['b1'], intent: 'nope' });
    expect(unknown.status).toBe(422);
  });

  it('is said by an officer to be a topic, or to be nothing, and waits', async () => {
    const ids = (await groupOf(BUS))?.sentences.flatMap((one) => one.ids);
    const labelled = await as('officer').post('lessons/label', { ids, intent: 'out_of_scope' });
    expect(labelled.body).toEqual({ count: 2 });
    expect(
      (await as('officer').post('lessons/label', { ids: ['l1'], intent: 'online_public_service' })).status,
    ).toBe(200);
    const nonsense = (await read()).groups
      .flatMap(({ sentences }) => sentences)
      .find(({ text }) => text.includes('asdkjh'));
    expect((await as('officer').post('lessons/drop', { ids: nonsense?.ids })).status).toBe(200);
    const { groups, waiting, approved } = await read();
    expect([groups, approved]).toEqual([[], 0]);
    expect(waiting.map(({ intent, ids: list }) => [intent, list.length]).sort()).toEqual([
      ['online_public_service', 1],
      ['out_of_scope', 2],
    ]);
    expect((await audited('lessons_labelled')).map(({ detail }) => detail)).toEqual([
      { count: 1, intent: 'online_public_service' },
      { count: 2, intent: 'out_of_scope' },
    ]);
    expect(JSON.stringify(await audited('lessons_dropped'))).not.toMatch(/asdkjh/);
  });

  it('is live for nobody before it is approved and has passed', async () => {
    expect((await as('head').get('lessons/proposal.txt')).status).toBe(404);
    const before = content.read('online_public_service/examples.txt');
    const title = (await read()).topics.find(({ id }) => id === 'online_public_service')?.title ?? '';
    const about = [{ intent: 'online_public_service', title, texts: [LAND] }];
    expect((await as('head').post('lessons/approve', { ids: ['l1'] })).body).toEqual({
      trial: { state: 'running', about, percent: 0 },
    });
    expect((await as('xa-khac').get('lessons/trial')).body).toEqual({ trial: null });
    expect((await as('admin').post('lessons/approve', { ids: ['l1'] })).status).toBe(409);
    expect(await tried()).toEqual({ state: 'passed', about, count: 1 });
    expect((await read()).approved).toBe(1);
    const file = await as('head').file('lessons/proposal.txt');
    expect(file.headers.get('content-disposition')).toContain('de-xuat-2026-11-23.txt');
    const text = await file.text();
    expect(text).toContain(`# intents/online_public_service/examples.txt\n${LAND}\n`);
    expect(text).not.toContain('xe buýt');
    expect(text).toContain('# 4. Khởi động lại máy chủ.');
    expect(content.read('online_public_service/examples.txt')).toBe(before);
    expect(await audited('lessons_approved')).toHaveLength(1);
    expect(await audited('lessons_exported')).toHaveLength(1);
  }, 120_000);

  it('that makes the assistant understand less is not approved, and says why', async () => {
    content.write(
      '_exam/floors.yaml',
      'accepted_on: 2026-11-01\nintents:\n  pay_bills: { of: 1000, right: 1000, right_plain: 0 }\nmissed: []\nmissed_plain: []\n',
    );
    const { waiting } = await read();
    const ids = waiting.flatMap((one) => one.ids);
    expect((await as('admin').post('lessons/approve', { ids })).status).toBe(200);
    const trial = await tried();
    const { topics } = await read();
    const title = topics.find(({ id }) => id === 'pay_bills')?.title;
    expect(trial).toMatchObject({ state: 'failed', about: [{ intent: 'out_of_scope' }], problems: [] });
    const misheard = trial?.state === 'failed' ? trial.misheard : [];
    expect(misheard.length).toBeGreaterThan(0);
    for (const { meant, heard } of misheard) {
      expect(meant).toBe(title);
      expect(topics.map((one) => one.title)).toContain(heard);
    }
    expect(await read()).toMatchObject({ approved: 1, waiting: [{ intent: 'out_of_scope' }] });
  }, 120_000);

  it('whose examination breaks off is not approved either', async () => {
    content.write('_exam/floors.yaml', 'no floors');
    const { waiting } = await read();
    await as('head').post('lessons/approve', { ids: waiting.flatMap((one) => one.ids) });
    expect(await tried()).toMatchObject({ state: 'broken', about: [{ intent: 'out_of_scope' }] });
    expect((await read()).approved).toBe(1);
    expect(world().logs.join()).toContain('the trial of lessons ended');
  }, 120_000);
});
