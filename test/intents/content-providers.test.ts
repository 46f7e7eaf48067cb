import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { checkCatalog } from '../../src/catalog/check.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { PROVIDER_KINDS } from '../../src/contract/provider.ts';
import { fieldSchema, problemWith } from '../../src/contract/form.ts';
import { BANKS } from '../../src/domain/entities/bank-names.ts';
import { INTENTS, TODAY, copyContent } from '../support/content-copy.ts';

const FILE = '_lists/providers.yaml';
const AGRIBANK = '- { id: agribank, name: Agribank, kind: bank, isCommon: true }';

describe('the list of banks and wallets that ships', () => {
  const catalog = loadCatalog(INTENTS);
  const { providers } = catalog;

  test.each(PROVIDER_KINDS)('has some %s, at most five of them shown first', (kind) => {
    const common = providers.filter((one) => one.kind === kind && one.isCommon);
    expect(common.length).toBeGreaterThanOrEqual(3);
    expect(common.length).toBeLessThanOrEqual(5);
  });

  test('calls each by the name under which the chat knows it', () => {
    const known = new Map(BANKS.map((bank) => [bank.id, bank.name]));
    const differing = providers.filter((one) => known.has(one.id) && known.get(one.id) !== one.name);
    expect(differing).toEqual([]);
    expect(providers.filter((one) => known.has(one.id)).length).toBeGreaterThan(20);
  });

  test('is to be looked at again after half a year', () => {
    const said = '_lists/providers.yaml: chưa ai xem lại từ ngày 26/11/2026.';
    expect(checkCatalog(catalog, '2027-05-01').reminders).not.toContain(said);
    expect(checkCatalog(catalog, '2027-07-01').reminders).toContain(said);
  });

  test('holds only ids that a form takes for an answer', () => {
    const field = fieldSchema.parse({ id: 'one', kind: 'provider', label: 'Ở đâu?', of: ['bank'] });
    expect(providers.filter((one) => problemWith(field, one.id, TODAY) !== null)).toEqual([]);
  });
});

describe('a mistake in the list is named', () => {
  let copy: ReturnType<typeof copyContent>;
  beforeEach(() => {
    copy = copyContent();
  });
  afterEach(() => copy.remove());

  test.each([
    ['an id twice', `${AGRIBANK}\n  - { id: agribank, name: Agri, kind: bank }`, '«agribank» viết hai lần'],
    ['a name twice', `${AGRIBANK}\n  - { id: agri, name: AGRIBANK, kind: bank }`, '«AGRIBANK» viết hai lần'],
    ['a kind nobody knows', AGRIBANK.replace('bank,', 'card,').replace('kind: bank', 'kind: card'), 'bank, wallet'],
    ['an id with marks', AGRIBANK.replace('id: agribank', 'id: Agri-Bank'), 'viết chưa đúng dạng'],
    ['too many first', `${AGRIBANK}\n  - { id: x, name: Xa Bank, kind: bank, isCommon: true }`, 'hơn 5 nơi'],
  ])('%s', (_what, line, said) => {
    copy.swap(FILE, AGRIBANK, line);
    expect(copy.problems()).toContain(said);
  });

  test('a day in another order, or none', () => {
    copy.swap(FILE, 'as_of: 2026-11-26', 'as_of: 26/11/2026');
    expect(copy.problems()).toContain('viết ngày theo dạng năm-tháng-ngày');
    copy.swap(FILE, 'as_of: 26/11/2026\n', '');
    expect(copy.problems()).toContain('thiếu «as_of»');
  });

  test('a kind that is left without any', () => {
    copy.swap(FILE, / {2}- \{ id: mobile_\w+,.*\n/g, '');
    expect(copy.problems()).toContain('chưa có nơi nào thuộc loại mobile_money');
  });
});
