import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openBrowser, pageProblems, type Browser, type Tab } from '../support/browser.ts';
import { sendsForm } from '../support/console-forms.ts';
import { atConsole } from '../support/console-page.ts';
import { withPassword } from '../support/console.ts';
import { createWorld, DAY, MINUTE, type World } from '../support/world.ts';

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 640 };
const TITLE = 'Tiêm phòng cho trẻ em';

describe('The page of notices', () => {
  let world: World;
  let browser: Browser;
  const tabs: Tab[] = [];

  beforeAll(async () => {
    [world, browser] = await Promise.all([createWorld({ at: '2026-11-15T09:00' }), openBrowser()]);
    await withPassword(world, 'mai', { name: 'Chị Mai' });
    await withPassword(world, 'binh', { name: 'Ông Bình', role: 'head' });
    await withPassword(world, 'dung', { name: 'Anh Dũng', role: 'village', village: 'thu-xa' });
    await withPassword(world, 'my-dm', { name: 'Chị Mỹ', role: 'village', village: 'dong-my' });
    const away = world.citizen('Ông Xa');
    await away.writes('tui ở thôn Thu Xà');
    await away.hears('thôn Thu Xà');
    await sendsForm(world, away);
    await world.later(8 * DAY);
    const hien = world.citizen('Bà Hiền');
    await hien.writes('tui ở thôn Thu Xà');
    await hien.hears('thôn Thu Xà');
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });
  afterEach(async () => {
    for (const tab of tabs.splice(0)) await tab.page.context().close();
  });

  async function open(who: string, size = DESK): Promise<Tab['page']> {
    const tab = await atConsole(world, browser, who, { path: 'thong-bao', size });
    tabs.push(tab);
    const { page } = tab;
    await page.getByRole('heading', { name: 'Thông báo', level: 1 }).waitFor();
    return page;
  }
  const cardOf = (page: Tab['page']) => page.getByRole('article', { name: new RegExp(TITLE) });
  const phoneListOn = async (page: Tab['page']) => {
    await cardOf(page).getByRole('button', { name: 'Xem ai phải gọi điện' }).click();
    return cardOf(page).getByRole('region', { name: /Gọi điện báo thông báo/ });
  };
  const looks = async (page: Tab['page']): Promise<void> => expect(await pageProblems(page)).toEqual([]);

  it('says what is wrong, shows what is heard, and hands it on', async () => {
    const page = await open('Chị Mai');
    await page.getByRole('button', { name: 'Soạn thông báo' }).click();
    await page.getByLabel('Tên thông báo').fill(TITLE);
    await page.getByRole('textbox', { name: 'Lời thông báo' }).fill('Bà con gửi mã OTP cho cán bộ.');
    await page.getByText('mà không dặn «không đưa»').waitFor();
    expect(await page.getByRole('button', { name: 'Gửi đề nghị duyệt' }).isDisabled()).toBe(true);
    await looks(page);
    await page.getByRole('textbox', { name: 'Lời thông báo' }).fill('Trạm y tế tiêm phòng sáng thứ Bảy.');
    await page.getByLabel('thôn Thu Xà').check();
    await page.getByRole('region', { name: 'Bà con thấy' }).getByText('Trạm y tế tiêm phòng').waitFor();
    await page.locator('form').getByText('Gửi được ngay: 1 người').waitFor();
    await looks(page);
    await page.getByRole('button', { name: 'Gửi đề nghị duyệt' }).click();
    await cardOf(page).getByText('Chờ duyệt').waitFor();
    await cardOf(page).getByText('Gửi được ngay: 1 người').waitFor();
    expect(await cardOf(page).getByRole('button', { name: 'Duyệt', exact: true }).count()).toBe(0);
    await looks(page);
  });

  it('lets the head look whom to phone, approve, and follow the sending', async () => {
    const page = await open('Ông Bình', PHONE);
    const card = cardOf(page);
    await card.getByRole('button', { name: 'Xem ai phải gọi điện' }).click();
    await card.getByRole('link', { name: '0905123456' }).waitFor();
    await card.getByText('Đã gọi 0/1 người').waitFor();
    await looks(page);
    await card.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await page.getByRole('dialog').getByText('Duyệt rồi thì máy gửi dần').waitFor();
    await page.getByRole('dialog').getByText(/^Gửi /).waitFor();
    await page
      .getByRole('dialog')
      .getByText(/^1 người nhận qua Zalo\./)
      .waitFor();
    await looks(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Duyệt và gửi' }).click();
    await card.getByText('Đang gửi').waitFor();
    await world.later(MINUTE);
    await world.citizen('Bà Hiền').hears(`Thông báo của xã: ${TITLE}`);
    // By itself: the page is told.
    await card.getByText('Đã gửi hết', { exact: true }).waitFor();
    await card.getByText(/^Đã gửi hết 1 người\./).waitFor();
    await looks(page);
  });

  it.each([
    ['at a desk', DESK],
    ['on a phone', PHONE],
  ])('lets a member of the village phone, and the commune see it at once, %s', async (_where, size) => {
    const page = await open('Anh Dũng', size);
    expect(await page.getByRole('button', { name: 'Soạn thông báo' }).count()).toBe(0);
    const list = await phoneListOn(page);
    const others = await phoneListOn(await open('Chị Mai', size));
    await others.getByText('Đã gọi 0/1 người').waitFor();
    await list.getByRole('button', { name: 'Không gặp: Nguyễn Thị Hiền' }).click();
    await others.getByText('Đã gọi 0/1 người, 1 người không gặp.').waitFor();
    await others.getByText('Anh Dũng gọi, không gặp lúc').waitFor();
    await list.getByRole('button', { name: 'Đã gọi: Nguyễn Thị Hiền' }).click();
    await others.getByText('Đã gọi 1/1 người.').waitFor();
    await looks(page);
    await looks(others.page());
    expect(await list.getByRole('link', { name: 'Tải danh sách' }).count()).toBe(0);
    expect(await others.getByRole('link', { name: 'Tải danh sách' }).count()).toBe(1);
    // A second tap takes it back.
    await list.getByRole('button', { name: 'Đã gọi: Nguyễn Thị Hiền' }).click();
    await others.getByText('Đã gọi 0/1 người.').waitFor();
  });

  it('tells a member of another village that nobody of theirs is to be phoned', async () => {
    const page = await open('Chị Mỹ', PHONE);
    await cardOf(page).getByText('Zalo không cho gửi: 0 người').waitFor();
    expect(await page.getByText('0905123456').count()).toBe(0);
    expect(await cardOf(page).getByRole('button').count()).toBe(0);
    await looks(page);
  });

  it.each([
    ['at a desk', DESK],
    ['on a phone', PHONE],
  ])('shows notices of the files, and whom a topic reaches, %s', async (_where, size) => {
    const page = await open('Chị Mai', size);
    const ofFile = page.getByRole('article', { name: /TB1226/ });
    await ofFile.getByText('Từ tệp').waitFor();
    await page.getByRole('button', { name: 'Soạn thông báo' }).click();
    await page.getByLabel('Tên thông báo').fill('Đóng tiền điện');
    await page.getByRole('textbox', { name: 'Lời thông báo' }).fill('Bà con đóng tiền điện ở nhà văn hóa.');
    await page.locator('form').getByText('Gửi được ngay: 1 người').waitFor();
    const topics = page.getByRole('textbox', { name: 'Chỉ gửi ai từng hỏi' });
    await topics.fill('tiền điện');
    await page.getByRole('option').first().click();
    await page.locator('form').getByText('Gửi được ngay: 0 người').waitFor();
    await topics.press('Escape');
    await looks(page);
  });

  it('lets the head stop it on a phone', async () => {
    const page = await open('Ông Bình', PHONE);
    await cardOf(page).getByRole('button', { name: 'Dừng thông báo' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Dừng ngay' }).click();
    await cardOf(page).getByText('Đã dừng').waitFor();
    await looks(page);
  });

  it('is written on a phone as well', async () => {
    const page = await open('Chị Mai', PHONE);
    await page.getByRole('button', { name: 'Soạn thông báo' }).click();
    await page.getByLabel('Tên thông báo').fill('Họp thôn');
    await page.getByText('Chưa có lời thông báo').waitFor();
    await looks(page);
    await page.getByRole('button', { name: 'Lưu bản nháp' }).click();
    await page
      .getByRole('article', { name: /Họp thôn/ })
      .getByText('Bản nháp')
      .waitFor();
    await looks(page);
  });
});
