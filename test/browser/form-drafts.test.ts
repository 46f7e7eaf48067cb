import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openBrowser, type Browser, type Tab } from '../support/browser.ts';
import type { Chat } from '../support/chat.ts';
import { createFormFiller, formUrl } from '../support/form-filler.ts';
import { miniAppOf } from '../support/mini-app.ts';
import { createWorld, type World } from '../support/world.ts';

const NAME = 'Nguyễn Thị Hiền';
const DRAFTS = '**/api/miniapp/draft';
const OFFLINE = 'Chưa có mạng, cháu giữ trên máy này';

interface Draft {
  answers: Record<string, string>;
  revision: number;
}

describe('A form that is not finished', () => {
  let world: World;
  let browser: Browser;
  let chat: Chat;
  let url: string;
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
    url = await formUrl(world, chat);
    await openOnAnotherPhone();
  });
  afterEach(() => tab.page.context().close());

  async function openOnAnotherPhone(): Promise<void> {
    tab = await browser.open(url);
    form = createFormFiller(tab.page);
  }
  async function reopen(): Promise<void> {
    await tab.page.goto('about:blank');
    await tab.page.goto(url);
    await form.heading('Đăng ký mở tài khoản');
  }
  /** Every save that leaves from now on. */
  function saves(): Draft[] {
    const sent: Draft[] = [];
    tab.page.on('request', (request) => {
      if (request.url().endsWith('/draft')) sent.push(request.postDataJSON() as Draft);
    });
    return sent;
  }
  const onServer = async () => (await miniAppOf(world, chat).session('open_account')).body.draft;
  const cutOff = () => tab.page.route(DRAFTS, (route) => route.abort('internetdisconnected'));
  const says = (words: string) => tab.page.locator('.kept', { hasText: words }).waitFor();
  const stored = () => tab.page.evaluate(() => ({ ...localStorage, ...sessionStorage }));
  const phoneBox = () => tab.page.getByLabel('Số điện thoại');

  it('comes back whole, at the first question that is open, on any phone of hers', async () => {
    await form.answersUpTo('Số căn cước');
    await says('Đã lưu');
    await tab.page.context().close();
    await openOnAnotherPhone();
    await form.tap('Làm tiếp');
    await form.heading('Số căn cước');
    await form.tap('Quay lại');
    await form.tap('Làm tiếp');
    await form.tap('Bỏ qua');
    await form.writes('Số điện thoại', '0905123456');
    await form.picks('Thôn Thu Xà');
    await form.picks('Đi được');
    await form.heading('Bác xem lại có đúng không?');
    expect(await tab.page.getByText(NAME).isVisible()).toBe(true);
  });

  it('lies sealed on the phone while there is no network, and is sent when there is', async () => {
    await form.answersUpTo('Số điện thoại');
    await says('Đã lưu');
    const before = await phoneBox().boundingBox();
    await cutOff();
    await phoneBox().fill('0905 12');
    await says(OFFLINE);
    // Nothing moved under her thumb.
    expect(await phoneBox().boundingBox()).toEqual(before);
    expect(Object.keys(await stored()).sort()).toEqual(['text-size', 'unsent:open_account']);
    const bytes = Buffer.from((await stored())['unsent:open_account'] ?? '', 'base64').toString('utf8');
    expect(bytes.length).toBeGreaterThan(50);
    expect(bytes).not.toMatch(/Nguy|full_name|answers|0905/);
    await reopen();
    await form.tap('Làm tiếp');
    await form.heading('Số điện thoại');
    expect(await phoneBox().inputValue()).toBe('0905 12');
    await tab.page.unroute(DRAFTS);
    await tab.page.evaluate(() => window.dispatchEvent(new Event('online')));
    await says('Đã lưu');
    expect((await onServer())?.answers).toMatchObject({ full_name: NAME, phone: '0905 12' });
    expect(Object.keys(await stored())).toEqual(['text-size']);
  });

  it('has what was typed in the moment before it was closed', async () => {
    await form.answersUpTo('Số điện thoại');
    await phoneBox().fill('0905 12');
    await reopen();
    await form.tap('Làm tiếp');
    await form.heading('Số điện thoại');
    expect(await phoneBox().inputValue()).toBe('0905 12');
  });

  it('is saved once for a word that is typed, and again when the question is left', async () => {
    await form.answersUpTo('Họ và tên');
    await says('Đã lưu');
    const sent = saves();
    await tab.page.getByLabel('Họ và tên').pressSequentially('Hiền', { delay: 20 });
    await form.tap('Tiếp tục');
    await form.heading('Sinh ngày nào?');
    await says('Đã lưu');
    expect(sent.length).toBeLessThanOrEqual(2);
    expect((await onServer())?.answers.full_name).toBe('Hiền');
    const revisions = sent.map(({ revision }) => revision);
    expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b));
  });

  it('can be begun anew, and then nothing of it is left', async () => {
    await form.answersUpTo('Sinh ngày nào?');
    await says('Đã lưu');
    await reopen();
    await form.tap('Làm lại từ đầu');
    await form.heading('Mở tài khoản cho ai?');
    expect(await tab.page.getByLabel('Cho tôi').isChecked()).toBe(false);
    await says('Đã lưu');
    expect(await onServer()).toBeNull();
    await reopen();
    expect(await tab.page.getByRole('button', { name: 'Bắt đầu' }).isVisible()).toBe(true);
  });

  it('leaves nothing on the phone once it is sent', async () => {
    await cutOff();
    await form.answersEverything();
    expect(Object.keys(await stored())).toContain('unsent:open_account');
    await form.agreesAndSends();
    await chat.hears(await form.code());
    expect(Object.keys(await stored())).toEqual(['text-size']);
  });

  it('is saved after the session has run out', async () => {
    let isExpired = true;
    await form.heading('Đăng ký mở tài khoản');
    await tab.page.route(DRAFTS, (route) => {
      if (!isExpired) return route.continue();
      isExpired = false;
      return route.fulfill({ status: 401, json: { error: 'session_expired', message: 'Hết giờ.' } });
    });
    await form.answersUpTo('Họ và tên');
    await says('Đã lưu');
    expect(isExpired).toBe(false);
    expect((await onServer())?.answers).toEqual({ for_whom: 'self', card: 'typed' });
  });
});
