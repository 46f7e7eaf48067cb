import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyContent } from '../support/content-copy.ts';
import { linkedOfficer } from '../support/officers.ts';
import { inAWorld, until } from '../support/story.ts';
import type { Chat } from '../support/chat.ts';
import { createWorld, DAY, HOUR, type World } from '../support/world.ts';

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
    await until(async () => (await tasks()).length > 0);
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
    await until(async () => (await tasks()).every(({ isTold }) => isTold));
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
    await until(async () => (await tasks()).length === 0);
  });
});

describe('Words that nobody looked at for half a year', () => {
  const content = copyContent();
  const received: string[] = [];
  const hook = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push(Buffer.concat(chunks).toString());
      response.end('ok');
    });
  });
  let world: World | undefined;
  beforeAll(async () => {
    await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/viec`;
    content.swap('_profiles/qn-2024.yaml', 'webhook: null', `webhook: "${url}"`);
    world = await createWorld({ at: '2027-07-01T05:00', contentDir: content.dir });
  }, 60_000);
  afterAll(async () => {
    await world?.stop();
    hook.close();
    content.remove();
  });

  it('become tasks at once but wake nobody at five in the morning', async () => {
    await until(() => world?.logs.some((line) => line.includes('words due')) ?? false);
    const open = await world?.server.stores.tasks.openOf('nghia-hoa');
    expect(open?.length).toBeGreaterThan(20);
    expect(received).toEqual([]);
  });

  it('are told by the webhook in the morning, in one short message', async () => {
    await world?.later(3 * HOUR);
    await until(() => received.length > 0);
    await world?.settled();
    expect(received).toHaveLength(1);
    const { communeId, text } = JSON.parse(received[0] ?? '{}') as { communeId: string; text: string };
    expect(communeId).toBe('nghia-hoa');
    expect(text.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(8);
    expect(text).toMatch(/Còn \d+ việc nữa\./);
  });
});
