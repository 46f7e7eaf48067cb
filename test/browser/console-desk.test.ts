import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openBrowser, pageProblems, type Browser, type Tab } from '../support/browser.ts';
import type { Chat } from '../support/chat.ts';
import { atConsole, typeIn } from '../support/console-page.ts';
import { withPassword } from '../support/console.ts';
import { createOnePortWorld, type OnePortWorld } from '../support/one-port.ts';

describe.each([
  ['desk', { width: 1280, height: 800 }],
  ['phone', { width: 360, height: 640 }],
])('The chat desk, at a %s', (_name, size) => {
  let world: OnePortWorld;
  let browser: Browser;
  let mai: Tab;
  let dung: Tab;
  let lan: Chat;
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const row = (page: Page) => page.getByRole('link', { name: /Trần Thị Lan/ }).first();
  const said = (page: Page, words: string) => page.getByRole('log').getByText(words);
  const looksRight = async (page: Page): Promise<void> => expect(await pageProblems(page)).toEqual([]);

  beforeAll(async () => {
    [world, browser] = await Promise.all([createOnePortWorld(), openBrowser()]);
    await withPassword(world, 'mai', { name: 'Chị Mai', role: 'officer' });
    await withPassword(world, 'dung', { name: 'Anh Dũng', role: 'village', village: 'thu-xa' });
    await withPassword(world, 'my-dm', { name: 'Chị Mỹ', role: 'village', village: 'dong-my' });
    await withPassword(world, 'tinh-qn', { name: 'Cô Tỉnh', role: 'province' });
    lan = world.citizen('Trần Thị Lan');
    await lan.writes('tui ở thôn Thu Xà');
    await lan.hears('Thu Xà');
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await world.stop();
  }, 30_000);

  it('keeps out who guesses a password, and says how long', async () => {
    const guess = await browser.open(`${world.url}/console/viec`, { size });
    await guess.page.getByRole('heading', { name: 'Bàn làm việc của cán bộ' }).waitFor();
    await looksRight(guess.page);
    for (let i = 0; i < 6; i += 1) {
      const answered = guess.page.waitForResponse('**/api/console/sign-in');
      await typeIn(guess.page, 'Chị Mỹ', `sai mat khau ${i}`);
      await answered;
      await guess.page.getByRole('alert').waitFor();
    }
    await guess.page.getByText(/Anh\/chị đợi|thử lại sau/).waitFor();
    await guess.page.context().close();
  });

  it('shows a new case without a reload', async () => {
    mai = await atConsole(world, browser, 'Chị Mai', { size });
    await mai.page.getByText('Không có việc nào ở đây.').waitFor();
    await lan.writes('cho tôi gặp cán bộ');
    await lan.hears('đã chuyển lời');
    await row(mai.page).waitFor();
    await looksRight(mai.page);
  });

  it('has one winner when two press at once, and the other reads who', async () => {
    dung = await atConsole(world, browser, 'Anh Dũng', { size });
    for (const { page } of [mai, dung]) {
      await row(page).click();
      await page.getByRole('button', { name: 'Nhận', exact: true }).waitFor();
    }
    await Promise.all([mai, dung].map(({ page }) => press(page, 'Nhận')));
    await lan.hears('đã nhận việc');
    const [winner, loser] = (await mai.page.getByRole('button', { name: 'Trả cho trợ lý' }).isVisible())
      ? (['Chị Mai', dung.page] as const)
      : (['Anh Dũng', mai.page] as const);
    await loser
      .getByText(new RegExp(`${winner} (?:đang giữ việc này|đang xem)|· ${winner}`))
      .first()
      .waitFor();
    if (winner === 'Chị Mai') return;
    await press(dung.page, 'Chuyển');
    await dung.page.getByLabel('Chuyển cho').selectOption({ label: 'Chị Mai, Cán bộ xã' });
    await dung.page.getByRole('dialog').getByRole('button', { name: 'Chuyển', exact: true }).click();
    await mai.page.getByRole('button', { name: 'Trả cho trợ lý' }).waitFor();
  });

  it('shows who else looks at it and who is writing', async () => {
    await dung.page.getByText('Chị Mai đang xem').waitFor();
    await mai.page.getByLabel('Lời trả lời').fill('Bác');
    await dung.page.getByText('Chị Mai đang viết').waitFor();
    await looksRight(mai.page);
  });

  it('brings the reply to the citizen’s phone, and her answer to the page', async () => {
    await mai.page.getByLabel('Lời trả lời').fill('Bác mang căn cước ra xã nhé.');
    await press(mai.page, 'Gửi');
    expect((await lan.hears('căn cước ra xã')).text).toBe('Chị Mai: Bác mang căn cước ra xã nhé.');
    await mai.page.getByText('Đã gửi').first().waitFor();
    await lan.writes('dạ chiều con ra, số con 0905123456');
    for (const { page } of [mai, dung]) await said(page, 'dạ chiều con ra, số con 09•••56').waitFor();
  });

  it('shows a phone when it is asked for, to be rung', async () => {
    await mai.page.getByRole('button', { name: 'Xem số' }).last().click();
    await mai.page.getByRole('link', { name: '0905123456' }).waitFor();
    await looksRight(mai.page);
  });

  it('leaves whoever does not have the case a note alone', async () => {
    await dung.page.getByText('Chị Mai đang giữ việc này').first().waitFor();
    expect(await dung.page.getByLabel('Lời trả lời').count()).toBe(0);
    await dung.page.getByRole('textbox', { name: 'Ghi chú' }).waitFor();
    await looksRight(dung.page);
  });

  if (size.width < 992)
    it('has room to read and to write beside a keyboard', async () => {
      await mai.page.setViewportSize({ width: 360, height: 370 });
      const talk = await mai.page.getByRole('log').boundingBox();
      const send = await mai.page.getByRole('button', { name: 'Gửi', exact: true }).boundingBox();
      await mai.page.setViewportSize(size);
      expect(talk?.height).toBeGreaterThan(80);
      expect((send?.y ?? 999) + (send?.height ?? 0)).toBeLessThanOrEqual(370);
    });

  it('sends a picture along, after a look at it', async () => {
    const chosen = mai.page.getByAltText('Hình sẽ gửi');
    await mai.page.getByLabel('Chọn hình').setInputFiles('test/emulator/pages/pictures/giay-moi.jpg');
    await chosen.waitFor();
    await looksRight(mai.page);
    await press(mai.page, 'Bỏ hình');
    await chosen.waitFor({ state: 'detached' });
    await mai.page.getByLabel('Chọn hình').setInputFiles('test/emulator/pages/pictures/giay-moi.jpg');
    await chosen.waitFor();
    await mai.page.getByLabel('Lời trả lời').fill('Giấy mời đây bác.');
    await press(mai.page, 'Gửi');
    expect((await lan.hears('Giấy mời đây bác')).attachments).toMatchObject([{ type: 'image' }]);
    for (const { page } of [mai, dung]) await page.getByAltText('Hình cán bộ gửi').waitFor();
    await looksRight(mai.page);
  });

  it('says why a file is no picture', async () => {
    await mai.page.getByLabel('Chọn hình').setInputFiles({
      name: 'mau.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from('không phải hình'),
    });
    await mai.page.getByText('Tệp này không phải hình').waitFor();
    await looksRight(mai.page);
  });

  it('puts ready words in, which have to be filled in before they leave', async () => {
    await press(mai.page, 'Mẫu');
    await mai.page.getByLabel('Tìm lời').fill('hen den nha');
    await looksRight(mai.page);
    await mai.page.getByRole('button', { name: /Hẹn đến nhà/ }).click();
    await mai.page.getByText('điền chỗ trong ngoặc vuông').waitFor();
    await press(mai.page, 'Gửi');
    await lan.hearsNothing();
    await mai.page.getByLabel('Lời trả lời').fill('');
  });

  it('tells why Zalo took a reply not, and what to do', async () => {
    world.emulator.faults.refuse(-213, { times: 1 });
    await mai.page.getByLabel('Lời trả lời').fill('Chiều mai xã ghé nhà.');
    await press(mai.page, 'Gửi');
    await said(mai.page, 'đã bỏ quan tâm Zalo của xã').waitFor();
  });

  it('catches up after the connection was lost', async () => {
    await mai.page.context().setOffline(true);
    await lan.writes('con tới nơi rồi');
    await mai.page.context().setOffline(false);
    await said(mai.page, 'con tới nơi rồi').waitFor();
    await mai.page.getByText('Mất kết nối, đang nối lại').waitFor({ state: 'hidden' });
  });

  it('keeps what was half written when the session ends', async () => {
    await mai.page.getByLabel('Lời trả lời').fill('Bác chờ chút, con ra liền.');
    await world.server.stores.consoleSessions.endAll('mai');
    // By the keyboard: news that the session is over may come first and lie over the button.
    await mai.page.getByLabel('Lời trả lời').press('Control+Enter');
    await mai.page.getByRole('heading', { name: 'Phiên làm việc đã hết' }).waitFor();
    await looksRight(mai.page);
    await typeIn(mai.page, 'Chị Mai');
    await mai.page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await mai.page.getByLabel('Lời trả lời').inputValue()).toBe('Bác chờ chút, con ra liền.');
    await press(mai.page, 'Gửi');
    await lan.hears('con ra liền');
  });

  it('keeps a note among colleagues, and apart from what is half written to the citizen', async () => {
    await mai.page.getByLabel('Lời trả lời').fill('Bác ơi');
    await mai.page.getByText('Ghi chú', { exact: true }).click();
    expect(await mai.page.getByRole('textbox', { name: 'Ghi chú' }).inputValue()).toBe('');
    await mai.page.getByRole('textbox', { name: 'Ghi chú' }).fill('Nhớ hỏi số tài khoản');
    await press(mai.page, 'Lưu');
    await mai.page.getByText('Ghi chú của Chị Mai').waitFor();
    expect(await mai.page.getByLabel('Lời trả lời').inputValue()).toBe('Bác ơi');
    await mai.page.getByLabel('Lời trả lời').fill('');
  });

  it('finds what was said, typed without marks', async () => {
    if (size.width < 992) await press(mai.page, 'Về danh sách');
    await mai.page.getByLabel('Tìm việc, tên, lời nhắn').fill('con toi noi roi');
    await mai.page.getByRole('list', { name: 'Kết quả tìm' }).getByText('con tới nơi rồi').waitFor();
    await mai.page.getByLabel('Tìm việc, tên, lời nhắn').fill('tran thi lan');
    await mai.page.getByRole('list', { name: 'Kết quả tìm' }).getByText('Trần Thị Lan').waitFor();
    await looksRight(mai.page);
    await mai.page.getByLabel('Tìm việc, tên, lời nhắn').fill('');
  });

  it('is closed to the people of another village and to the province', async () => {
    const address = dung.page.url();
    await world.server.stores.signInAttempts.clear('officer:my-dm');
    const my = await atConsole(world, browser, 'Chị Mỹ', { path: address.split('/console/')[1] ?? '', size });
    await my.page.getByText('việc không thuộc phần của anh/chị').waitFor();
    const tinh = await atConsole(world, browser, 'Cô Tỉnh', { size });
    await tinh.page.getByRole('heading', { name: 'Số liệu' }).waitFor();
    expect(await tinh.page.getByRole('link', { name: 'Việc', exact: true }).count()).toBe(0);
  });

  it('hands back to the bot', async () => {
    await row(mai.page).click();
    await press(mai.page, 'Trả cho trợ lý');
    await mai.page.getByText('Việc này đóng lại').waitFor();
    await looksRight(mai.page);
    await press(mai.page, 'Trả và đóng việc');
    await lan.hears('Trợ lý tự động trả lời');
    for (const { page } of [mai, dung]) await page.getByText('Việc này đã đóng').waitFor();
  });

  it('opens a case again that was closed too early', async () => {
    await press(mai.page, 'Mở lại việc');
    await lan.hears('Chị Mai đã nhận việc');
    await mai.page.getByLabel('Lời trả lời').waitFor();
    await looksRight(mai.page);
  });

  it('closes a case with an outcome, and hears whether it helped', async () => {
    const tu = world.citizen('Ông Tư');
    await tu.writes('cho tôi gặp cán bộ');
    await tu.hears('đã chuyển lời');
    if (size.width < 992) await press(mai.page, 'Về danh sách');
    await mai.page.getByRole('link', { name: /Ông Tư/ }).click();
    await press(mai.page, 'Đóng việc');
    await mai.page.getByLabel('Việc xong thế nào').selectOption('Đã gọi điện');
    await looksRight(mai.page);
    await press(mai.page, 'Đóng việc này');
    await tu.hears('giúp bác được chưa');
    await tu.taps('Được rồi');
    await tu.hears('cảm ơn bác');
    if (size.width < 992) await press(mai.page, 'Về danh sách');
    await press(mai.page, 'Đã đóng');
    await mai.page.getByText('Đã gọi điện').first().waitFor();
  });

  it('leaves nothing in the browser’s list of complaints but what was refused on purpose', () => {
    const meant = /401|409|422|Failed to load resource|ERR_INTERNET_DISCONNECTED/;
    expect([...mai.complaints, ...dung.complaints].filter((one) => !meant.test(one))).toEqual([]);
  });
});
