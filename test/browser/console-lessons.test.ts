import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openBrowser, pageProblems, type Browser, type Tab } from '../support/browser.ts';
import { atConsole } from '../support/console-page.ts';
import { withPassword, type Person } from '../support/console.ts';
import { copyContent } from '../support/content-copy.ts';
import { shorten } from '../support/short-content.ts';
import { createWorld, type World } from '../support/world.ts';

const SIZES = [
  ['a desk', { width: 1280, height: 800 }],
  ['a phone', { width: 360, height: 640 }],
] as const;
const BUS = 'mấy giờ có xe buýt đi Quảng Ngãi';
const BUS_TO_HUE = 'mấy giờ có xe buýt đi Huế';
const NOW = Date.parse('2026-11-23T09:00:00+07:00');

describe.each(SIZES)('What was misunderstood, on %s', (_where, size) => {
  const content = copyContent();
  let world: World;
  let browser: Browser;
  let head: Person;
  let tab: Tab | undefined;

  beforeAll(async () => {
    [world, browser] = await Promise.all([createWorld({ contentDir: content.dir }), openBrowser()]);
    // The server has read all of it; a trial reads it anew.
    shorten(content, 'out_of_scope');
    content.write(
      '_exam/floors.yaml',
      'accepted_on: 2026-11-01\nintents:\n  pay_bills: { of: 1000, right: 1000, right_plain: 0 }\nmissed: []\nmissed_plain: []\n',
    );
    head = await withPassword(world, 'head', { role: 'head', name: 'Ông Bình' });
    for (const [id, text] of [
      ['bus', BUS],
      ['hue', BUS_TO_HUE],
    ] as const)
      await world.server.stores.lessons.add(
        {
          ...{ id, text, communeId: 'nghia-hoa', oaId: 'oa', conversationId: 'oa:x', kind: 'fallback' },
          at: NOW,
          heard: { intent: 'pay_bills', confidence: 0.3, best: [{ intent: 'pay_bills', confidence: 0.3 }] },
        },
        NOW,
      );
  }, 60_000);
  afterEach(() => tab?.page.context().close());
  afterAll(async () => {
    await browser.close();
    await world.stop();
    content.remove();
  }, 30_000);

  it('a sentence that asks something else is taken out before the rest is labelled', async () => {
    tab = await atConsole(world, browser, head.phone, { path: 'chua-hieu', size });
    const { page } = tab;
    await page.getByRole('checkbox', { name: BUS_TO_HUE }).uncheck();
    expect(await pageProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ngoài phạm vi' }).click();
    await page.getByRole('region', { name: 'Chờ duyệt' }).getByText(BUS).waitFor();
    const left = page.getByRole('region', { name: `Nhóm câu: ${BUS_TO_HUE}` });
    await left.getByRole('button', { name: 'Bỏ qua' }).click();
    await page.getByRole('dialog').getByText('không lấy lại được').waitFor();
    await page.keyboard.press('Escape');
    await left.getByRole('button', { name: 'Ngoài phạm vi' }).waitFor();
  });

  it('a refused trial says by the button what went wrong and what can be done', async () => {
    tab = await atConsole(world, browser, head.phone, { path: 'chua-hieu', size });
    const { page } = tab;
    const waiting = page.getByRole('region', { name: 'Chờ duyệt' });
    await waiting.getByRole('button', { name: /^Duyệt: / }).click();
    await waiting.getByText('Đang học thử và kiểm tra').waitFor();
    const refused = waiting.getByRole('alert');
    await refused.getByText('Câu này làm trợ lý hiểu sai:').waitFor({ timeout: 150_000 });
    await refused.getByText(`: «${BUS}».`).waitFor();
    await refused.getByText('Bỏ câu này, hoặc nhờ người kỹ thuật xem.').waitFor();
    expect(await refused.textContent()).not.toMatch(/[a-z]_[a-z]/);
    expect(await pageProblems(page)).toEqual([]);
  }, 180_000);
});
