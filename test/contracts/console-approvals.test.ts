import { beforeAll, describe, expect, it } from '@jest/globals';
import { approvalsAnswer } from '../../src/contract/console-approvals.ts';
import {
  changedAnswer,
  factsAnswer,
  readingAnswer,
  topicAnswer,
  type ContentChangeView,
  type ContentEdit,
} from '../../src/contract/console-content.ts';
import type { Role } from '../../src/contract/console-auth.ts';
import { inAWorld } from '../support/story.ts';
import { everyRole, secondOa, type OfficerBrowser } from '../support/two-communes.ts';

const NOW = Date.parse('2026-11-23T09:00:00+07:00');
const NEW = 'Mang căn cước đến nhà cô Sáu là rút được.';
const NOTHING = { content: 0, notices: 0, lessons: 0 };

describe('What waits for an approval', () => {
  const world = inAWorld({ env: { OAS_FILE: secondOa() } });
  let as: (role: Role | 'xa-khac') => OfficerBrowser;
  const count = async (role: Role | 'xa-khac') =>
    approvalsAnswer.parse((await as(role).get('approvals')).body);
  const proposed = async (role: Role, edit: ContentEdit, base: string): Promise<ContentChangeView> => {
    const body = { scope: 'commune', edit, base, note: '' };
    return changedAnswer.parse((await as(role).post('content/propose', body)).body).change;
  };
  const topic = async () => topicAnswer.parse((await as('head').get('content/topics/cash_out')).body);
  const readingPath = ({ id }: ContentChangeView): string => `content/changes/${id}/reading`;

  beforeAll(async () => {
    as = await everyRole(world());
  }, 60_000);

  it('is shown as citizens read it now and would read it, and counted for who may decide', async () => {
    const { base, sections } = await topic();
    const lines = [NEW, '{{profile cash_points.villages}}'];
    const sent: ContentEdit = { kind: 'answer', intent: 'cash_out', sections: [{ name: 'Trả lời', lines }] };
    const change = await proposed('head', sent, base.commune);
    const path = readingPath(change);
    const { said, details } = readingAnswer.parse((await as('admin').get(path)).body);
    expect(said.map(({ name }) => name)).toEqual(['Trả lời']);
    expect(said[0]?.was).toEqual(sections.find(({ name }) => name === 'Trả lời')?.said);
    expect(said[0]?.lines[0]).toBe(NEW);
    expect(JSON.stringify(said)).not.toContain('{{');
    expect(details).toEqual([]);
    expect((await as('xa-khac').get(path)).status).toBe(404);
    for (const role of ['village', 'province'] as const) expect((await as(role).get(path)).status).toBe(403);
    expect(await count('admin')).toEqual({ ...NOTHING, content: 1 });
    expect([await count('head'), await count('xa-khac')]).toEqual([NOTHING, NOTHING]);
    await as('admin').post(`content/changes/${change.id}/refuse`, { reason: 'Chưa rõ nhà cô Sáu.' });
    expect((await as('admin').get(path)).status).toBe(404);
    expect(await count('admin')).toEqual(NOTHING);
  });

  it('tells of a fact what will be said, the document and the days', async () => {
    const { facts, today } = factsAnswer.parse((await as('officer').get('content/facts')).body);
    const fact = facts.find(({ state }) => state === 'unconfirmed');
    if (!fact) throw new Error('every fact is confirmed');
    const { id, effectiveFrom, jurisdiction, base } = fact;
    const vouched = { by: 'Chị Mai', source: 'Bản toàn văn', on: today, reviewAfter: '2027-01-20' };
    const edit = { kind: 'confirmation', fact: id, effectiveFrom, jurisdiction, ...vouched } as const;
    const change = await proposed('officer', edit, base.commune);
    const { details } = readingAnswer.parse((await as('head').get(readingPath(change))).body);
    const told = new Map(details.map(({ label, text }) => [label, text]));
    expect(told.get('Câu trợ lý sẽ nói')).toBe(fact.statement);
    expect(told.get('Đã đọc văn bản')).toBe('Bản toàn văn');
    expect(told.get('Xem lại trước ngày')).toBe('20/01/2027');
    expect((await count('head')).content).toBe(1);
  });

  it('counts lessons by topic, and tells nobody who may not approve', async () => {
    const { lessons } = world().server.stores;
    const heard = { intent: 'pay_bills', confidence: 0.3, best: [] };
    for (const id of ['l1', 'l2']) {
      const of = { communeId: 'nghia-hoa', oaId: 'oa', conversationId: `oa:${id}`, at: NOW };
      await lessons.add({ id, ...of, text: `câu ${id} của xã`, heard, kind: 'fallback' }, NOW);
    }
    expect((await count('head')).lessons).toBe(0);
    await as('officer').post('lessons/label', { ids: ['l1', 'l2'], intent: 'out_of_scope' });
    expect((await count('head')).lessons).toBe(1);
    expect((await count('xa-khac')).lessons).toBe(0);
    for (const role of ['officer', 'village', 'province'] as const)
      expect((await as(role).get('approvals')).status).toBe(403);
  });
});
