import type { Page } from 'playwright-core';
import { createPasswords } from '../../src/console/auth/password.ts';
import type { NewAccount } from '../../src/ports.ts';
import type { Browser, Tab } from './browser.ts';
import { PASSWORD } from './console.ts';
import type { OnePortWorld } from './one-port.ts';

type Hired = Pick<NewAccount, 'id' | 'name' | 'role'> & Partial<Pick<NewAccount, 'village' | 'communeId'>>;

let hash: Promise<string> | undefined;

/** An officer with a password, who has not signed in yet. */
export async function hire({ server }: OnePortWorld, officer: Hired): Promise<void> {
  hash ??= createPasswords().hash(PASSWORD);
  const phone = `09050000${String([...officer.id].length).padStart(2, '0')}`;
  const account = { phone, communeId: 'nghia-hoa', ...officer };
  await server.stores.accounts.add(account, `link-${officer.id}`);
  await server.stores.accounts.setPassword(officer.id, { hash: await hash });
}

export async function typeIn(page: Page, name: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('Số điện thoại hoặc họ tên').fill(name);
  await page.locator('input[autocomplete=current-password]').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

/** A page of the console in a browser of its own, with this officer signed in. */
export async function atConsole(
  world: OnePortWorld,
  browser: Browser,
  name: string,
  where: { path?: string; size: { width: number; height: number } },
): Promise<Tab> {
  const tab = await browser.open(`${world.url}/console/${where.path ?? 'viec'}`, { size: where.size });
  await typeIn(tab.page, name);
  await tab.page.getByRole('navigation').waitFor();
  return tab;
}
