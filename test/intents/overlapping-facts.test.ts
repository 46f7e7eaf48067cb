import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCatalog } from '../../src/catalog/load.ts';
import { block } from '../../src/catalog/render.ts';
import type { Catalog, Profile } from '../../src/catalog/types.ts';
import { compose } from '../../src/compose.ts';
import { loadConfig } from '../../src/config.ts';
import { copyContent } from '../support/content-copy.ts';
import { environment } from '../support/environment.ts';
import { runScript } from '../support/store-child.ts';
import { memoryLog } from '../support/world.ts';

const FACTS = '_facts/allowance.yaml';
const PROFILE = '_profiles/qn-2024.yaml';
const DAY = '2026-12-01';

let copy: ReturnType<typeof copyContent>;
beforeEach(() => {
  copy = copyContent();
});
afterEach(() => copy.remove());

/** Another version of how long the commune takes to decide. */
function addVersion(jurisdiction: string, from: string, to: string, statement: string): void {
  copy.append(
    FACTS,
    `
- id: allowance.decision_days
  statement: "${statement}"
  safe_wording: "{{Bác}} hỏi xã mấy ngày thì xong."
  jurisdiction: ${jurisdiction}
  effective_from: ${from}
  effective_to: ${to}
  source: { title: "Quyết định mẫu" }
  status: unverified
  confidence: medium
  review_after: 2027-05-21
`,
  );
}

function confirm(...lines: string[]): void {
  copy.swap(PROFILE, 'confirmed_facts:\n', `confirmed_facts:\n${lines.map((one) => `  - ${one}\n`).join('')}`);
}

const entry = (more: string): string =>
  `{ fact: allowance.decision_days, by: "Cán bộ thử", on: 2026-11-21, review_after: 2027-01-31, ${more} }`;

/** The sentence about the days, as a commune hears it. */
function said(profile = 'qn-2024', day = DAY): string {
  const catalog: Catalog = loadCatalog(copy.dir);
  const section = [...(catalog.intents.get('receive_allowance')?.sections ?? [])].find(([, lines]) =>
    lines.some((line) => line.includes('allowance.decision_days')),
  );
  const lines = block(
    catalog,
    'receive_allowance',
    section?.[0] ?? '',
    catalog.profiles.get(profile) as Profile,
    day,
  );
  return lines.join(' ');
}

describe('two versions of a fact in force on one day', () => {
  test('stop the check, and the start of the server', async () => {
    addVersion('VN', '2026-09-01', 'null', 'Xã trả lời trong 7 ngày.');
    const told = 'có hai bản cùng hiệu lực ngày 2026-09-01';
    const { code, errors } = await runScript('content-check.ts', [copy.dir]);
    expect(code).toBe(1);
    expect(errors).toContain(told);
    const dataDir = mkdtempSync(join(tmpdir(), 'tlx-'));
    const config = loadConfig(environment('http://127.0.0.1:1', 'http://127.0.0.1:1', dataDir));
    const start = compose(config, { log: memoryLog([]), clock: { now: () => 0 }, contentDir: copy.dir });
    await expect(start).rejects.toThrow(told);
    rmSync(dataDir, { recursive: true });
  });

  test('are seen although a third one lies between them', () => {
    addVersion('VN-QNG', '2026-01-01', 'null', 'Xã trả lời trong 9 ngày.');
    addVersion('VN', '2026-02-01', '2026-03-01', 'Xã trả lời trong 8 ngày.');
    addVersion('VN', '2026-06-01', 'null', 'Xã trả lời trong 7 ngày.');
    expect(copy.problems()).toContain('có hai bản cùng hiệu lực ngày 2026-06-01');
  });

  test('of one province are refused too', () => {
    addVersion('VN-QNG', '2026-09-01', 'null', 'Xã trả lời trong 7 ngày.');
    addVersion('VN-QNG', '2026-10-01', 'null', 'Xã trả lời trong 5 ngày.');
    expect(copy.problems()).toContain('có hai bản cùng hiệu lực ngày 2026-10-01');
  });

  test('one of the nation and one of a province, are allowed', () => {
    addVersion('VN-QNG', '2026-09-01', 'null', 'Xã trả lời trong 7 ngày.');
    expect(copy.problems()).toBe('');
  });
});

describe('where province and nation differ', () => {
  beforeEach(() => addVersion('VN-QNG', '2025-07-01', '2026-12-31', 'Xã trả lời trong 7 ngày.'));

  test('the commune goes by its own province', () => {
    confirm(entry('jurisdiction: VN-QNG'), entry('jurisdiction: VN'));
    expect(said()).toContain('Xã trả lời trong 7 ngày.');
    expect(said()).not.toContain('10 ngày làm việc');
  });

  test('a confirmation of the nation’s version is none of the province’s', () => {
    confirm(entry('jurisdiction: VN'));
    expect(said()).toContain('hỏi xã mấy ngày thì xong');
  });

  test('the nation’s version is said again when the province’s has ended', () => {
    confirm(entry('jurisdiction: VN-QNG'), entry('jurisdiction: VN'));
    expect(said('qn-2024', '2027-01-01')).toContain('10 ngày làm việc');
  });

  test('a commune of another province never hears of it', () => {
    expect(said('blank')).not.toContain('mấy ngày thì xong');
  });

  test('a confirmation must say which of the two it means', () => {
    confirm(entry('effective_from: 2025-07-01'));
    expect(copy.problems()).toContain('có bản cả nước và bản của tỉnh. Thêm jurisdiction');
  });
});
