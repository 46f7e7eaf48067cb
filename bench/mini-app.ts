import { gzipSync } from 'node:zlib';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { openOnePort } from '../scripts/one-port.ts';
import { createLog } from '../src/log.ts';

/** `npm run bench:mini-app`: what the first page weighs and when it is seen, on a slow phone; JSON lines. */
const ROUNDS = 5;
/** 1.6 Mbit/s, 150 ms there and back, a processor four times as slow. */
const SLOW = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
const CPU = 4;

interface Seen {
  lcp: number;
  /** Bytes of JavaScript, gzip. */
  scripts: number;
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function look(browser: Browser, url: string): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: 'vi-VN' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  const scripts = weigh(page);
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(1_500);
  const lcp = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
  await context.close();
  return { lcp, scripts: scripts() };
}

function weigh(page: Page): () => number {
  let bytes = 0;
  page.on('response', (response) => {
    if (!response.url().endsWith('.js')) return;
    void response.body().then((body) => (bytes += gzipSync(body).length));
  });
  return () => bytes;
}

const dataDir = mkdtempSync(join(tmpdir(), 'tro-ly-xa-bench-'));
const one = await openOnePort({ dataDir, port: 0, log: createLog('error') });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const { accessToken } = one.emulator.citizen('Bà Hiền');
  const signedIn = `#zalo_access_token=${encodeURIComponent(accessToken)}`;
  const pages = { form: '?form=receive_allowance', home: '' };
  for (const [name, query] of Object.entries(pages)) {
    const seen: Seen[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      seen.push(await look(browser, `${one.url}/miniapp/${query}${signedIn}`));
    }
    const line = {
      page: name,
      lcpMs: Math.round(median(seen.map(({ lcp }) => lcp))),
      scriptKB: Number((median(seen.map(({ scripts }) => scripts)) / 1_000).toFixed(1)),
      rounds: ROUNDS,
    };
    console.log(JSON.stringify(line));
  }
} finally {
  await browser.close();
  await one.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
