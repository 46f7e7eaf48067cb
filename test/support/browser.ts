import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type BrowserContextOptions, type Frame, type Page } from 'playwright-core';

const PHONE = { width: 360, height: 640 };
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Tab {
  page: Page;
  /** Console errors and warnings, uncaught errors, and requests that left for another host. */
  complaints: string[];
}

export interface OpenOptions {
  size?: { width: number; height: number };
  storage?: BrowserContextOptions['storageState'];
}

export interface Browser {
  /** A page of its own, on a small phone, with nothing remembered but what `storage` holds. */
  open(url: string, options?: OpenOptions): Promise<Tab>;
  close(): Promise<void>;
}

/** One Chromium for a file of tests. */
export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  return {
    async open(url, { size = PHONE, storage } = {}) {
      const context = await browser.newContext({
        viewport: size,
        locale: 'vi-VN',
        ...(storage && { storageState: storage }),
      });
      // Shorter than a test's own patience, so that the failure names what did not come.
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      const complaints = listen(page, new URL(url).origin);
      await page.goto(url);
      return { page, complaints };
    },
    close: () => browser.close(),
  };
}

function listen(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:')) complaints.push(`request to ${url}`);
  });
  return complaints;
}

interface AxeResult {
  violations: { id: string; impact: string; nodes: { html: string }[] }[];
}

/** What axe-core holds against the page as it is now, whatever its severity; `stricter` switches further rules on. */
export async function accessibilityProblems(page: Page | Frame, ...stricter: string[]): Promise<string[]> {
  // Evaluated, not inserted: a script element would be stopped by the page's own policy.
  await page.evaluate(`${AXE};0`);
  const rules = Object.fromEntries(stricter.map((rule) => [rule, { enabled: true }]));
  const { violations } = await page.evaluate<AxeResult>(`axe.run(${JSON.stringify({ rules })})`);
  return violations.map(
    ({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map((node) => node.html).join(' ')}`,
  );
}

/** What axe-core holds against the page, and whether it has to be moved sideways to be read. */
export async function pageProblems(page: Page): Promise<string[]> {
  const problems = await accessibilityProblems(page);
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return beyond > 0 ? [...problems, `sticks out by ${beyond} pixels`] : problems;
}

/** The same for the mini app in a frame, at 7:1, and whether anything sticks out. */
export async function frameProblems(
  page: Page,
  isLookedAt: boolean,
): Promise<{ wide: number; room: number; problems: string[] }> {
  const frame = page.frames().find((one) => one.url().includes('/miniapp/'));
  if (!frame) throw new Error('no mini app is open');
  const sizes = await frame.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    room: window.innerWidth,
  }));
  const problems = isLookedAt ? await accessibilityProblems(frame, 'color-contrast-enhanced') : [];
  return { ...sizes, problems };
}
