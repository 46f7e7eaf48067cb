import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APP, environment } from '../test/support/environment.ts';
import { freePort, startProcess } from '../test/support/process.ts';

import { load } from './load.ts';

/**
 * The durable acknowledgement beside a bare node:http responder, in turns in one run: machines are noisy, so only the
 * ratio and the median of the rounds mean something. The events are `unfollow`: kept and handled like any other, but
 * nothing is said, so that no send is measured. The handling runs meanwhile, as it does in life.
 */
const ROUNDS = 3;
const EVENTS = 3_000;

let made = 0;
function event(): { body: string; headers: Record<string, string> } {
  made += 1;
  const timestamp = String(Date.now());
  const body = JSON.stringify({
    app_id: APP.appId,
    event_name: 'unfollow',
    oa_id: APP.oaId,
    follower: { id: `9${1_000_000 + made}` },
    timestamp,
  });
  const mac = createHash('sha256')
    .update(APP.appId + body + timestamp + APP.oaSecretKey)
    .digest('hex');
  return { body, headers: { 'content-type': 'application/json', 'x-zevent-signature': `mac=${mac}` } };
}

async function bareServer(): Promise<{ url: string; stop(): void }> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', 'tsx', 'bench/bare.ts', String(port)]);
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return { url: `http://127.0.0.1:${port}/`, stop: () => void child.kill() };
}

async function ourServer(dataDir: string) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  // Nobody is spoken to: the platform is a closed door.
  const env = { ...environment('http://127.0.0.1:9', url, dataDir), PORT: String(port), HOST: '127.0.0.1' };
  const running = await startProcess({ ...env, LOG_LEVEL: 'error' });
  return { url: `${url}/webhooks/zalo`, running };
}

const median = (numbers: number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tlx-bench-'));
  const bare = await bareServer();
  const ours = await ourServer(dataDir);
  for (const connections of [1, 50]) {
    const ratios: number[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const count = connections === 1 ? EVENTS / 5 : EVENTS;
      const ceiling = await load(bare.url, Array.from({ length: count }, event), connections);
      const durable = await load(ours.url, Array.from({ length: count }, event), connections);
      ratios.push(durable.perSecond / ceiling.perSecond);
      console.log(
        JSON.stringify({ bench: 'webhook', store: 'embedded', connections, round, ceiling, durable }),
      );
    }
    const ratio = Math.round(median(ratios) * 100) / 100;
    console.log(JSON.stringify({ bench: 'webhook', store: 'embedded', connections, medianRatio: ratio }));
  }
  bare.stop();
  await ours.running.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

await main();
