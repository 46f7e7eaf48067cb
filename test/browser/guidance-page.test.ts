import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityProblems, openBrowser, type Browser, type Tab } from '../support/browser.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { createWorld, type World } from '../support/world.ts';

/** 148 mm × 210 mm in points; browsers round to whole CSS pixels. */
const A5 = { width: 419.5, height: 595.3 };
const PAGES = ['open_account', 'pay_school_fees', 'report_scam'];
const CATALOG = loadCatalog('intents');
const EVERY_PAGE = [
  ...[...CATALOG.intents.values()].filter((one) => one.sections.has('Các bước')).map((one) => `/g/${one.id}`),
  ...[...CATALOG.notices.keys()].map((code) => `/n/${code}`),
];
/** Both sides of two sheets: more nobody carries to the bank. */
const MOST_SIDES = 4;

describe('The guidance page in large print', () => {
  let world: World;
  let browser: Browser;
  let tab: Tab;

  beforeAll(async () => {
    [world, browser] = await Promise.all([createWorld(), openBrowser()]);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await world.stop();
  }, 30_000);
  afterEach(() => tab.page.context().close());

  async function open(id: string): Promise<void> {
    tab = await browser.open(`${world.url}/g/${id}`);
  }
  const press = (name: string) => tab.page.getByRole('button', { name, exact: true }).click();
  const bodySize = () => tab.page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
  const isTooWide = () =>
    tab.page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

  it.each(PAGES)('shows no letter of /g/%s smaller than 18 px', async (id) => {
    await open(id);
    const small = await tab.page.evaluate(() => {
      const words = document.createTreeWalker(
        document.querySelector('main') ?? document,
        NodeFilter.SHOW_TEXT,
      );
      const found: string[] = [];
      while (words.nextNode()) {
        const { parentElement, textContent } = words.currentNode;
        if (!parentElement || !textContent?.trim()) continue;
        if (parseFloat(getComputedStyle(parentElement).fontSize) < 18) found.push(textContent);
      }
      return found;
    });
    expect(small).toEqual([]);
  });

  it.each(PAGES)('keeps /g/%s within a small phone, also at the largest letters', async (id) => {
    await open(id);
    const before = await bodySize();
    expect(await isTooWide()).toBe(false);
    for (let times = 0; times < 3; times += 1) {
      await press('A+: chữ to hơn');
      expect(await isTooWide()).toBe(false);
    }
    expect(await bodySize()).toBeGreaterThanOrEqual(before * 1.5);
    await press('A+: chữ to hơn');
    expect(await bodySize()).toBe(before);
  });

  it.each(PAGES)('has no accessibility problem on /g/%s, nothing from outside, no complaint', async (id) => {
    await open(id);
    // "Enhanced" is 7:1, for eyes that have seen eighty years.
    expect(await accessibilityProblems(tab.page, 'color-contrast-enhanced')).toEqual([]);
    await tab.page.waitForLoadState('networkidle');
    expect(tab.complaints).toEqual([]);
  });

  it('can be read again without signal once it was opened', async () => {
    await open('open_account');
    const { page } = tab;
    await page.evaluate(async () => {
      const wanted = [location.href, '/g/page.css', '/g/page.js'];
      const isKept = async (): Promise<boolean> =>
        (await Promise.all(wanted.map((url) => caches.match(url)))).every((answer) => answer !== undefined);
      await navigator.serviceWorker.ready;
      while (!(await isKept())) await new Promise((resolve) => setTimeout(resolve, 20));
    });
    await page.context().setOffline(true);
    await page.reload();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Mở tài khoản hoặc ví điện tử');
    expect(await page.locator('ol.steps li').count()).toBeGreaterThan(3);
    expect(await bodySize()).toBe(20);
    await press('A+: chữ to hơn');
    expect(await bodySize()).toBe(24);
  });

  it('has a page for every topic that is guided', () => {
    expect(EVERY_PAGE.length).toBeGreaterThanOrEqual(23);
  });

  it.each(EVERY_PAGE)(
    'prints %s on A5, without the buttons and with the code that leads back',
    async (path) => {
      tab = await browser.open(`${world.url}${path}`);
      const pdf = (await tab.page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
      expect(boxes.length).toBeGreaterThan(0);
      expect(boxes.length).toBeLessThanOrEqual(MOST_SIDES);
      for (const [, width, height] of boxes) {
        expect(Math.abs(Number(width) - A5.width)).toBeLessThan(1);
        expect(Math.abs(Number(height) - A5.height)).toBeLessThan(1);
      }
      await tab.page.emulateMedia({ media: 'print' });
      expect(await tab.page.getByRole('button').count()).toBe(0);
      expect(await tab.page.locator('.qr svg').isVisible()).toBe(true);
      const print = await tab.page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
      // 14 point in CSS pixels.
      expect(print).toBeGreaterThanOrEqual(18.6);
    },
  );

  it('copies the words for the transfer', async () => {
    await open('pay_school_fees');
    const { page } = tab;
    const permissions = ['clipboard-read', 'clipboard-write'];
    await page.context().grantPermissions(permissions, { origin: world.url });
    await press('Chép nội dung');
    await page.getByText('Đã chép').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n').map((line) => line.split(':')[0])).toEqual([
      'Người nộp',
      'Học sinh',
      'Lý do',
      'Mã hóa đơn',
    ]);
  });

  it('says how to copy by hand when the phone does not let it', async () => {
    await open('pay_school_fees');
    await tab.page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
    });
    await press('Chép nội dung');
    await tab.page.getByText('bấm giữ').waitFor();
  });

  it('lists what it rests on: how sure, whose document, which year, since when', async () => {
    await open('open_account');
    const basis = tab.page.locator('.basis');
    const lines = await basis.getByRole('listitem').allInnerTexts();
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) {
      expect(line).toMatch(/đã xác nhận|chưa xác nhận|tài liệu cũ/);
      expect(line).toContain('Nguồn:');
    }
    const old = lines.find((line) => line.includes('tài liệu cũ'));
    expect(old).toMatch(/Quảng Ngãi năm 2024.*nay có thể đã khác/s);
    const confirmed = lines.find((line) => line.includes('đã xác nhận'));
    expect(confirmed).toMatch(/ngày \d{1,2}\/\d{1,2}\/\d{4}/);
    expect(await basis.locator('.dated').innerText()).toMatch(
      /Cập nhật ngày \d{1,2}\/\d{1,2}\/\d{4}\. Chịu trách nhiệm: \S/,
    );
  });

  it('reads every line aloud in order, and stops when it is pressed again', async () => {
    await open('report_scam');
    const { page } = tab;
    await page.evaluate(() => {
      const spoken: string[] = [];
      const speech = {
        speaking: false,
        getVoices: () => [],
        speak(words: SpeechSynthesisUtterance) {
          speech.speaking = true;
          spoken.push(words.text);
        },
        cancel() {
          speech.speaking = false;
          spoken.push('(silence)');
        },
      };
      Object.defineProperty(window, 'speechSynthesis', { value: speech });
      Object.assign(window, { spoken });
    });
    const spoken = () => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
    await press('Đọc to');
    const written = await page.locator('[data-say]').allTextContents();
    expect(written[0]).toBe('Đã bị lừa, việc cần làm ngay');
    expect(await spoken()).toEqual(written);
    await press('Dừng đọc');
    expect((await spoken()).at(-1)).toBe('(silence)');
    await page.getByRole('button', { name: 'Đọc to', exact: true }).waitFor();
  });

  it('lets a telephone number be pressed', async () => {
    await open('report_scam');
    const calls = await tab.page
      .locator('.steps a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(calls).toEqual(['tel:02550000002', 'tel:113']);
  });
});
