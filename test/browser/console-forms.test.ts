import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openBrowser, pageProblems, type Browser, type Tab } from '../support/browser.ts';
import type { Chat } from '../support/chat.ts';
import { FOR_HERSELF, sendsForm } from '../support/console-forms.ts';
import { atConsole } from '../support/console-page.ts';
import { withPassword } from '../support/console.ts';
import { miniAppOf } from '../support/mini-app.ts';
import { createOnePortWorld, type OnePortWorld } from '../support/one-port.ts';

describe.each([
  ['desk', { width: 1280, height: 800 }],
  ['phone', { width: 360, height: 640 }],
])('An officer works on forms, at a %s', (_name, size) => {
  let world: OnePortWorld;
  let browser: Browser;
  let tab: Tab;
  let hien: Chat;
  let sent: { id: string; code: string };
  const page = (): Page => tab.page;
  const press = (name: string | RegExp) => page().getByRole('button', { name }).click();
  const looksRight = async (): Promise<void> => expect(await pageProblems(page())).toEqual([]);

  beforeAll(async () => {
    [world, browser] = await Promise.all([createOnePortWorld(), openBrowser()]);
    await withPassword(world, 'mai', { name: 'Chị Mai' });
    hien = world.citizen('Bà Hiền');
    await hien.writes('alo');
    await hien.hearsSomething();
    sent = await sendsForm(world, hien);
    await hien.hears(sent.code);
    tab = await atConsole(world, browser, 'Chị Mai', { path: 'phieu', size });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await world.stop();
  }, 30_000);

  it('finds the form in the list', async () => {
    await page().getByText('Nguyễn Thị Hiền').waitFor();
    await looksRight();
    await page().getByLabel('Tìm mã, tên hoặc số cuối điện thoại').fill('khong co ai');
    await page().getByText('Không có phiếu nào như vậy.').waitFor();
    await page().getByLabel('Tìm mã, tên hoặc số cuối điện thoại').fill('hien');
    await page().getByText('Nguyễn Thị Hiền').click();
    await page().getByRole('heading', { name: 'Bà con trả lời' }).waitFor();
    await looksRight();
  });

  it('sees a long number only after asking for it', async () => {
    expect(await page().getByText('051144001234').count()).toBe(0);
    await press('Hiện đủ số: Số căn cước');
    await page().getByText('051144001234').waitFor();
  });

  it('ticks what was looked at, with name and time', async () => {
    await page().getByLabel('Đủ các câu phải trả lời').click();
    await page().getByText('Chị Mai đã soát').waitFor();
  });

  it('asks for something, and the phone hears it', async () => {
    await press('Hỏi bổ sung');
    await page().getByLabel('Bà con cần bổ sung gì?').fill('bác gửi mã OTP cho tôi');
    await press('Gửi cho bà con');
    await page().getByText('Không gửi lời này').waitFor();
    await looksRight();
    await page().getByLabel('Bà con cần bổ sung gì?').fill('bác xem lại số điện thoại');
    await press('Gửi cho bà con');
    await page().getByText('Đã nhắn bà con bổ sung.').waitFor();
    await hien.hears('bác xem lại số điện thoại');
    await page().getByText('Chờ bổ sung').waitFor();
  });

  it('sees what is answered and corrected, and approves', async () => {
    await hien.writes('dạ để tôi sửa lại');
    await hien.hearsSomething();
    const app = miniAppOf(world, hien);
    const { body } = await app.session('open_account', { registrationId: sent.id });
    await app.send(body, { ...FOR_HERSELF, phone: '0905 123 457' });
    await hien.hears('đã nhận chỗ bác sửa');
    // By itself: the page is told.
    await page().getByText('dạ để tôi sửa lại').waitFor();
    await page().getByText('Đã sửa lại').waitFor();
    await press('Duyệt phiếu');
    await page()
      .getByText(/^Còn \d mục chưa đánh dấu: Đủ các câu phải trả lời; /)
      .waitFor();
    await looksRight();
    await press('Duyệt và báo bà con');
    await page().getByText('Đã duyệt và báo cho bà con.').waitFor();
    await hien.hears('đã được duyệt');
    expect(await page().getByRole('button', { name: 'Duyệt phiếu' }).count()).toBe(0);
    await page().getByRole('link', { name: 'In giấy trả lời' }).waitFor();
  });

  it('says before approving that a citizen has still to answer', async () => {
    const waiting = await sendsForm(world, hien, { full_name: 'Lê Thị Sen', birth: '1948', id_number: '' });
    await page().goto(`${world.url}/console/phieu/${waiting.id}`);
    await press('Hỏi bổ sung');
    await page().getByLabel('Bà con cần bổ sung gì?').fill('bác ghi giúp số căn cước');
    await press('Gửi cho bà con');
    await page().getByText('Đã nhắn bà con bổ sung.').waitFor();
    await press('Duyệt phiếu');
    await page().getByText('Phiếu này còn chờ bà con bổ sung.').waitFor();
    await press('Đóng');
  });

  it('approves several from the list, and reads what happened to each', async () => {
    const tu = world.citizen('Ông Tư');
    const one = await sendsForm(world, tu, { full_name: 'Trần Văn Tư', birth: '1950', id_number: '' });
    await page().getByRole('link', { name: 'Về danh sách phiếu' }).click();
    if (size.width < 500) {
      expect(await page().getByLabel('Tình trạng').count()).toBe(0);
      await press('Lọc');
    }
    await page().getByLabel('Tình trạng').selectOption('sent');
    await page().getByLabel(`Chọn phiếu ${one.code}`).waitFor();
    // A form that comes in stands in the open list by itself.
    const two = await sendsForm(world, tu, { full_name: 'Trần Thị Năm', birth: '1952', id_number: '' });
    for (const { code } of [one, two]) await page().getByLabel(`Chọn phiếu ${code}`).check();
    await press('Duyệt các phiếu');
    await press('Duyệt 2 phiếu');
    await page().getByText(`${two.code}: Đã duyệt`).waitFor();
    await looksRight();
    await press('Xong');
    await page().getByText('Không có phiếu nào như vậy.').waitFor();
    // What was done can still be read; nothing is left to be done with it.
    await page().getByText(`${two.code}: Đã duyệt`).waitFor();
    expect(
      await page()
        .getByText(/^Đã chọn/)
        .count(),
    ).toBe(0);
    // Not signed in at first, and the words that asked for a code.
    const meant = /status of (?:401|422)/;
    expect(tab.complaints.filter((one) => !meant.test(one))).toEqual([]);
  });
});
