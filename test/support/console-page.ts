import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openBrowser, type Browser, type Tab } from './browser.ts';
import { PASSWORD, withPassword } from './console.ts';
import { createWorld, type World } from './world.ts';

const DESK = { width: 1280, height: 800 };

export async function typeIn(page: Page, name: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('Số điện thoại hoặc họ tên').fill(name);
  await page.locator('input[autocomplete=current-password]').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

/** A page of the console in a browser of its own, with this officer signed in. */
export async function atConsole(
  world: { url: string },
  browser: Browser,
  name: string,
  where: { path?: string; size: { width: number; height: number } },
): Promise<Tab> {
  const tab = await browser.open(`${world.url}/console/${where.path ?? 'viec'}`, { size: where.size });
  await typeIn(tab.page, name);
  await tab.page.getByRole('navigation', { name: 'Các trang' }).waitFor();
  return tab;
}

/** Two officers of a commune and a browser, for as long as the story lasts. */
export function inTwoHands() {
  let world: World;
  let browser: Browser;
  const tabs: Tab[] = [];
  beforeAll(async () => {
    [world, browser] = await Promise.all([createWorld(), openBrowser()]);
    await withPassword(world, 'mai', { name: 'Chị Mai' });
    await withPassword(world, 'binh', { name: 'Ông Bình', role: 'head' });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });
  afterEach(async () => {
    for (const tab of tabs.splice(0)) await tab.page.context().close();
  });
  return {
    world: (): World => world,
    /** A page of the words, open with its heading, until the test ends. */
    async openWords(who: string, path: string, size = DESK): Promise<Page> {
      const tab = await atConsole(world, browser, who, { path, size });
      tabs.push(tab);
      await tab.page.getByRole('heading', { name: 'Nội dung', level: 1 }).waitFor();
      return tab.page;
    },
  };
}
