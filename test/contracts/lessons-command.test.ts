import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createSealer } from '../../src/adapters/crypto/sealer.ts';
import { openStore } from '../../src/adapters/store/connect.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { createStores } from '../../src/stores.ts';
import { environment } from '../support/environment.ts';
import { temporaryFolder } from '../support/store-folder.ts';

interface Ran {
  code: number | null;
  out: string;
  err: string;
}

const heard = { intent: 'out_of_scope', confidence: 0.5, best: [] };
const KNOWN = loadCatalog('intents').examples.get('pay_bills')?.[0] ?? '';

describe('npm run lessons', () => {
  const folder = temporaryFolder();
  const file = (): string => join(folder.dir, 'de-xuat.txt');
  let env: Record<string, string>;

  /** As a process of its own. */
  const run = (...args: string[]): Promise<Ran> => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/lessons.ts', ...args], {
      env: { PATH: process.env.PATH ?? '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ran: Ran = { code: null, out: '', err: '' };
    child.stdout.on('data', (chunk: Buffer) => (ran.out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (ran.err += chunk.toString()));
    return new Promise((resolve) => child.once('close', (code) => resolve({ ...ran, code })));
  };

  beforeAll(async () => {
    env = environment('http://127.0.0.1:9', 'http://127.0.0.1:9', folder.dir);
    const store = await openStore({ dataDir: folder.dir });
    const key = Buffer.from(env['DATA_ENCRYPTION_KEY'] ?? '', 'base64');
    const { lessons } = await createStores(store, createSealer([key]));
    const where = { communeId: 'nghia-hoa', oaId: 'oa', conversationId: 'oa:lan' };
    const texts = ['sổ đỏ làm ở đâu vậy', 'so do lam o dau', 'mấy giờ có xe buýt', KNOWN];
    for (const [n, text] of texts.entries()) {
      const meant = text === KNOWN ? { label: 'pay_bills' } : {};
      const at = Date.parse('2026-11-23T09:00:00+07:00') + n;
      await lessons.add({ id: `l${n}`, at, text, heard, kind: 'fallback', ...where, ...meant }, at);
    }
    await store.close();
  });
  afterAll(() => folder.remove());

  it('list shows each message, what was heard and what it may be', async () => {
    const { code, out } = await run('list');
    expect(code).toBe(0);
    expect(out).toContain('l2  2026-11-23  chưa hiểu  «mấy giờ có xe buýt»  → chưa rõ');
    expect(out).toContain('(máy nghe out_of_scope 50%)');
  });

  it('groups puts together what says the same', async () => {
    const { out } = await run('groups');
    expect(out).toMatch(/(?:^|\n)2 tin {2}l[01] {2}«(?:sổ đỏ|so do)/);
  });

  it('label says what it is, drop that it is nothing', async () => {
    expect(await run('label', 'l0', 'online_public_service')).toMatchObject({ code: 0 });
    expect((await run('drop', 'l2')).out).toContain('Đã bỏ l2.');
    const { out } = await run('list');
    expect(out).toContain('cán bộ ghi  «sổ đỏ làm ở đâu vậy»  → online_public_service');
    expect(out).not.toContain('xe buýt');
  });

  it('export writes what an owner may add, and changes no content', async () => {
    const examples = readFileSync('intents/online_public_service/examples.txt', 'utf8');
    const { code, out } = await run('export', file());
    expect(code).toBe(0);
    expect(out).toContain('Đã ghi 1 câu của 1 chủ đề');
    const text = readFileSync(file(), 'utf8');
    expect(text).toContain('# intents/online_public_service/examples.txt\nsổ đỏ làm ở đâu vậy\n');
    expect(text).not.toContain(KNOWN);
    expect(readFileSync('intents/online_public_service/examples.txt', 'utf8')).toBe(examples);
    expect((await run('list')).out).toContain('đã đề xuất');
  });

  it('export never writes over a file', async () => {
    const { code, err } = await run('export', file());
    expect(code).toBe(2);
    expect(err).toContain('Đã có tệp');
  });

  it.each([
    [[], 'npm run lessons -- list'],
    [['label', 'l0', 'nope'], 'Không có chủ đề "nope"'],
    [['drop', 'unknown'], 'không có tin mã unknown'],
    [['list', '--commune', 'nope'], 'Không có xã "nope"'],
    [['list', '--force'], 'npm run lessons -- list'],
  ])('with “%j” says what is wrong', async (args, words) => {
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(err).not.toMatch(/\n\s+at /);
    expect(existsSync(join(folder.dir, 'nope'))).toBe(false);
  });
});
