import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CDPSession, Page } from 'playwright-core';
import { openBrowser, pageProblems, type Browser, type Tab } from '../support/browser.ts';
import { atConsole } from '../support/console-page.ts';
import { withPassword } from '../support/console.ts';
import { createWorld, type World } from '../support/world.ts';

const SIZE = { width: 360, height: 640 };
const MOST_SCRIPT = 250 * 1024;

describe('The desk on an officer’s own telephone', () => {
  let world: World;
  let browser: Browser;
  let mai: Tab;
  let devtools: CDPSession;

  /** Bytes of script as they crossed the network, compressed. */
  const scriptsOf = (page: Page): Promise<number> =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('.js'))
        .reduce((sum, one) => sum + (one as PerformanceResourceTiming).encodedBodySize, 0),
    );

  beforeAll(async () => {
    [world, browser] = await Promise.all([createWorld(), openBrowser()]);
    await withPassword(world, 'mai', { name: 'Chị Mai', role: 'head' });
    mai = await atConsole(world, browser, 'Chị Mai', { size: SIZE });
    await mai.page.getByText('Không có việc nào ở đây.').waitFor();
    devtools = await mai.page.context().newCDPSession(mai.page);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await world.stop();
  }, 30_000);

  it('loads less than 250 kB of script to reach the cases', async () => {
    const bytes = await scriptsOf(mai.page);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThan(MOST_SCRIPT);
  });

  it('loads no more than that on any page that is opened first', async () => {
    for (const path of [
      'phieu',
      'chua-hieu',
      'so-lieu',
      'noi-dung',
      'thong-bao',
      'nguoi',
      'nhat-ky',
      'toi',
    ]) {
      await mai.page.goto(`${world.url}/console/${path}`);
      await mai.page.getByRole('heading').first().waitFor();
      expect({ path, isLight: (await scriptsOf(mai.page)) < MOST_SCRIPT }).toEqual({ path, isLight: true });
    }
  });

  it('can be put on the home screen', async () => {
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
    // A private window, as this is one, installs nothing; nothing else stands in the way.
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual(
      [],
    );
  });

  it('is woken by news that stand in the place of the ones before', async () => {
    await mai.page.context().grantPermissions(['notifications']);
    const ids: string[] = [];
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) =>
      ids.push(...registrations.map(({ registrationId }) => registrationId)),
    );
    await devtools.send('ServiceWorker.enable');
    await mai.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await mai.page.waitForTimeout(200);
    for (const body of ['Thôn Thu Xà: 1 việc đang đợi', 'Thôn Thu Xà: 2 việc đang đợi'])
      await devtools.send('ServiceWorker.deliverPushMessage', {
        origin: world.url,
        registrationId: ids[0] ?? '',
        data: JSON.stringify({ title: 'Có việc mới', body, url: '/console/viec' }),
      });
    const shown = (): Promise<string[]> =>
      mai.page.evaluate(async () => {
        const worker = await navigator.serviceWorker.ready;
        return (await worker.getNotifications()).map(({ body }) => body);
      });
    for (let i = 0; i < 50 && (await shown())[0] !== 'Thôn Thu Xà: 2 việc đang đợi'; i += 1)
      await mai.page.waitForTimeout(100);
    expect(await shown()).toEqual(['Thôn Thu Xà: 2 việc đang đợi']);
  });

  it('says in plain words that this machine cannot be woken', async () => {
    await mai.page.goto(`${world.url}/console/toi`);
    await mai.page.getByRole('switch', { name: 'Báo khi có việc mới' }).click();
    // Without the browser maker's own service, as here, none can.
    await mai.page.getByRole('alert').getByText('vẫn nhận thẻ việc qua Zalo').waitFor();
    expect(await pageProblems(mai.page)).toEqual([]);
    expect(await mai.page.getByRole('switch', { name: 'Báo khi có việc mới' }).isChecked()).toBe(false);
  });

  it('says so when there is no network, and opens again when there is', async () => {
    await mai.page.context().setOffline(true);
    await mai.page.goto(`${world.url}/console/viec`);
    await mai.page.getByRole('heading', { name: 'Không có mạng' }).waitFor();
    await mai.page.context().setOffline(false);
    await mai.page.getByRole('link', { name: 'Mở lại' }).click();
    await mai.page.getByText('Không có việc nào ở đây.').waitFor();
  });
});
