import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Request } from 'playwright-core';
import { accessibilityProblems, openBrowser, type Browser, type Tab } from '../support/browser.ts';
import type { Chat } from '../support/chat.ts';
import { createFormFiller, formUrl } from '../support/form-filler.ts';
import { createWorld, MINUTE, type World } from '../support/world.ts';

const SUBMISSIONS = '**/api/miniapp/submissions';

describe('The form in the mini app', () => {
  let world: World;
  let browser: Browser;
  let chat: Chat;
  let tab: Tab;
  let form: ReturnType<typeof createFormFiller>;
  let people = 0;

  beforeAll(async () => {
    [world, browser] = await Promise.all([createWorld(), openBrowser()]);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });
  beforeEach(async () => {
    people += 1;
    chat = world.citizen(`Bà Hiền ${people}`);
    await open(await formUrl(world, chat));
  });
  afterEach(() => tab.page.context().close());

  async function open(url: string): Promise<void> {
    tab = await browser.open(url);
    form = createFormFiller(tab.page);
  }
  const confirmations = (): string[] =>
    chat
      .heard()
      .map((message) => message.text)
      .filter((text) => text.includes('Mã phiếu'));

  it('is filled in, sent, and confirmed in the chat with the same code', async () => {
    await form.answersEverything();
    await form.agreesAndSends();
    const code = await form.code();
    expect(code).toMatch(/^[A-Z]{2}\d{2}[A-Z]$/);
    const message = await chat.hears(code);
    expect(message.text).toContain('Nguyễn Thị Hiền');
    expect(tab.complaints).toEqual([]);
  });

  it('takes the token out of the address', async () => {
    await form.heading('Đăng ký mở tài khoản');
    expect(tab.page.url()).not.toContain('zalo_access_token');
  });

  it('knows the village said in the chat, only the first time the link is opened', async () => {
    const url = await formUrl(world, chat, 'mở tài khoản, tôi ở thôn Thu Xà');
    await tab.page.context().close();
    await open(url);
    await tab.page.getByText('Có 7 câu.').waitFor();
    await form.answersUpTo('Số điện thoại');
    await tab.page.getByText('Câu 6 / 7').waitFor();
    await form.writes('Số điện thoại', '0905123456');
    // Not asked, but shown, and it can be changed.
    await form.heading(/^Có tự đến/);
    await form.picks('Đi được');
    await form.heading('Bác xem lại có đúng không?');
    expect(await tab.page.getByText('Thôn Thu Xà').isVisible()).toBe(true);
    await form.tap('Sửa: Ở thôn nào?');
    expect(await tab.page.getByLabel('Thôn Thu Xà').isChecked()).toBe(true);
    await form.picks('Thôn Hòa Phú');
    await form.heading('Bác xem lại có đúng không?');
    expect(await tab.page.getByText('Thôn Hòa Phú').isVisible()).toBe(true);
    await tab.page.context().close();
    await open(url);
    await form.tap('Làm lại từ đầu');
    await form.heading('Mở tài khoản cho ai?');
    await form.tap('Quay lại');
    await tab.page.getByText('chưa điền sẵn').waitFor();
    await form.answersUpTo('Ở thôn nào?');
    expect(await tab.page.getByLabel('Thôn Thu Xà').isChecked()).toBe(false);
  });

  it('can be sent through a link that was used before', async () => {
    const url = tab.page.url();
    await form.heading('Đăng ký mở tài khoản');
    await tab.page.context().close();
    await open(`${url}#zalo_access_token=${encodeURIComponent(chat.phone.accessToken)}`);
    await form.answersEverything();
    await form.agreesAndSends();
    await chat.hears(await form.code());
  });

  it('says what is wrong with an ID number and goes on when it is right', async () => {
    await form.answersUpTo('Số căn cước');
    await form.writes('Số căn cước', '123456789');
    expect(await form.problem()).toContain('chứng minh cũ');
    await form.writes('Số căn cước', '04914400123');
    expect(await form.problem()).toContain('12 số');
    expect(await tab.page.locator(':focus').getAttribute('aria-invalid')).toBe('true');
    await form.writes('Số căn cước', '049 144 001 234');
    await form.heading(/^Số điện thoại/);
  });

  it('sends nothing without consent', async () => {
    const sent: Request[] = [];
    tab.page.on('request', (request) => request.url().includes('submissions') && sent.push(request));
    await form.answersEverything();
    expect(await tab.page.getByRole('checkbox').isChecked()).toBe(false);
    await form.tap('Gửi phiếu');
    expect(await form.problem()).toContain('Tôi đồng ý');
    expect(sent).toEqual([]);
  });

  it('makes one registration of a double tap on send', async () => {
    await form.answersEverything();
    await tab.page.getByRole('checkbox').check();
    await tab.page.getByRole('button', { name: 'Gửi phiếu' }).evaluate((button: HTMLButtonElement) => {
      button.click();
      button.click();
    });
    await chat.hears(await form.code());
    await world.settled();
    expect(confirmations()).toHaveLength(1);
  });

  it('keeps everything when the connection breaks, and sending again is the same registration', async () => {
    await form.answersEverything();
    await tab.page.route(SUBMISSIONS, async (route) => {
      // The server has it; only the answer is lost.
      await route.fetch();
      await route.abort();
    });
    await form.agreesAndSends();
    await form.tap('Gửi lại');
    await tab.page.getByRole('button', { name: 'Gửi lại' }).waitFor();
    expect(await form.problem()).toContain('mạng yếu');
    await tab.page.unroute(SUBMISSIONS);
    await form.tap('Gửi lại');
    await chat.hears(await form.code());
    await world.settled();
    expect(confirmations()).toHaveLength(1);
  });

  it('is sent even when it was left open for longer than its session lives', async () => {
    await form.answersEverything();
    await world.later(61 * MINUTE);
    await form.agreesAndSends();
    await chat.hears(await form.code());
  });

  it('goes to the question that the server does not accept', async () => {
    await form.answersEverything();
    await tab.page.route(SUBMISSIONS, (route) =>
      route.fulfill({
        status: 422,
        json: { error: 'look_again', message: 'Xem lại', fields: { phone: 'Số này không gọi được.' } },
      }),
    );
    await form.agreesAndSends();
    await form.heading(/^Số điện thoại/);
    expect(await form.problem()).toBe('Số này không gọi được.');
    await form.writes('Số điện thoại', '0905123457');
    await form.heading('Bác xem lại có đúng không?');
  });

  it('lets an answer be changed, and asks what follows from the change', async () => {
    await form.answersEverything();
    await form.tap('Quay lại');
    await form.heading('Bác xem lại có đúng không?');
    await form.tap('Sửa: Mở tài khoản cho ai?');
    await form.picks('Cho người thân');
    await form.heading('Người đó là gì của bác?');
    await form.picks('Cha hoặc mẹ');
    await form.heading('Người ấy có đồng ý không?');
    await form.picks('Có đồng ý');
    await form.writes('Họ và tên của bác', 'Lê Thị Lan');
    await form.heading('Bác xem lại có đúng không?');
    await tab.page.goBack();
    await form.heading('Họ và tên của bác');
  });

  it('has no accessibility problem on any page, and fits a small phone at the largest text', async () => {
    const look = async (): Promise<void> => {
      // "Enhanced" is 7:1, for eyes that have seen eighty years.
      expect(await accessibilityProblems(tab.page, 'color-contrast-enhanced')).toEqual([]);
      const { wide, room } = await tab.page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        room: window.innerWidth,
      }));
      expect(wide).toBeLessThanOrEqual(room);
    };
    const larger = tab.page.getByRole('button', { name: /Chữ to hơn/ });
    await larger.click();
    await larger.click();
    await form.answersEverything(look);
    await form.tap('Gửi phiếu');
    await look();
    await form.agreesAndSends();
    await form.code();
    await look();
  });

  it('can be filled in with the keyboard alone', async () => {
    const { keyboard } = tab.page;
    const press = async (...keys: string[]): Promise<void> => {
      for (const key of keys) await keyboard.press(key);
    };
    const isInBox = (): Promise<boolean> =>
      tab.page.evaluate(() => document.activeElement?.matches('input') ?? false);
    const types = async (title: RegExp, ...texts: string[]): Promise<void> => {
      await form.heading(title);
      for (const text of texts) {
        if (!(await isInBox()) || texts.length > 1) await press('Tab');
        await keyboard.type(text);
      }
      await press('Enter');
    };
    await form.heading('Đăng ký mở tài khoản');
    await press('Tab', 'Enter');
    await form.heading('Mở tài khoản cho ai?');
    await press('Tab', 'Space', 'Enter');
    await form.heading(/^Có thẻ căn cước/);
    await press('Tab', 'Tab', 'Enter');
    await types(/^Họ và tên/, 'Nguyễn Thị Hiền');
    await types(/^Sinh ngày nào/, '2', '9', '1944');
    await types(/^Số căn cước/, '049144001234');
    await types(/^Số điện thoại/, '0905123456');
    await form.heading('Ở thôn nào?');
    await press('Tab', 'ArrowDown', 'Enter');
    await form.heading(/^Có tự đến/);
    await press('Tab', 'Space', 'Enter');
    await form.heading('Bác xem lại có đúng không?');
    expect(await tab.page.getByText('Ngày 2 tháng 9 năm 1944').isVisible()).toBe(true);
    await press(...Array<string>(9).fill('Tab'), 'Enter');
    await form.heading('Bác có đồng ý không?');
    await press('Tab', 'Space', 'Tab', 'Enter');
    await chat.hears(await form.code());
  });

  it('says where to open it when it is opened outside Zalo', async () => {
    await open(`${world.url}/miniapp/?form=open_account`);
    await form.heading('Chưa mở được phiếu');
    expect(await tab.page.getByText('mở trong Zalo').isVisible()).toBe(true);
    expect(await accessibilityProblems(tab.page)).toEqual([]);
  });

  it('draws a form it has never seen from the definition alone', async () => {
    await tab.page.context().close();
    const url = await formUrl(world, chat);
    await open(`${world.url}/miniapp/?form=open_account`);
    await tab.page.route('**/api/miniapp/session', async (route) => {
      const answer = await route.fetch();
      const session = (await answer.json()) as { form: Record<string, unknown> };
      session.form.title = 'Báo hỏng đèn đường';
      session.form.fields = [{ id: 'where', kind: 'text', label: 'Đèn hỏng ở đâu?', optional: true }];
      await route.fulfill({ json: session });
    });
    await tab.page.goto('about:blank');
    await tab.page.goto(url);
    await form.heading('Báo hỏng đèn đường');
    await form.tap('Bắt đầu');
    await form.writes('Đèn hỏng ở đâu?', 'Trước nhà văn hóa');
    await form.heading('Bác xem lại có đúng không?');
    expect(await tab.page.getByText('Trước nhà văn hóa').isVisible()).toBe(true);
  });
});
