import { afterAll, describe, expect, it } from '@jest/globals';
import { copyContent } from '../support/content-copy.ts';
import { linkedOfficer } from '../support/officers.ts';
import { inAWorld } from '../support/story.ts';
import type { Chat } from '../support/chat.ts';
import { DAY } from '../support/world.ts';

const QUESTION = 'nộp tiền học cho cháu thế nào';
const FIGURE = 'Từ năm học 2025–2026, trường công lập không thu học phí.';
const SAFE = 'Học phí trường công lập năm nay, cháu chưa xác nhận được.';

describe('A fact whose confirmation runs out', () => {
  const content = copyContent();
  const world = inAWorld({ at: '2027-02-19T09:00', contentDir: content.dir });
  afterAll(() => content.remove());
  const tasks = () => world().server.stores.tasks.openOf('nghia-hoa');
  let mai: Chat;

  it('is stated on its last day, while its task waits for an officer to hear of it', async () => {
    const lan = world().citizen('Chị Lan');
    await lan.writes(QUESTION);
    await lan.hears(FIGURE);
    await world().settled();
    expect((await tasks()).map(({ title, isTold }) => [title, isTold])).toEqual([
      [`Xác nhận lại «${FIGURE}»`, false],
    ]);
  });

  it('falls out of the answer by itself the day after', async () => {
    mai = await linkedOfficer(world(), 'chị Mai', 'MAIA2345');
    // An echo that is still on its way would be two days old, and refused.
    await world().settled();
    await world().later(2 * DAY);
    const lan = world().citizen('Chị Lan');
    await lan.writes(QUESTION);
    const answer = await lan.hears(SAFE);
    expect(answer.text).not.toContain(FIGURE);
  });

  it('is told to the officer in one message', async () => {
    const told = await mai.hears('tới hạn xem lại');
    expect(told.text).toContain(`- Xác nhận lại «${FIGURE}», hạn ngày 20/02/2027.`);
    expect((await tasks()).map(({ isTold }) => isTold)).toEqual([true]);
  });

  it('is not told again the next day', async () => {
    await world().settled();
    await world().later(DAY);
    await mai.hearsNothing();
  });

  it('is counted for those who watch over the server', async () => {
    const metrics = await (await fetch(`${world().url}/metrics`)).text();
    expect(metrics).toContain('content_tasks_open{commune="nghia-hoa"} 1');
    expect(world().logs.join('\n')).toContain('content:nghia-hoa:confirm:tuition.public_free:2027-02-20');
  });

  it('is stated again once confirmed, and its task closes by itself', async () => {
    content.swap(
      '_profiles/qn-2024.yaml',
      /(fact: tuition\.public_free.*) on: 2026-11-21, review_after: 2027-02-20/,
      '$1 on: 2027-02-22, review_after: 2027-05-20',
    );
    await world().restart(content.dir);
    const lan = world().citizen('Chị Lan');
    await lan.writes(QUESTION);
    await lan.hears(FIGURE);
    await world().settled();
    expect(await tasks()).toEqual([]);
  });
});
