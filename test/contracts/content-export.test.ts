import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openStore } from '../../src/adapters/store/connect.ts';
import { createContentChanges } from '../../src/adapters/store/content-store.ts';
import { defineModels } from '../../src/adapters/store/models.ts';
import { checkCatalog } from '../../src/catalog/check.ts';
import { createLiveCatalog } from '../../src/catalog/live.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { guidancePage } from '../../src/catalog/render.ts';
import { profileOf } from '../../src/catalog/words.ts';
import type { Catalog } from '../../src/catalog/types.ts';
import type { PartRow } from '../../src/contract/console-content.ts';
import { SHARED, targetOf, type ContentChange, type ContentEdit } from '../../src/domain/content-change.ts';
import { temporaryFolder } from '../support/store-folder.ts';

const DAY = '2026-11-23';
const AT = Date.parse(`${DAY}T09:00:00+07:00`);

/** Those of the file but the first, and one more. */
function holidays(more: string): PartRow[] {
  const known = profileOf(loadCatalog('intents'), 'qn-2024').holidays.slice(1);
  return [...known, more].sort().map((value) => ({ cells: { value } }));
}

function school(name: string, contact: string, number = '4500000000051'): PartRow {
  const accounts = [{ bank: 'BIDV', number }];
  return { cells: { name, aliases: [], contact, ways: ['mã QR'], payee: name, accounts } };
}

const EDITS: [string, ContentEdit][] = [
  [
    SHARED,
    {
      kind: 'answer',
      intent: 'cash_out',
      sections: [{ name: 'Mang theo', lines: ['Căn cước của {{bác}}'] }],
    },
  ],
  [
    'nghia-hoa',
    {
      kind: 'answer',
      intent: 'cash_out',
      sections: [{ name: 'Rút từ từ', lines: ['Rút ít một cho chắc.'] }],
    },
  ],
  [
    'blank',
    { kind: 'answer', intent: 'pay_bills', sections: [{ name: 'An toàn', lines: ['Đừng vội trả tiền.'] }] },
  ],
  ['nghia-hoa', { kind: 'profile', key: 'pay.day', value: 'ngày 6 hằng tháng' }],
  ['blank', { kind: 'profile', key: 'contacts.power.phone', value: '0255 000 0099' }],
  [
    SHARED,
    {
      ...{ kind: 'fact', fact: 'tuition.public_free', jurisdiction: 'VN', effectiveFrom: DAY, value: '' },
      ...{
        statement: 'Trường công lập không thu học phí nữa.',
        safeWording: 'Học phí thì {{bác}} hỏi trường.',
      },
      ...{ source: 'Nghị quyết mẫu', reviewAfter: '2027-02-20' },
    },
  ],
  [
    'nghia-hoa',
    {
      ...{
        kind: 'confirmation',
        fact: 'tuition.public_free',
        jurisdiction: 'VN',
        effectiveFrom: DAY,
        on: DAY,
      },
      ...{ by: 'Chị Mai', source: 'Bản toàn văn', reviewAfter: '2027-02-20' },
    },
  ],
  ['nghia-hoa', { kind: 'part', part: 'holidays', rows: holidays('2026-12-24') }],
  ['blank', { kind: 'part', part: 'schools', rows: [school('Trường Mẫu', 'cô Tư, 0255 000 0051')] }],
  [
    'nghia-hoa',
    {
      kind: 'part',
      part: 'schools',
      rows: [
        school('Trường Mẫu giáo', 'cô Năm, 0255 000 0052'),
        school('Trường Trung học cơ sở Nghĩa Hòa', 'thầy Minh, 0255 000 0029', 'MAUTHCS*'),
      ],
    },
  ],
];

const changes = EDITS.map(([communeId, edit], index): ContentChange => ({
  ...{ id: `c${index}`, communeId, edit, target: targetOf(edit), base: '', before: [], after: [] },
  ...{ state: 'published', authorId: 'mai', proposedAt: AT, note: '', seq: String(index) },
  ...{ deciderId: 'binh', decidedAt: AT },
}));

function saidBy(catalog: Catalog): object {
  return ['qn-2024', 'blank'].map((name) =>
    [...catalog.intents.keys()].map((id) => guidancePage(catalog, id, profileOf(catalog, name), DAY)),
  );
}

describe('npm run content:export', () => {
  const folder = temporaryFolder();
  const to = join(mkdtempSync(join(tmpdir(), 'tlx-export-')), 'intents');
  const run = (...args: string[]) =>
    spawnSync('node', ['--import', 'tsx', 'scripts/content-export.ts', ...args], { encoding: 'utf8' });

  it('writes what was published into a copy that says the same', async () => {
    const store = await openStore({ dataDir: folder.dir });
    const kept = createContentChanges(await defineModels(store.connection));
    for (const change of changes) await kept.add(change);
    await store.close();
    const live = createLiveCatalog('intents');
    expect(live.replay(changes)).toEqual([]);
    expect(saidBy(live.current())).not.toEqual(saidBy(loadCatalog('intents')));
    const { status, stdout, stderr } = run('--data', folder.dir, '--to', to);
    expect([stderr, status]).toEqual(['', 0]);
    expect(stdout).toContain(`Đã ghi ${changes.length} lần sửa`);
    const copy = loadCatalog(to);
    expect(checkCatalog(copy, DAY).problems).toEqual([]);
    expect(saidBy(copy)).toEqual(saidBy(live.current()));
    expect(readFileSync(join(to, 'cash_out/intent.yaml'), 'utf8')).toContain(`reviewed_on: ${DAY}`);
    const profile = readFileSync(join(to, '_profiles/qn-2024.yaml'), 'utf8');
    // Everything else, with the remarks beside it.
    expect(profile).toContain('# Hồ sơ mẫu');
    expect(profile).toContain('- 2026-02-16 # Tết Nguyên đán');
    expect(profile).not.toContain('2026-01-01');
    expect(profile).toContain('- 2026-12-24');
    const [own, inUse] = [copy, live.current()].map((one) => profileOf(one, 'qn-2024'));
    expect(own).toEqual(inUse);
    expect(own?.schools.map(({ name }) => name)).toEqual([
      'Trường Mẫu giáo',
      'Trường Trung học cơ sở Nghĩa Hòa',
    ]);
    // What stood there already is changed where it stands: the names people call it by went, as they were taken out.
    expect(own?.schools[1]).toMatchObject({ aliases: [], accounts: [{ bank: 'BIDV', number: 'MAUTHCS*' }] });
    expect(own?.villages).toEqual(profileOf(loadCatalog('intents'), 'qn-2024').villages);
  }, 60_000);

  it('may be deployed while the changes still lie in the store', () => {
    const live = createLiveCatalog(to);
    expect(live.replay(changes)).toEqual([]);
    expect(saidBy(live.current())).toEqual(saidBy(loadCatalog(to)));
    expect(live.current().versions.get('tuition.public_free')).toHaveLength(2);
    expect(profileOf(live.current(), 'blank').schools).toHaveLength(1);
    expect(live.files().over.get('_profiles/qn-2024.yaml')).toBe(
      readFileSync(join(to, '_profiles/qn-2024.yaml'), 'utf8'),
    );
  });

  it('leaves out and names what no longer fits the files', () => {
    const live = createLiveCatalog('intents');
    const [first] = changes;
    if (!first) throw new Error('no change');
    const edit: ContentEdit = {
      kind: 'answer',
      intent: 'cash_out',
      sections: [{ name: 'X', lines: ['{{fact no.such}}'] }],
    };
    expect(live.replay([{ ...first, id: 'broken', edit }, ...changes])).toEqual(['broken']);
    expect(live.current().intents.get('cash_out')?.sections.get('Mang theo')).toEqual([
      'Căn cước của {{bác}}',
    ]);
  });

  it('overwrites nothing and says how it is called', () => {
    const twice = run('--data', folder.dir, '--to', to);
    expect([twice.status, twice.stderr]).toEqual([2, expect.stringContaining('Cách viết')]);
    expect(run('--data', folder.dir).status).toBe(2);
  });
});
