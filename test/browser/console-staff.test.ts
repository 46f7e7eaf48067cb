import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { openBrowser, pageProblems, type Browser, type Tab } from '../support/browser.ts';
import { atConsole, typeIn } from '../support/console-page.ts';
import { withPassword } from '../support/console.ts';
import { createWorld, type World } from '../support/world.ts';

describe.each([
  ['a desk', { width: 1280, height: 800 }],
  ['a phone', { width: 360, height: 640 }],
])('Those who work in a commune, on %s', (_where, size) => {
  let world: World;
  let browser: Browser;
  let tab: Tab;
  const page = (): Tab['page'] => tab.page;
  const press = (name: string) => page().getByRole('button', { name, exact: true }).click();
  const dialog = () => page().getByRole('dialog');
  const add = () => dialog().getByRole('button', { name: 'Thêm', exact: true }).click();
  const looksRight = async (): Promise<void> => expect(await pageProblems(page())).toEqual([]);
  const open = async (who: string, path: string): Promise<void> => {
    tab = await atConsole(world, browser, who, { path, size });
  };

  beforeAll(async () => {
    [world, browser] = await Promise.all([createWorld(), openBrowser()]);
    await withPassword(world, 'head', { role: 'head', name: 'Ông Bình' });
    await withPassword(world, 'mai', { name: 'Chị Mai', phone: '+84905111222' });
  }, 60_000);
  afterEach(() => tab.page.context().close());
  afterAll(async () => {
    await browser.close();
    await world.stop();
  }, 30_000);

  it('are added with a village only where the role has one, and the password waits to be written down', async () => {
    await open('Ông Bình', 'nguoi');
    await page().getByText('0905 111 222 · Cán bộ xã').waitFor();
    await press('Thêm người');
    await page().getByLabel('Họ và tên').fill('Phạm Văn Dũng');
    await page().getByLabel('Số điện thoại').fill('0914555666');
    await page().getByLabel('Vai trò').selectOption('Cán bộ xã');
    expect(await page().getByLabel('Thôn').count()).toBe(0);
    await page().getByLabel('Vai trò').selectOption('Tổ công nghệ số thôn');
    await add();
    // Nothing is sent without the village.
    expect(await page().getByText('Mật khẩu đầu tiên').count()).toBe(0);
    await page().getByLabel('Thôn').selectOption('thu-xa');
    await add();
    const password = dialog().locator('code').first();
    await password.waitFor();
    expect(
      await password.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
    ).toBeGreaterThan(19);
    await page().getByRole('button', { name: 'Chép mật khẩu' }).waitFor();
    await looksRight();
    await page().keyboard.press('Escape');
    await page().mouse.click(5, 5);
    expect(await password.count()).toBe(1);
    await press('Đã ghi lại');
    await password.waitFor({ state: 'detached' });
    const row = page().getByText(/^0914 555 666 · Tổ công nghệ số thôn · .*Thu Xà/);
    await row.waitFor();
    await looksRight();
  });

  it('are stopped only after the question, which says what becomes of their cases', async () => {
    await open('Ông Bình', 'nguoi');
    await page().getByText('Chị Mai').waitFor();
    await page().getByRole('region', { name: 'Chị Mai' }).getByRole('button', { name: 'Khóa' }).click();
    await dialog().getByText('trở về “Chưa ai nhận”').waitFor();
    await looksRight();
    await press('Thôi');
    expect((await world.server.stores.accounts.find('mai'))?.isDisabled).toBe(false);
    await page().getByRole('region', { name: 'Chị Mai' }).getByRole('button', { name: 'Khóa' }).click();
    await press('Khóa người này');
    await page().getByText('Đã khóa').waitFor();
    expect((await world.server.stores.accounts.find('mai'))?.isDisabled).toBe(true);
  });

  it('turn on the code of six digits by a picture, a link or letters, and are asked for it without an error', async () => {
    await open('Ông Bình', 'toi');
    await press('Bật xác thực hai lớp');
    const picture = page().getByAltText('Mã QR cho ứng dụng xác thực');
    await picture.waitFor();
    expect(await picture.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBeGreaterThan(100);
    const link = page().getByRole('link', { name: /bấm để mở/ });
    expect(await link.getAttribute('href')).toMatch(/^otpauth:/);
    const letters = await page()
      .getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
      .innerText();
    await looksRight();
    const code = new TOTP({ secret: Secret.fromBase32(letters.replaceAll(' ', '')) });
    await page()
      .getByLabel('Mã sáu số ứng dụng đang hiện')
      .fill(code.generate({ timestamp: world.emulator.clock.now() }));
    await press('Bật');
    await page().getByText('Đang bật.').waitFor();
    await page().context().clearCookies();
    await page().goto(`${world.url}/console/`);
    await typeIn(page(), 'Ông Bình');
    await page().getByLabel('Mã sáu số trên ứng dụng xác thực').waitFor();
    expect(await page().getByRole('alert').count()).toBe(0);
    await looksRight();
  });
});
