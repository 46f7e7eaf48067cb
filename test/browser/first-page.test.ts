import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { accessibilityProblems, openBrowser, type Browser, type Tab } from '../support/browser.ts';
import type { Chat } from '../support/chat.ts';
import { createFormFiller } from '../support/form-filler.ts';
import { miniAppOf } from '../support/mini-app.ts';
import { RIGHT } from '../support/right-answers.ts';
import { createWorld, type World } from '../support/world.ts';

const HOME = 'Phiếu của xã';
const OPEN = 'Đăng ký mở tài khoản';
const LEGAL = '**/api/miniapp/legal';

describe('The first page of the mini app', () => {
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
    await chat.writes('alo');
    await chat.hearsSomething();
  });
  afterEach(() => tab.page.context().close());

  async function open(query = ''): Promise<void> {
    const token = encodeURIComponent(chat.phone.accessToken);
    tab = await browser.open(`${world.url}/miniapp/${query}#zalo_access_token=${token}`);
    form = createFormFiller(tab.page);
    await tab.page.locator('h1').waitFor();
  }
  /** A form of hers that was sent before. */
  async function hasSent(): Promise<{ id: string; code: string }> {
    const app = miniAppOf(world, chat);
    const { body } = await app.session('open_account');
    await app.send(body, { ...RIGHT.open_account?.[0] });
    const [first] = (await app.home()).registrations;
    if (!first) throw new Error('nothing was sent');
    return first;
  }
  const looks = async (): Promise<void> =>
    expect(await accessibilityProblems(tab.page, 'color-contrast-enhanced')).toEqual([]);
  const card = (words: string | RegExp) => tab.page.getByRole('button', { name: words }).first();
  const part = (title: string) =>
    tab.page.locator('section', { has: tab.page.getByRole('heading', { name: title }) });

  it('shows what was begun first, and goes on with it', async () => {
    const app = miniAppOf(world, chat);
    const { body } = await app.session('open_account');
    await app.draft(body.session, { for_whom: 'self', card: 'typed', full_name: 'Nguyễn Thị Hiền' }, 1);
    await open();
    await form.heading(HOME);
    await looks();
    await part('Bác đang làm dở').getByRole('button', { name: OPEN }).click();
    await form.tap('Làm tiếp');
    await form.heading('Sinh ngày nào?');
    // The phone's own button leads all the way back.
    await tab.page.goBack();
    await form.heading(OPEN);
    await tab.page.goBack();
    await form.heading(HOME);
    await tab.page.goForward();
    await form.heading(OPEN);
    expect(tab.complaints).toEqual([]);
  });

  it('shows a form that was sent, step by step, and lets it be corrected', async () => {
    const { code } = await hasSent();
    await open();
    await card(`Mã ${code}`).click();
    await form.heading(OPEN);
    expect(await tab.page.getByRole('listitem').allInnerTexts()).toHaveLength(3);
    expect(await tab.page.locator('[aria-current="step"]').count()).toBe(1);
    await looks();
    await form.tap('Sửa phiếu');
    await form.heading(OPEN);
    await form.tap('Bắt đầu');
    await tab.page.goBack();
    await tab.page.goBack();
    await tab.page.getByText('Mã phiếu').waitFor();
  });

  it('takes a form back after asking once more', async () => {
    const { code } = await hasSent();
    await chat.hears(code);
    await open();
    await card(`Mã ${code}`).click();
    await form.tap('Rút phiếu');
    await form.heading('Bác muốn rút phiếu này phải không?');
    await looks();
    await form.tap('Thôi, giữ lại');
    await tab.page.getByText('Mã phiếu').waitFor();
    await form.tap('Rút phiếu');
    await form.heading('Bác muốn rút phiếu này phải không?');
    await form.tap('Rút phiếu');
    await tab.page.getByText('Mã phiếu').waitFor();
    expect(await tab.page.getByRole('button', { name: 'Sửa phiếu' }).count()).toBe(0);
    await chat.hears(`đã rút phiếu ${code}`);
  });

  it('opens at the sent form that its paper names', async () => {
    const { id, code } = await hasSent();
    await open(`?reg=${id}`);
    await tab.page.getByText([...code].join(' '), { exact: true }).waitFor();
    await form.tap('Quay lại');
    await form.heading(HOME);
  });

  it('shows nothing of a sent form to anybody else', async () => {
    const { id, code } = await hasSent();
    chat = world.citizen(`Ông Lạ ${people}`);
    await open(`?reg=${id}`);
    await form.heading(HOME);
    expect(await tab.page.getByText(code).count()).toBe(0);
  });

  it.each(['Xã giữ gì của bác', 'Điều khoản sử dụng'])(
    'says that “%s” could not be opened, tries again, and shows it',
    async (title) => {
      await open();
      let tries = 0;
      await tab.page.route(LEGAL, (route) => {
        tries += 1;
        return route.abort('internetdisconnected');
      });
      await card(title).click();
      await tab.page.getByText('chưa mở được').waitFor();
      await looks();
      await form.tap('Thử lại');
      await tab.page.getByText('chưa mở được').waitFor();
      expect(tries).toBe(2);
      await tab.page.unroute(LEGAL);
      await form.tap('Thử lại');
      await tab.page.getByRole('heading', { level: 2 }).first().waitFor();
      await looks();
      await form.tap('Quay lại');
      await form.heading(HOME);
    },
  );

  it('erases everything after asking once more, and says so', async () => {
    await hasSent();
    await open();
    await card('Xóa dữ liệu của tôi').click();
    await form.heading('Bác muốn xóa hết phải không?');
    await looks();
    await form.tap('Xóa hết');
    await form.heading('Đã xóa');
    await looks();
    await world.settled();
    expect((await miniAppOf(world, chat).home()).registrations).toEqual([]);
  });
});
