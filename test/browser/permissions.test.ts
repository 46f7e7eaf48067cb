import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { accessibilityProblems, openBrowser, type Browser, type Tab } from '../support/browser.ts';
import type { Chat } from '../support/chat.ts';
import type { createFormWalker } from '../support/form-walker.ts';
import { createOnePortWorld, type OnePortWorld } from '../support/one-port.ts';
import { openPhone, type PhonePage } from '../support/phone-page.ts';

const HIEN = '051144001234||Nguyễn Thị Hiền|19051944|Nữ|Thôn Thu Xà, Nghĩa Hòa|25042021';
const PHONE = 'Số điện thoại để cán bộ gọi';
const ASK = 'Cho phép xem số điện thoại?';

describe('What Zalo asks the person while a form is open', () => {
  let world: OnePortWorld;
  let browser: Browser;
  let tab: Tab;
  let chat: Chat;
  let phone: PhonePage;
  let form: ReturnType<typeof createFormWalker>;
  let people = 0;

  beforeAll(async () => {
    [world, browser] = await Promise.all([createOnePortWorld(), openBrowser()]);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await world.stop();
  }, 30_000);
  beforeEach(async () => {
    people += 1;
    chat = world.citizen(`Bà Hiền ${people}`);
    tab = await browser.open(`${world.url}/phone`);
    phone = await openPhone(tab.page, world, chat);
    await phone.writes('mở tài khoản');
    await phone.hears('căn cước');
    await phone.taps('Điền phiếu');
    form = await phone.form('open_account');
  });
  afterEach(() => tab.page.context().close());

  const presses = (title: string, button: string) =>
    phone.sheet(title).getByRole('button', { name: button }).click();
  async function upToPhone(): Promise<void> {
    await form.tap('Bắt đầu');
    await form.picks('Cho tôi');
    await phone.scans(HIEN);
    await form.heading(PHONE);
  }

  it('tells her own number once she allowed it, and not before', async () => {
    const asked: string[] = [];
    tab.page.on('request', (request) => {
      if (/phone-code|miniapp\/phone/.test(request.url())) asked.push(new URL(request.url()).pathname);
    });
    await upToPhone();
    await form.tap('Lấy số Zalo của bác');
    await phone.sheet(ASK).waitFor();
    expect(await accessibilityProblems(tab.page)).toEqual([]);
    expect(asked).toEqual([]);
    await presses(ASK, 'Cho phép');
    // As after a scan: what is known needs no tap more, and is seen at the end.
    await form.heading('Ở thôn nào?');
    expect(asked).toEqual([`/emu/phone/${chat.userId}/phone-code`, '/api/miniapp/phone']);
    await form.picks('Thôn Thu Xà');
    await form.picks('Đi được');
    const number = chat.phone.phone.replace(/^84(\d{3})(\d{3})(\d+)$/, '0$1 $2 $3');
    await phone.frame.getByText(number, { exact: true }).waitFor();
    expect(tab.complaints).toEqual([]);
  });

  it('may be refused every time, and the form is sent all the same', async () => {
    await form.tap('Bắt đầu');
    await form.picks('Cho tôi');
    await form.tap('Quét mã QR trên thẻ');
    await presses('Quét mã QR', 'Thôi');
    await phone.frame.getByText('Chưa quét được mã nào').waitFor();
    await form.tap('Tự viết');
    await form.writes('Họ và tên', 'Nguyễn Thị Hiền');
    await form.bornIn('1944');
    await form.tap('Bỏ qua');
    await form.tap('Lấy số Zalo của bác');
    await phone.sheet(ASK).press('Escape');
    await phone.frame.getByText('Không sao, bác tự viết số nhé.').waitFor();
    await phone.sheet(ASK).waitFor({ state: 'detached' });
    await form.writes(PHONE, '0905123456');
    await form.picks('Thôn Thu Xà');
    await form.picks('Đi được');
    await form.tap('Đúng rồi');
    await form.agreesAndSends();
    await chat.hears(await form.code());
  });

  it('reads a card that the phone holds', async () => {
    await form.tap('Bắt đầu');
    await form.picks('Cho tôi');
    await form.tap('Quét mã QR trên thẻ');
    await presses('Quét mã QR', 'Thẻ mẫu');
    await form.heading(PHONE);
  });

  it('answers the mini app in its frame, and no page beside it', async () => {
    await upToPhone();
    // The phone's own page has the right origin, but is no mini app.
    await tab.page.evaluate(async () => {
      const heard = new Promise((resolve) => window.addEventListener('message', resolve, { once: true }));
      window.postMessage({ type: 'zalo:getPhoneNumber', id: '1' }, location.origin);
      await heard;
    });
    expect(await phone.sheet(ASK).count()).toBe(0);
    await form.tap('Lấy số Zalo của bác');
    await phone.sheet(ASK).waitFor();
    // Nor does the mini app believe an answer to another question.
    const miniApp = tab.page.frames().find((frame) => frame.url().includes('/miniapp/'));
    await tab.page.evaluate(() => {
      const frame = document.querySelector('iframe');
      frame?.contentWindow?.postMessage({ type: 'zalo:answer', id: 'x', error: -201 }, location.origin);
    });
    await miniApp?.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect(await phone.frame.getByRole('button', { name: 'Cháu đang hỏi Zalo…' }).count()).toBe(1);
    await presses(ASK, 'Từ chối');
    await phone.frame.getByText('Không sao, bác tự viết số nhé.').waitFor();
  });
});
