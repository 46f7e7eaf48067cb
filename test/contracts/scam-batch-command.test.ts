import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createSealer } from '../../src/adapters/crypto/sealer.ts';
import { openStore, type Store } from '../../src/adapters/store/connect.ts';
import type { CaseRecord } from '../../src/ports.ts';
import { createStores, type Stores } from '../../src/stores.ts';
import { environment } from '../support/environment.ts';
import { temporaryFolder } from '../support/store-folder.ts';

const DAY = 24 * 3_600_000;
const NOW = Date.parse('2026-11-20T09:00:00+07:00');

function record(id: string, more: Partial<CaseRecord> = {}): CaseRecord {
  return {
    id: `case-${id}`,
    code: `HK47${id}`,
    oaId: 'oa',
    communeId: 'nghia-hoa',
    conversationId: 'oa:lan',
    reason: 'money_lost',
    urgency: 'urgent',
    status: 'open',
    notes: [],
    turns: [{ at: NOW, from: 'citizen', text: 'nó gọi 0905123456 xưng công an, tui chuyển 7 triệu' }],
    openedAt: NOW,
    ...more,
  };
}

describe('npm run scam:batch', () => {
  const folder = temporaryFolder();
  const env = environment('http://127.0.0.1:9', 'http://127.0.0.1:9', folder.dir);
  const out = join(folder.dir, 'gui-cong-an');
  const all = ['--since', '2026-11-01', '--until', '2026-11-20', '--commune', 'nghia-hoa', '--out', out];
  const base = join(out, 'lua-dao-nghia-hoa-2026-11-01-2026-11-20');
  let store: Store;
  let stores: Stores;

  beforeAll(async () => {
    store = await openStore({ dataDir: folder.dir });
    stores = await createStores(
      store,
      createSealer([Buffer.from(env['DATA_ENCRYPTION_KEY'] ?? '', 'base64')]),
    );
    for (const one of [
      record('A'),
      record('B', { openedAt: NOW - 5 * DAY, registrationId: 'r1' }),
      record('C', { openedAt: NOW - 30 * DAY }),
      record('D', { openedAt: NOW + DAY }),
      record('E', { communeId: 'blank' }),
      record('F', { reason: 'visit' }),
    ]) {
      await stores.cases.open(one);
    }
    await stores.registrations.put({
      id: 'r1',
      code: 'AB23C',
      formId: 'report_scam',
      oaId: 'oa',
      communeId: 'nghia-hoa',
      userIdByApp: 'u1',
      answers: { full_name: 'Nguyễn Thị Sáu', phone: '84911222333', amount: '5.000.000', how: 'job' },
      consent: { version: '1', text: 'x', at: NOW },
      keys: [],
      createdAt: NOW,
    });
  });
  afterAll(async () => {
    await store.close();
    folder.remove();
  });

  it('asks the store for one commune, one reason and one time, oldest first', async () => {
    const found = await stores.cases.between('nghia-hoa', 'money_lost', NOW - 5 * DAY, NOW + 1);
    expect(found.map(({ id }) => id)).toEqual(['case-B', 'case-A']);
    expect(await stores.cases.between('nghia-hoa', 'money_lost', NOW - 5 * DAY, NOW)).toHaveLength(1);
    expect(found[1]?.turns).toHaveLength(1);
  });

  it('writes both files beside a running store, for their owner alone', async () => {
    const ran = await asProcess(all, env);
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.output).toContain(`Đã ghi 2 vụ: ${base}.csv`);
    const csv = readFileSync(`${base}.csv`, 'utf8');
    expect(
      csv
        .split('\r\n')
        .slice(0, -1)
        .map((line) => line.split(';').slice(0, 3).join(';')),
    ).toEqual(['\uFEFFMã việc;Ngày;Số tiền (đồng)', 'HK47B;15/11/2026;5000000', 'HK47A;20/11/2026;7000000']);
    expect(csv).not.toMatch(/Sáu|0911222333/);
    expect(readFileSync(`${base}.pdf`).subarray(0, 5).toString()).toBe('%PDF-');
    for (const end of ['csv', 'pdf']) expect(statSync(`${base}.${end}`).mode & 0o777).toBe(0o600);
  });

  it('never writes over a file', async () => {
    const ran = await asProcess(all, env);
    expect(ran.code).toBe(2);
    expect(ran.output).toContain('Đã có tệp');
  });

  it('names citizens when that is asked for, and says so', async () => {
    const dir = join(out, 'dieu-tra');
    const ran = await asProcess([...all.slice(0, -1), dir, '--with-contacts'], env);
    expect(ran.output).toContain('Chỉ giao cho cơ quan điều tra');
    const [name = ''] = /\S+\.csv/.exec(ran.output) ?? [];
    expect(readFileSync(name, 'utf8')).toContain('Nguyễn Thị Sáu;"=""0911222333"""');
  });

  it.each([
    [['--since', '2026-11-01'], 'npm run scam:batch'],
    [['--since', '2026-02-30', '--commune', 'nghia-hoa', '--out', 'x'], '"2026-02-30" không phải ngày'],
    [['--since', '2026-11-02', '--until', '2026-11-01', '--commune', 'nghia-hoa', '--out', 'x'], 'phải sau'],
    [['--since', '2026-11-01', '--commune', 'nope', '--out', 'x'], 'Không có xã "nope"'],
    [['--force'], 'npm run scam:batch'],
  ])('refuses %j', async (args, words) => {
    const ran = await asProcess(args, env);
    expect(ran.code).toBe(2);
    expect(ran.output).toContain(words);
    expect(ran.output).not.toMatch(/\n\s+at /);
    expect(existsSync('x')).toBe(false);
  });
});

function asProcess(
  args: string[],
  env: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/scam-batch.ts', ...args], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
}
