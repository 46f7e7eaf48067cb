import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get as httpGet, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../src/config.ts';
import { APP, environment } from '../test/support/environment.ts';
import { freePort, startProcess } from '../test/support/process.ts';
import { fill } from './console-data.ts';

/**
 * A full morning at the officers' desk: 50 pages open, each looking at the list and at a case every few seconds, while
 * citizens go on writing. Everything over real HTTP from another process on the same machine.
 */
const SIZE = { cases: 1_000, lines: 50, officers: 50 };
const SECONDS = Number(process.argv[2] ?? 60);
const LOOK_EVERY_MS = 4_000;
const WRITE_EVERY_MS = 200;

const agent = new Agent({ keepAlive: true, maxSockets: 200 });
const took = { list: [] as number[], open: [] as number[], live: [] as number[], webhook: [] as number[] };
let refused = 0;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function fetched(url: string, cookie: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const from = performance.now();
    httpGet(url, { agent, headers: { cookie } }, (response) => {
      if (response.statusCode !== 200) refused += 1;
      response.resume().on('end', () => resolve(performance.now() - from));
    }).on('error', reject);
  });
}

/** Calls `hear` with each line of text that the stream brings. */
function stream(url: string, cookie: string, hear: (text: string) => void): void {
  httpGet(`${url}/api/console/live`, { headers: { cookie } }, (response) => {
    response.setEncoding('utf8').on('data', (chunk: string) => {
      for (const [, text = ''] of chunk.matchAll(/"kind":"line".*?"text":"(tin \d+)"/g)) hear(text);
    });
  });
}

function write(url: string, userId: string, text: string): Promise<number> {
  const timestamp = String(Date.now());
  const body = JSON.stringify({
    app_id: APP.appId,
    event_name: 'user_send_text',
    sender: { id: userId },
    recipient: { id: APP.oaId },
    message: { msg_id: text.replace(' ', '-'), text },
    timestamp,
  });
  const mac = createHash('sha256')
    .update(APP.appId + body + timestamp + APP.oaSecretKey)
    .digest('hex');
  const headers = { 'content-type': 'application/json', 'x-zevent-signature': `mac=${mac}` };
  return new Promise((resolve, reject) => {
    const from = performance.now();
    const call = request(`${url}/webhooks/zalo`, { method: 'POST', agent, headers }, (response) => {
      if (response.statusCode !== 200) refused += 1;
      response.resume().on('end', () => resolve(performance.now() - from));
    });
    call.on('error', reject).end(body);
  });
}

async function morning(url: string, filled: Awaited<ReturnType<typeof fill>>): Promise<void> {
  const { citizens, caseIds, cookies } = filled;
  const until = performance.now() + SECONDS * 1_000;
  const sent = new Map<string, number>();
  for (const cookie of cookies)
    stream(url, cookie, (text) => took.live.push(performance.now() - (sent.get(text) ?? NaN)));
  await sleep(1_000);
  const look = async (cookie: string, i: number): Promise<void> => {
    await sleep((i / cookies.length) * LOOK_EVERY_MS);
    while (performance.now() < until) {
      took.list.push(await fetched(`${url}/api/console/cases?view=all`, cookie));
      const id = caseIds[Math.floor(Math.random() * caseIds.length)] ?? '';
      took.open.push(await fetched(`${url}/api/console/cases/${id}`, cookie));
      await sleep(LOOK_EVERY_MS);
    }
  };
  const speak = async (): Promise<void> => {
    for (let n = 0; performance.now() < until; n += 1) {
      const text = `tin ${n}`;
      sent.set(text, performance.now());
      took.webhook.push(await write(url, citizens[n % citizens.length] ?? '', text));
      await sleep(WRITE_EVERY_MS);
    }
  };
  await Promise.all([speak(), ...cookies.map(look)]);
  await sleep(2_000);
}

function say(what: keyof typeof took, barMs: number): void {
  const times = [...took[what]].sort((a, b) => a - b);
  const at = (share: number): number => Math.round(times[Math.floor(times.length * share)] ?? NaN);
  console.log(
    JSON.stringify({
      bench: 'console',
      what,
      count: times.length,
      p50ms: at(0.5),
      p95ms: at(0.95),
      maxMs: at(0.9999),
      barMs,
    }),
  );
}

const dataDir = mkdtempSync(join(tmpdir(), 'tlx-bench-'));
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const env = { ...environment('http://127.0.0.1:9', url, dataDir), PORT: String(port), HOST: '127.0.0.1' };
console.error('filling the store…');
const filled = await fill(loadConfig(env), APP.oaId, SIZE);
console.error('starting the server…');
const running = await startProcess({ ...env, LOG_LEVEL: 'error' });
await fetched(`${url}/api/console/cases?view=all`, filled.cookies[0] ?? '');
console.error(`${SECONDS} seconds of work…`);
await morning(url, filled);
say('list', 300);
say('open', 200);
say('live', 1_000);
say('webhook', 2_000);
console.log(JSON.stringify({ bench: 'console', ...SIZE, deliveries: took.live.length, refused }));
await running.stop();
rmSync(dataDir, { recursive: true, force: true });
process.exit(0);
