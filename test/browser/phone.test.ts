import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { hashLinkCode } from '../../src/escalation/link-code.ts';
import { accessibilityProblems, openBrowser, type Browser, type Tab } from '../support/browser.ts';
import type { Chat } from '../support/chat.ts';
import { createFormFiller } from '../support/form-filler.ts';
import { createOnePortWorld, type OnePortWorld } from '../support/one-port.ts';

interface Story {
  id: string;
  steps: { orSay?: string; clock?: string; silent?: boolean }[];
}

describe('The citizen’s phone of the demo', () => {
  let world: OnePortWorld;
  let browser: Browser;
  let tab: Tab;
  let phone: Locator;
  let name: string;
  let people = 0;
  let mai: Chat;

  beforeAll(async () => {
    [world, browser] = await Promise.all([createOnePortWorld(), openBrowser()]);
    const officer = { id: 'mai', name: 'chị Mai', phone: '0255 000 0003', role: 'officer' };
    await world.server.stores.officers.add({ ...officer, communeId: 'nghia-hoa' }, hashLinkCode('BCDG2345'));
    mai = world.citizen('Chị Mai');
    await mai.writes('#lienket BCDG2345');
    await mai.hears('Đã liên kết');
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await world.stop();
  }, 30_000);
  beforeEach(async () => {
    people += 1;
    name = `Bà Hiền ${people}`;
    tab = await browser.open(`${world.url}/phone`);
    phone = await addPhone(tab.page, name);
  });
  afterEach(() => tab.page.context().close());

  async function addPhone(page: Page, owner: string): Promise<Locator> {
    await page.getByRole('button', { name: 'Thêm người' }).click();
    await page.getByLabel('Tên người dân').fill(owner);
    await page.getByLabel('Tên người dân').press('Enter');
    return page.getByRole('article', { name: `Điện thoại của ${owner}`, exact: true });
  }
  async function writes(text: string): Promise<void> {
    await phone.getByRole('textbox').fill(text);
    await phone.getByRole('button', { name: 'Gửi', exact: true }).click();
  }
  const hears = (words: string | RegExp) =>
    phone.locator('.theirs').filter({ hasText: words }).last().waitFor();
  const button = (title: string | RegExp) => phone.getByRole('button', { name: title }).last();
  const tooWide = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const grave = async (page: Page): Promise<string[]> =>
    (await accessibilityProblems(page)).filter((problem) => /^(?:serious|critical)/.test(problem));

  it('shows what is typed, and the answer as a bubble with numbered buttons', async () => {
    await writes('mo tai khoan can giay to gi');
    await hears('căn cước');
    expect(await phone.locator('.mine').innerText()).toContain('mo tai khoan can giay to gi');
    const titles = await phone.locator('.theirs').last().getByRole('button').allInnerTexts();
    expect(titles.map((title) => title.split('.')[0])).toEqual(titles.map((_, index) => String(index + 1)));
    expect(tab.complaints).toEqual([]);
  });

  it('answers a button that is tapped', async () => {
    await writes('mở tài khoản');
    await button(/^\d\. Nhận trợ cấp/).click();
    await hears('báo số tài khoản cho cán bộ xã');
  });

  it('opens the form over the chat, and comes back to the chat with the same code', async () => {
    await writes('mở tài khoản');
    await button('Điền phiếu').click();
    const form = createFormFiller(phone.frameLocator('iframe'));
    await form.answersEverything();
    await form.agreesAndSends();
    const code = await form.code();
    await form.tap('Về Zalo');
    await phone.locator('iframe').waitFor({ state: 'detached' });
    await hears(code);
    expect(tab.complaints).toEqual([]);
  });

  it('offers the page in large print in a tab of its own', async () => {
    await writes('mở tài khoản');
    await button('Xem từng bước').click();
    const opening = tab.page.context().waitForEvent('page');
    await phone.getByRole('link', { name: 'Mở trong thẻ mới' }).click();
    await (await opening).getByRole('heading', { name: 'Mở tài khoản hoặc ví điện tử' }).waitFor();
  });

  it('sends a voice message from the menu, and a person will listen', async () => {
    await button('Gửi vị trí, tài liệu…').click();
    await phone.locator('.tiles').getByRole('button', { name: 'Ghi âm' }).click();
    await phone.locator('.choice').first().click();
    await phone.locator('.mine').getByRole('button', { name: 'Nghe tin thoại' }).waitFor();
    await hears('đã chuyển lời bác');
    await mai.hears('Tin nhắn thoại');
    const tap = await mai.taps('Xem hội thoại');
    await tab.page.goto(tap.kind === 'url' ? tap.url : '');
    const seconds = await tab.page.locator('audio').evaluate(async (audio: HTMLAudioElement) => {
      await audio.play();
      return audio.duration;
    });
    expect(seconds).toBeGreaterThan(1);
  });

  it('brings a case to the phone of an officer, who opens it and answers', async () => {
    await writes('cho tôi gặp cán bộ, tôi ở thôn Thu Xà');
    await hears('đã chuyển lời bác');
    const citizen = phone;
    phone = await addPhone(tab.page, 'Chị Mai');
    await hears('VIỆC');
    await button('Xem hội thoại').click();
    const opening = tab.page.context().waitForEvent('page');
    await phone.getByRole('link', { name: 'Mở trong thẻ mới' }).click();
    const page = await opening;
    await page.getByText('cho tôi gặp cán bộ').first().waitFor();
    expect(await page.locator('body').innerText()).toMatch(/9:\d\d, 23\/11\/2026/);
    expect(await tooWide(page)).toBe(0);
    expect(await grave(page)).toEqual([]);
    await phone.getByRole('button', { name: 'Đóng' }).click();
    await button(/^\d\. Nhận$/).click();
    await hears('là của anh/chị');
    await writes('Chào bác, cháu là Mai.');
    await tab.page.getByRole('button', { name, exact: true }).click();
    phone = citizen;
    await hears('cháu là Mai');
  });

  it('fits a small phone, with no serious accessibility problem, whatever is open', async () => {
    const look = async (): Promise<void> => {
      expect(await tooWide(tab.page)).toBe(0);
      expect(await grave(tab.page)).toEqual([]);
    };
    await look();
    await writes('mở tài khoản');
    await hears('căn cước');
    await look();
    await button('Gửi vị trí, tài liệu…').click();
    await phone.locator('.tiles').waitFor();
    await look();
    await button('Xem từng bước').click();
    await phone.getByRole('dialog').waitFor();
    await look();
    for (const path of ['/', '/manager']) {
      await tab.page.goto(`${world.url}${path}`);
      await tab.page.getByText('Nghĩa Hòa').first().waitFor();
      await look();
    }
  });

  it('plays every story to its end with the buttons that are really there', async () => {
    const stories = await tab.page.evaluate<Story[]>(
      `import('${world.url}/assets/stories.js').then((module) => module.STORIES)`,
    );
    expect(stories).toHaveLength(6);
    const play = async ({ id, steps }: Story): Promise<void> => {
      const { page, complaints } = await browser.open(`${world.url}/phone?story=${id}&pace=20`);
      await page.getByText('Hết', { exact: true }).waitFor({ timeout: 90_000 });
      const typed = await page.locator('.mine').allInnerTexts();
      // Typed only when no button fits: then the story no longer tells what the assistant does.
      const fallbacks = steps.flatMap(({ orSay }) => orSay ?? []);
      expect(typed.filter((text) => fallbacks.some((words) => text.includes(words)))).toEqual([]);
      expect({ id, complaints }).toEqual({ id, complaints: [] });
      await page.context().close();
    };
    const movesClock = ({ steps }: Story): boolean => steps.some(({ clock }) => clock);
    await Promise.all(stories.filter((story) => !movesClock(story)).map(play));
    for (const story of stories.filter(movesClock)) await play(story);
  }, 180_000);
});
