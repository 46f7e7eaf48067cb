import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openBrowser, pageProblems, type Browser, type Tab } from '../support/browser.ts';
import { atConsole } from '../support/console-page.ts';
import { withPassword, type Person } from '../support/console.ts';
import { createWorld, HOUR, type World } from '../support/world.ts';

const SIZES = [
  ['a desk', { width: 1280, height: 800 }],
  ['a phone', { width: 360, height: 640 }],
] as const;

describe.each(SIZES)('Who is there, on %s', (_where, size) => {
  let world: World;
  let browser: Browser;
  let head: Person;
  let tab: Tab | undefined;

  beforeAll(async () => {
    [world, browser] = await Promise.all([createWorld(), openBrowser()]);
    head = await withPassword(world, 'head', { role: 'head', name: 'Ông Bình' });
    await withPassword(world, 'dung', { role: 'village', village: 'thu-xa', name: 'Anh Dũng' });
    await world.server.stores.absence.setAway('dung', {
      from: world.emulator.clock.now(),
      until: world.emulator.clock.now() + 3 * HOUR,
    });
  }, 60_000);
  afterEach(() => tab?.page.context().close());
  afterAll(async () => {
    await browser.close();
    await world.stop();
  }, 30_000);

  async function open(path: string): Promise<Tab['page']> {
    tab = await atConsole(world, browser, head.phone, { path, size });
    return tab.page;
  }
  const isFine = async (page: Tab['page']): Promise<void> => expect(await pageProblems(page)).toEqual([]);

  it('the head sees which village has nobody, and who is away', async () => {
    const page = await open('truc');
    await page.getByRole('heading', { name: 'thôn Thu Xà' }).waitFor();
    await page.getByText('Lúc này Zalo không báo được cho ai của thôn. Việc báo cho cán bộ xã:').waitFor();
    expect(await page.getByText('Chưa có người của thôn').count()).toBeGreaterThan(0);
    await page.getByText(/^Vắng đến/).waitFor();
    await isFine(page);
  });

  it('an officer says that they are away, and that they are back', async () => {
    const page = await open('toi');
    await page.getByText('Chưa có ai nhận việc thay.').waitFor();
    // The page counts by its own clock: the fields hold the local time of the server's day.
    const until = new Date(world.emulator.clock.now() + 5 * HOUR);
    const local = new Date(until.getTime() - until.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
    await page.getByLabel('Vắng đến lúc').fill(local);
    await page.getByRole('button', { name: 'Báo vắng' }).click();
    await page.getByText('Anh/chị đang báo vắng đến').waitFor();
    await isFine(page);
    await page.getByRole('button', { name: 'Tôi đã về' }).click();
    await page.getByLabel('Vắng đến lúc').waitFor();
    expect((await world.server.stores.accounts.find('head'))?.awayUntil).toBeUndefined();
    await page.getByText('Báo việc mới trên máy này').waitFor();
  });
});
