import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openBrowser, type Browser, type OpenOptions, type Tab } from '../support/browser.ts';
import type { Chat } from '../support/chat.ts';
import { createFormFiller, formOf, formUrl } from '../support/form-filler.ts';
import { miniAppOf } from '../support/mini-app.ts';
import { linkedOfficer } from '../support/officers.ts';
import { createWorld, MINUTE, type World } from '../support/world.ts';

const TITLE = 'Đăng ký mở tài khoản';
const REVIEW = 'Bác xem lại có đúng không?';
const OFFLINE = 'Chưa có mạng, cháu giữ trên máy này';

describe('What may happen to a form', () => {
  let world: World;
  let browser: Browser;
  let mai: Chat;
  let chat: Chat;
  let tab: Tab;
  let form: ReturnType<typeof createFormFiller>;
  let people = 0;

  beforeAll(async () => {
    [world, browser] = await Promise.all([createWorld(), openBrowser()]);
    mai = await linkedOfficer(world, 'chị Mai', 'BCDG2345');
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });
  beforeEach(() => {
    people += 1;
    chat = world.citizen(`Bà Hiền ${people}`);
  });
  afterEach(() => tab.page.context().close());

  async function open(url: string, options?: OpenOptions): Promise<void> {
    tab = await browser.open(url, options);
    form = createFormFiller(tab.page);
    await tab.page.locator('h1').waitFor();
  }
  const says = (words: string) => tab.page.locator('.kept', { hasText: words }).waitFor();
  const shows = (words: string) => tab.page.getByText(words).waitFor();

  it('goes on without a network, and is sent when there is one again', async () => {
    await open(formOf(world, chat, 'open_account'));
    await form.answersUpTo('Số điện thoại');
    await tab.page.context().setOffline(true);
    await form.writes('Số điện thoại', '0905123456');
    await says(OFFLINE);
    await form.picks('Thôn Thu Xà');
    await form.picks('Đi được');
    await form.tap('Đúng rồi');
    await form.agreesAndSends();
    await tab.page.getByRole('alert').filter({ hasText: 'mạng yếu' }).waitFor();
    await tab.page.context().setOffline(false);
    await form.tap('Gửi lại');
    const code = await form.code();
    const { registrations } = await miniAppOf(world, chat).home();
    expect(registrations.map((one) => one.code)).toEqual([code]);
  });

  it('opens with nothing filled in when the link is too old, and can be sent', async () => {
    const url = await formUrl(world, chat, 'mở tài khoản, tôi ở thôn Thu Xà');
    await world.later(31 * MINUTE);
    await open(url);
    await shows('chưa điền sẵn');
    await form.answersEverything();
    await form.agreesAndSends();
    await chat.hears(await form.code());
  });

  it('tells nothing of one person to another who holds the same link and the same phone', async () => {
    const url = await formUrl(world, chat, 'mở tài khoản, tôi ở thôn Thu Xà');
    await open(url);
    await form.answersUpTo('Số căn cước');
    await tab.page.context().setOffline(true);
    await tab.page.getByLabel('Số căn cước').fill('0491440');
    await says(OFFLINE);
    const storage = await tab.page.context().storageState();
    expect(storage.origins.flatMap(({ localStorage }) => localStorage.map(({ name }) => name))).toContain(
      'unsent:open_account',
    );
    await tab.page.context().close();
    const stranger = world.citizen(`Ông Lạ ${people}`);
    const [page = ''] = url.split('#');
    await open(`${page}#zalo_access_token=${encodeURIComponent(stranger.phone.accessToken)}`, { storage });
    expect(await tab.page.getByRole('button', { name: 'Làm tiếp' }).count()).toBe(0);
    await shows('Có 8 câu.');
    await form.answersUpTo('Họ và tên');
    expect(await tab.page.getByLabel('Họ và tên').inputValue()).toBe('');
    await form.writes('Họ và tên', 'Trần Văn Lạ');
    await form.bornIn('1970');
    await form.heading('Số căn cước');
    expect(await tab.page.getByLabel('Số căn cước').inputValue()).toBe('');
    await form.tap('Bỏ qua');
    await form.writes('Số điện thoại', '0905123456');
    await form.heading('Ở thôn nào?');
    expect(await tab.page.getByRole('radio', { checked: true }).count()).toBe(0);
  });

  it('is corrected from the chat when the officer asked for something more', async () => {
    await open(await formUrl(world, chat));
    await form.answersEverything();
    await form.agreesAndSends();
    const code = await form.code();
    await chat.hears(code);
    await mai.hears('Dân vừa gửi phiếu');
    await mai.writes(`thiếu ${code} bác ghi giúp số căn cước`);
    await chat.hears('còn thiếu');
    await tab.page.context().close();
    const tap = await chat.taps('Sửa phiếu');
    const { search } = new URL(tap.kind === 'url' ? tap.url : '');
    const token = encodeURIComponent(chat.phone.accessToken);
    await open(`${world.url}/miniapp/${search}#zalo_access_token=${token}`);
    await form.heading(TITLE);
    await form.tap('Bắt đầu');
    // What is there is not asked again; what is missing is.
    await form.writes('Số căn cước', '049144001234');
    await form.heading(REVIEW);
    await shows('Nguyễn Thị Hiền');
    await form.tap('Đúng rồi');
    await form.agreesAndSends();
    expect(await form.code()).toBe(code);
    await chat.hears(`đã nhận chỗ bác sửa ở phiếu ${code}`);
    await mai.hears('người dân vừa sửa phiếu đã gửi');
    expect((await miniAppOf(world, chat).home()).registrations).toHaveLength(1);
  });

  it('offers to try again when somebody opens it too often', async () => {
    await open(formOf(world, chat, 'open_account'));
    await form.heading(TITLE);
    await tab.page.goto('about:blank');
    await tab.page.route('**/api/miniapp/session', (route) =>
      route.fulfill({ status: 429, json: { error: 'too_many', message: 'Bác bấm nhanh quá.' } }),
    );
    await tab.page.goto(formOf(world, chat, 'open_account'));
    await shows('Bác bấm nhanh quá.');
    await tab.page.unroute('**/api/miniapp/session');
    await form.tap('Thử lại');
    await form.heading(TITLE);
  });
});
