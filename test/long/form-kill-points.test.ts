import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import type { Answers } from '../../src/contract/form.ts';
import { createRandom } from '../../src/domain/random.ts';
import { openBrowser, type Browser } from '../support/browser.ts';
import type { Chat } from '../support/chat.ts';
import { formOf } from '../support/form-filler.ts';
import { CONSENT, createFormScript } from '../support/form-script.ts';
import { miniAppOf } from '../support/mini-app.ts';
import { APP, createWorld, type World } from '../support/world.ts';

const SEED = 20_261_126;
const JOURNEYS = 5;
const POINTS_EACH = 10;
/** Keystrokes and taps of one journey, about. */
const STEPS = 72;
const SETTLED_MS = 50;
const FORM = 'receive_allowance';
const WRITTEN: Answers = {
  for_whom: 'relative',
  relation: 'parent',
  agreed: 'yes',
  helper_name: 'Lê Thị Lan',
  card: 'typed',
  full_name: 'Nguyễn Thị Hiền',
  birth: '1944-05-19',
  id_number: '051144001234',
  channel: 'wallet',
  wallet_provider: 'viettel_money',
  wallet_phone: '0905 123 456',
  phone: '0914 765 432',
  village: 'thu-xa',
};
const KEPT = { ...WRITTEN, wallet_phone: '84905123456', phone: '84914765432' };
const WAYS = ['crash', 'close', 'reload', 'offline', 'offline and crash'] as const;
type Way = (typeof WAYS)[number];

describe('A form that is cut off at fifty places', () => {
  let world: World;
  let browser: Browser;
  let points = 0;

  beforeAll(async () => {
    [world, browser] = await Promise.all([createWorld(), openBrowser()]);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  /** What the server keeps of a person's half-filled form. */
  async function onServer(chat: Chat): Promise<Answers | undefined> {
    const owner = { oaId: APP.oaId, userIdByApp: chat.phone.userIdByApp, formId: FORM };
    const { formDrafts } = world.server.stores;
    return (await formDrafts.find(owner, world.emulator.clock.now()))?.answers;
  }

  async function isCutOff(page: Page, way: Way, reopen: () => Promise<Page>): Promise<Page> {
    // The last keystroke has had this long; nobody can keep what was written in the same moment.
    await page.waitForTimeout(SETTLED_MS);
    if (way.endsWith('crash')) await crash(page);
    const context = page.context();
    if (way === 'reload') await page.goto('about:blank');
    else if (way !== 'offline') await page.close();
    await context.setOffline(false);
    return way === 'offline' ? page : reopen();
  }

  async function journey(number: number): Promise<void> {
    const random = createRandom(SEED + number);
    const below = (end: number): number => Math.floor(random() * end);
    const chat = world.citizen(`Bà Hiền ${number}`);
    const { body } = await miniAppOf(world, chat).session(FORM);
    const url = formOf(world, chat, FORM);
    let { page } = await browser.open(url);
    const context: BrowserContext = page.context();
    const reopen = async (): Promise<Page> => {
      const next = page.isClosed() ? await context.newPage() : page;
      await next.goto(url);
      await next.getByRole('heading', { name: body.form.title }).waitFor();
      return next;
    };
    const { form, villages, providers } = body;
    const script = createFormScript(() => page, form, WRITTEN, villages, providers);
    const at = new Set<number>();
    while (at.size < POINTS_EACH) at.add(1 + below(STEPS - 1));
    let [steps, cut] = [0, 0];
    while ((await script.step()) || cut < POINTS_EACH) {
      steps += 1;
      if (!at.has(steps)) continue;
      cut += 1;
      const way = WAYS[below(WAYS.length)] ?? 'crash';
      if (way.startsWith('offline')) {
        await context.setOffline(true);
        for (let more = 1 + below(6); more > 0; more -= 1) await script.step();
      }
      const before = await page.locator('h1').innerText();
      page = await isCutOff(page, way, reopen);
      points += 1;
      process.stderr.write(
        `${points}/${JOURNEYS * POINTS_EACH} ${way} at “${before}” after ${steps} steps\n`,
      );
      // Whatever was only on the phone goes to the server by itself.
      await expectKept(chat, script.written);
      if (way !== 'offline') await page.getByRole('button', { name: /^(?:Bắt đầu|Làm tiếp)$/ }).click();
      await page.locator('h1', { hasNotText: way === 'offline' ? '?!' : form.title }).waitFor();
      await script.looksAt();
    }
    expect(await page.locator('h1').innerText()).toBe(CONSENT);
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Gửi phiếu' }).click();
    await page.getByRole('heading', { name: 'Gửi xong rồi' }).waitFor();
    await context.close();
    const { registrations } = await miniAppOf(world, chat).home();
    expect(registrations).toHaveLength(1);
    const kept = await world.server.stores.registrations.find(registrations[0]?.id ?? '');
    expect(kept?.answers).toEqual(KEPT);
    expect(await onServer(chat)).toBeUndefined();
  }

  async function expectKept(chat: Chat, written: Answers): Promise<void> {
    const deadline = Date.now() + 10_000;
    const isThere = async (): Promise<boolean> =>
      JSON.stringify(sorted((await onServer(chat)) ?? {})) === JSON.stringify(sorted(written));
    while (!(await isThere()) && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await onServer(chat)) ?? {}).toEqual(written);
  }

  it('loses nothing that was typed, and is sent once with every answer', async () => {
    const numbers = Array.from({ length: JOURNEYS }, (_, index) => index + 1);
    const lane = async (): Promise<void> => {
      for (let next = numbers.shift(); next !== undefined; next = numbers.shift()) await journey(next);
    };
    await Promise.all([lane(), lane()]);
    expect(points).toBe(JOURNEYS * POINTS_EACH);
  }, 180_000);
});

/** The renderer dies: no farewell of any kind. */
async function crash(page: Page): Promise<void> {
  const died = page.waitForEvent('crash');
  const devtools = await page.context().newCDPSession(page);
  void devtools.send('Page.crash').catch(() => undefined);
  await died;
}

function sorted(answers: Answers): [string, string][] {
  return Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1));
}
