import type { Page } from 'playwright-core';
import type { Browser, Tab } from './browser.ts';
import { PASSWORD } from './console.ts';

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
