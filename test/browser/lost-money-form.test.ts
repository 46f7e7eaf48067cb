import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityProblems, openBrowser, type Browser } from '../support/browser.ts';
import { createFormFiller } from '../support/form-filler.ts';
import { createWorld, type World } from '../support/world.ts';

describe('The form about lost money', () => {
  let world: World;
  let browser: Browser;

  beforeAll(async () => {
    [world, browser] = await Promise.all([createWorld(), openBrowser()]);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  it('begins with what she told, lets her tick what she gave away, and takes no code', async () => {
    const sau = world.citizen('Bà Sáu');
    await sau.writes(
      'hồi sáng nó gọi 0905123456, tui đọc mã rồi chuyển 7 triệu vô stk 0071000123456 vietcombank',
    );
    await sau.hears('bản tường trình');
    const tap = await sau.taps('Điền phiếu');
    const { search } = new URL(tap.kind === 'url' ? tap.url : '');
    const token = encodeURIComponent(sau.phone.accessToken);
    const tab = await browser.open(`${world.url}/miniapp/${search}#zalo_access_token=${token}`);
    const form = createFormFiller(tab.page);
    await form.heading('Trình báo bị lừa đảo');
    await form.tap('Bắt đầu');
    await form.writes('Họ và tên của bác', 'Nguyễn Thị Sáu');
    // What she told in the chat is not asked again; she sees it at the end.
    await form.heading('Tiền đi từ ngân hàng nào?');
    await form.tap('Bỏ qua');
    await form.heading('Tên trên tài khoản ấy');
    await form.tap('Bỏ qua');
    await form.picks('Xưng ngân hàng, ví điện tử');
    await form.heading('Bác đã đưa gì cho họ?');
    expect(await accessibilityProblems(tab.page)).toEqual([]);
    expect(await tab.page.getByLabel('Mã OTP', { exact: true }).isChecked()).toBe(true);
    await tab.page.getByLabel('Tự chuyển tiền', { exact: true }).setChecked(false);
    await form.picks('Mật khẩu');
    await form.picks('Đã gọi');
    await form.picks('Chưa báo');
    await form.tap('Bỏ qua');
    await form.heading('Bác xem lại có đúng không?');
    expect(await tab.page.getByText('Mã OTP; Mật khẩu', { exact: true }).isVisible()).toBe(true);
    expect(await tab.page.getByText('007 100 012 345 6').isVisible()).toBe(true);
    await form.tap('Sửa: Mất bao nhiêu tiền?');
    await form.writes('Mất bao nhiêu tiền?', '482913');
    expect(await form.problem()).toContain('ví dụ 7 triệu');
    await form.writes('Mất bao nhiêu tiền?', '7.000.000');
    await form.heading('Bác xem lại có đúng không?');
    await form.tap('Đúng rồi');
    await form.agreesAndSends();
    await sau.hears(await form.code());
    expect(tab.complaints).toEqual([]);
  });
});
