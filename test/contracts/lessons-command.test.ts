import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COMMANDS, type Desk } from '../../scripts/lessons-desk.ts';
import { createSealer } from '../../src/adapters/crypto/sealer.ts';
import { openStore, type Store } from '../../src/adapters/store/connect.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { createStores } from '../../src/stores.ts';
import { environment } from '../support/environment.ts';
import { temporaryFolder } from '../support/store-folder.ts';

const NOW = Date.parse('2026-11-23T09:00:00+07:00');
const heard = { intent: 'out_of_scope', confidence: 0.5, best: [] };

describe('npm run lessons', () => {
  const folder = temporaryFolder();
  const file = join(folder.dir, 'de-xuat.txt');
  const env = environment('http://127.0.0.1:9', 'http://127.0.0.1:9', folder.dir);
  let store: Store;
  let desk: Desk;
  let known = '';
  const run = async (name: string, ...args: string[]): Promise<string> =>
    (await COMMANDS[name]?.(desk, args)) ?? '';

  beforeAll(async () => {
    const catalog = loadCatalog('intents');
    known = catalog.examples.get('pay_bills')?.[0] ?? '';
    store = await openStore({ dataDir: folder.dir });
    const key = Buffer.from(env['DATA_ENCRYPTION_KEY'] ?? '', 'base64');
    const { lessons } = await createStores(store, createSealer([key]));
    desk = { lessons, catalog, communeId: 'nghia-hoa', now: NOW };
    const where = { communeId: 'nghia-hoa', oaId: 'oa', conversationId: 'oa:lan' };
    const texts = ['sổ đỏ làm ở đâu vậy', 'so do lam o dau', 'mấy giờ có xe buýt', known];
    for (const [n, text] of texts.entries()) {
      const meant = text === known ? { label: 'pay_bills' } : {};
      const at = NOW + n;
      await lessons.add({ id: `l${n}`, at, text, heard, kind: 'fallback', ...where, ...meant }, at);
    }
  });
  afterAll(async () => {
    await store.close();
    folder.remove();
  });

  it('list shows each message, what was heard and what it may be', async () => {
    const out = await run('list');
    expect(out).toContain('l2  2026-11-23  chưa hiểu  «mấy giờ có xe buýt»  → chưa rõ');
    expect(out).toContain('(máy nghe out_of_scope 50%)');
  });

  it('groups puts together what says the same', async () => {
    expect(await run('groups')).toMatch(/(?:^|\n)2 tin {2}l[01] {2}«(?:sổ đỏ|so do)/);
  });

  it('label says what it is, drop that it is nothing', async () => {
    await run('label', 'l0', 'online_public_service');
    expect(await run('drop', 'l2')).toBe('Đã bỏ l2.');
    const out = await run('list');
    expect(out).toContain('cán bộ ghi  «sổ đỏ làm ở đâu vậy»  → online_public_service');
    expect(out).not.toContain('xe buýt');
  });

  it('export writes what an owner may add, and changes no content', async () => {
    const examples = readFileSync('intents/online_public_service/examples.txt', 'utf8');
    expect(await run('export', file)).toContain('Đã ghi 1 câu của 1 chủ đề');
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('# intents/online_public_service/examples.txt\nsổ đỏ làm ở đâu vậy\n');
    expect(text).not.toContain(known);
    expect(readFileSync('intents/online_public_service/examples.txt', 'utf8')).toBe(examples);
    expect(await run('list')).toContain('đã đề xuất');
  });

  it.each([
    ['export over a file', 'export', [file], 'Đã có tệp'],
    ['export to nowhere', 'export', [join(file, 'x')], 'Không ghi được'],
    ['a label without a topic', 'label', ['l0'], 'npm run lessons -- list'],
    ['a label nobody knows', 'label', ['l0', 'nope'], 'Không có chủ đề "nope"'],
    ['a message nobody knows', 'drop', ['unknown'], 'không có tin mã unknown'],
  ])('refuses %s', async (_what, name, args, words) => {
    await expect(run(name, ...args)).rejects.toThrow(words);
  });

  it.each([
    [['list'], 0, '«so do lam o dau»'],
    [['list', '--commune', 'nope'], 2, 'Không có xã "nope"'],
    [['list', '--force'], 2, 'npm run lessons -- list'],
  ])('as a process beside the server, with %j, ends with %d', async (args, code, words) => {
    const ran = await asProcess(args, env);
    expect(ran.code).toBe(code);
    expect(ran.output).toContain(words);
    expect(ran.output).not.toMatch(/\n\s+at /);
  });
});

function asProcess(
  args: string[],
  env: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/lessons.ts', ...args], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
}
