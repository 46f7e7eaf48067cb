import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityProblems, openBrowser, type Browser, type Tab } from '../support/browser.ts';
import { atConsole } from '../support/console-page.ts';
import { withPassword, type Person } from '../support/console.ts';
import { linkedOfficer } from '../support/officers.ts';
import { createWorld, MINUTE, type World } from '../support/world.ts';

const SIZES = [
  ['a desk', { width: 1280, height: 800 }],
  ['a phone', { width: 360, height: 640 }],
] as const;
const WORDS = 'mấy giờ có xe buýt đi Quảng Ngãi';

describe.each(SIZES)('The sums, the audit and what was misunderstood, on %s', (_where, size) => {
  let world: World;
  let browser: Browser;
  let head: Person;
  let province: Person;
  let tab: Tab | undefined;

  beforeAll(async () => {
    [world, browser] = await Promise.all([createWorld(), openBrowser()]);
    head = await withPassword(world, 'head', { role: 'head', name: 'Ông Bình' });
    province = await withPassword(world, 'province', { role: 'province', name: 'Cô Tỉnh' });
    const mai = await linkedOfficer(world, 'chị Mai', 'BCDG2345');
    const lan = world.citizen('Chị Lan');
    await lan.writes('đóng tiền điện ở đâu');
    await lan.hears('hóa đơn');
    await world.citizen('Bà Sáu').writes('cho tôi gặp cán bộ');
    await mai.hears('VIỆC');
    const bin = world.citizen('Bé Bin');
    await bin.writes('asdkjh qwe 0905 123 456 zxc');
    await bin.hears('chưa trả lời được');
    await world.settled();
    const openedAt = Date.parse('2026-11-23T09:00:00+07:00');
    const $set = { status: 'taken', openedAt, takenAt: openedAt + 128 * MINUTE };
    const cases = world.server.store.connection.db?.collection('cases');
    await cases?.updateOne({ reason: 'asked_for_person' }, { $set });
    await world.server.stores.lessons.add(
      {
        ...{ id: 'bus', communeId: 'nghia-hoa', oaId: 'oa', conversationId: 'oa:x', kind: 'fallback' },
        at: Date.parse('2026-11-22T09:00:00+07:00'),
        text: WORDS,
        heard: { intent: 'pay_bills', confidence: 0.3, best: [{ intent: 'pay_bills', confidence: 0.3 }] },
      },
      Date.parse('2026-11-23T09:00:00+07:00'),
    );
  }, 60_000);
  afterEach(() => tab?.page.context().close());
  afterAll(async () => {
    await browser.close();
    await world.stop();
  }, 30_000);

  async function open(path: string, who = head): Promise<Tab['page']> {
    tab = await atConsole(world, browser, who.phone, { path, size });
    return tab.page;
  }
  const isTooWide = (page: Tab['page']): Promise<boolean> =>
    page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  /** The first call finds nobody signed in: the browser itself says so. */
  const complaints = (): string[] => (tab?.complaints ?? []).filter((one) => !one.includes('401'));
  const smallButtons = (page: Tab['page']): Promise<string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('main button, main a, main select, main input')]
        .filter((one) => one.getBoundingClientRect().height < 42)
        .map((one) => one.outerHTML.slice(0, 120)),
    );
  async function isFine(page: Tab['page']): Promise<void> {
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    expect(await smallButtons(page)).toEqual([]);
    expect(complaints()).toEqual([]);
  }

  it('shows the sums as pictures, as numbers and as files', async () => {
    const page = await open('so-lieu');
    await page.getByRole('heading', { name: 'Số liệu' }).waitFor();
    const summary = page.getByRole('region', { name: 'Tóm tắt' });
    expect(await summary.getByRole('row', { name: /Số tin nhắn/ }).textContent()).toBe('Số tin nhắn30');
    const waits = page.getByRole('region', { name: 'Bà con đợi cán bộ bao lâu' });
    expect(await waits.getByRole('row', { name: /^Thường phải đợi 2 giờ 8 phút/ }).count()).toBe(1);
    const topics = page.getByRole('region', { name: 'Bà con hỏi về việc gì' });
    await topics.getByRole('img', { name: /^Biểu đồ/ }).waitFor();
    await topics.getByRole('button', { name: 'Xem bảng số' }).click();
    expect(await topics.getByRole('row').count()).toBeGreaterThan(1);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      topics.getByRole('link', { name: /^Tải Excel/ }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(
      /^so-lieu-ba-con-hoi-ve-viec-gi-nghia-hoa-2026-11-23-2026-11-23\.xlsx$/,
    );
    await isFine(page);
  });

  it('asks for days of one’s own, and says when they are wrong', async () => {
    const page = await open('so-lieu');
    await page.getByLabel('Khoảng thời gian').selectOption('Chọn ngày');
    await page.getByLabel('Từ ngày').fill('2026-11-24');
    await page.getByLabel('Đến ngày').fill('2026-11-20');
    await page.getByRole('button', { name: 'Xem', exact: true }).click();
    await page.getByText('Khoảng ngày chưa đúng').waitFor();
    await page.getByLabel('Từ ngày').fill('2026-11-20');
    await page.getByRole('button', { name: 'Xem', exact: true }).click();
    await page.getByText('ngày 20/11/2026').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
  });

  it('shows the province communes, and neither audit nor words', async () => {
    const page = await open('so-lieu', province);
    await page.getByRole('heading', { name: 'Các xã' }).waitFor();
    expect(await page.getByText('dưới 5', { exact: true }).count()).toBeGreaterThan(3);
    const isPhone = size.width < 500;
    expect(await page.getByText('Bảng còn cột ở bên phải').count()).toBe(isPhone ? 0 : 1);
    const header = page.getByRole('banner');
    expect(await header.textContent()).toContain('Các xã trong tỉnh');
    expect(await header.textContent()).not.toContain('Nghĩa Hòa');
    expect(await page.getByRole('link', { name: 'Chưa hiểu' }).count()).toBe(0);
    await isFine(page);
  });

  it('shows who did what, and narrows it down', async () => {
    const page = await open('nhat-ky');
    await page.getByRole('heading', { name: 'Nhật ký' }).waitFor();
    await page.getByLabel('Việc đã làm').selectOption('Đăng nhập');
    await page.getByText('Ông Bình: Đăng nhập').first().waitFor();
    await page.getByLabel('Từ ngày').fill('2026-11-24');
    await page.getByText('Không có dòng nào như vậy.').waitFor();
    await page.getByLabel('Từ ngày').fill('2026-11-23');
    await page.getByRole('button', { name: 'Chỉ xem mục này: Cán bộ Ông Bình' }).first().click();
    await page.getByText('Ông Bình: Đăng nhập').first().waitFor();
    expect(await page.getByLabel('Mã việc hoặc mã khác').inputValue()).toBe('head');
    await isFine(page);
  });

  it('lets two taps say what was meant, and an owner see it wait', async () => {
    const page = await open('chua-hieu');
    const group = page.getByRole('region', { name: `Nhóm câu: ${WORDS}` });
    await group.waitFor();
    expect(await page.getByText('0905').count()).toBe(0);
    await isFine(page);
    await group.getByLabel('Là chủ đề').selectOption({ index: 1 });
    await group.getByRole('button', { name: 'Ghi' }).click();
    await group.waitFor({ state: 'detached' });
    await page.getByRole('region', { name: 'Chờ duyệt' }).getByText(WORDS).waitFor();
    expect(await page.getByRole('button', { name: /^Duyệt: / }).count()).toBe(1);
    const nonsense = page.getByRole('region', { name: /asdkjh/ });
    await nonsense.getByRole('button', { name: 'Bỏ qua' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Bỏ hẳn' }).click();
    await page.getByText('Không còn câu nào.').waitFor();
    // Another officer's browser, or a citizen's message, is seen without asking.
    const bin = world.citizen('Bé Bin');
    await bin.writes('zzkwq plmok ngutr vbhew');
    await page.getByRole('region', { name: /zzkwq/ }).waitFor();
    await isFine(page);
  });
});
