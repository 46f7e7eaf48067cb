import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '../../src/contract/console-auth.ts';
import {
  exampleAnswer,
  examplesAnswer,
  lessonsAnswer,
  lessonTrialAnswer,
  type LessonTrial,
} from '../../src/contract/console-lessons.ts';
import { copyContent } from '../support/content-copy.ts';
import { shorten } from '../support/short-content.ts';
import { inAWorld, until } from '../support/story.ts';
import { everyRole, secondOa, type OfficerBrowser } from '../support/two-communes.ts';

const TOPIC = 'online_public_service';
const LAND = 'sổ đỏ của xã làm ở phòng mô';

describe('Sentences a topic is known by', () => {
  const content = copyContent();
  const world = inAWorld({ env: { OAS_FILE: secondOa() }, contentDir: content.dir });
  let as: (role: Role | 'xa-khac') => OfficerBrowser;
  const read = async (role: Role | 'xa-khac', query = '') =>
    examplesAnswer.parse((await as(role).get(`lessons/examples?intent=${TOPIC}&${query}`)).body);
  const add = (text: string, intent = TOPIC, role: Role | 'xa-khac' = 'officer') =>
    as(role).post('lessons/add', { intent, text });

  beforeAll(async () => {
    shorten(content, TOPIC, 'out_of_scope');
    as = await everyRole(world());
  }, 120_000);
  afterAll(() => content.remove());

  it.each(['village', 'province'] as const)('are no business of the %s', async (role) => {
    expect((await as(role).get(`lessons/examples?intent=${TOPIC}`)).status).toBe(403);
    expect((await add(LAND, TOPIC, role)).status).toBe(403);
  });

  it('are read page by page, and found by what is in them', async () => {
    const first = await read('officer');
    expect(first.lines).toHaveLength(20);
    const second = await read('officer', 'from=20');
    expect(first.lines).not.toContain(second.lines[0]);
    const [line = ''] = second.lines;
    const found = await read('officer', new URLSearchParams({ find: line }).toString());
    expect(found.lines).toContain(line);
    expect(found.total).toBeLessThan(first.total);
    expect((await as('officer').get('lessons/examples?intent=nowhere')).status).toBe(404);
  });

  it('are written masked, once, and for no topic that knows them already', async () => {
    const { id, text } = exampleAnswer.parse((await add(`${LAND}, gọi số 0905 123 456 được không`)).body);
    expect(text).toContain('•••');
    expect(JSON.stringify(await read('officer'))).not.toContain('0905');
    expect((await read('officer')).waiting).toEqual([{ id, text }]);
    expect((await read('xa-khac')).waiting).toEqual([]);
    expect((await add(`${LAND}, gọi số 0905 123 456 được không`)).body.message).toContain(
      'đã có người đề xuất',
    );
    const [known = ''] = (await read('officer')).lines;
    expect((await add(known.toUpperCase(), 'pay_bills')).body.message).toContain(
      'đang là câu mẫu của chủ đề',
    );
    expect((await add('0905 123 456')).status).toBe(422);
    expect((await add(LAND, 'nowhere')).status).toBe(404);
    expect((await as('xa-khac').post('lessons/drop', { ids: [id] })).status).toBe(404);
    expect((await as('officer').post('lessons/drop', { ids: [id] })).status).toBe(200);
    expect((await read('officer')).waiting).toEqual([]);
    const audited = await world().server.stores.audit.find({ communeId: 'nghia-hoa', limit: 50 });
    const own = audited.filter(({ action }) => action === 'example_proposed');
    expect(own).toMatchObject([{ officerId: 'officer', detail: { intent: TOPIC } }]);
    expect(JSON.stringify(own)).not.toContain('sổ đỏ');
  });

  it('are tried and approved by an owner like what citizens said', async () => {
    const { id } = exampleAnswer.parse((await add(LAND)).body);
    const { waiting } = lessonsAnswer.parse((await as('head').get('lessons')).body);
    expect(waiting).toMatchObject([{ intent: TOPIC, ids: [id], texts: [LAND] }]);
    expect((await as('officer').post('lessons/approve', { ids: [id] })).status).toBe(403);
    expect((await as('head').post('lessons/approve', { ids: [id] })).status).toBe(200);
    let trial: LessonTrial | null = null;
    await until(async () => {
      trial = lessonTrialAnswer.parse((await as('head').get('lessons/trial')).body).trial;
      if (trial?.state !== 'running') return true;
      // More often than the page asks would be refused.
      await new Promise((resolve) => setTimeout(resolve, 250));
      return false;
    });
    expect(trial).toMatchObject({ state: 'passed', about: [{ intent: TOPIC, texts: [LAND] }], count: 1 });
    const file = await (await as('head').file('lessons/proposal.txt')).text();
    expect(file).toContain(`# intents/${TOPIC}/examples.txt\n${LAND}\n`);
  }, 180_000);
});
