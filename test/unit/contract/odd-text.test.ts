import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { fieldSchema, problemWith, type FormField } from '../../../src/contract/form.ts';
import { anything, FOREIGN, spoilt } from '../../support/bad-text.ts';

const SEED = 20_261_126;
const TODAY = '2026-11-26';
const problem = (kind: FormField['kind'], value: string): string | null =>
  problemWith(fieldSchema.parse({ id: 'one', kind, label: 'Câu hỏi' }), value, TODAY);

const GOOD: readonly (readonly [kind: FormField['kind'], answers: readonly string[]])[] = [
  ['name', ['Nguyễn Thị Hiền', 'NGUYỄN VĂN BA', 'H’Bia Niê', 'Y Kơ̆ Êban', 'Ỷ Lan']],
  ['birth', ['1945', '1945-02-28', '1944-02-29', '1901', '2026-11-26']],
  ['account', ['0071000123456', '4200 205 123 456', '4200.205.123.456', '１２３４５６７８']],
  ['words', ['Agribank', 'CÔNG TY A & B', 'Ngân hàng Á Châu (ACB)']],
  ['money', ['7 triệu', '7.000.000', 'bảy triệu rưỡi']],
  ['provider', ['agribank', 'viettel_money', 'Ngân hàng Á Châu', 'SHB']],
];

describe.each(GOOD)('What is written for %s', (kind, answers) => {
  it.each(answers)('may be %s, in NFC and NFD', (value) => {
    for (const form of ['NFC', 'NFD']) expect(problem(kind, value.normalize(form))).toBeNull();
  });

  it('holds no sign that hides, turns round or only looks alike', () => {
    fc.assert(
      fc.property(spoilt(fc.constantFrom(...answers)), (value) => {
        expect(problem(kind, value)).not.toBeNull();
      }),
      { seed: SEED, numRuns: 1_000 },
    );
  });

  it('is judged without a crash, whatever it is', () => {
    fc.assert(
      fc.property(anything, (value) => {
        expect(['string', 'object']).toContain(typeof problem(kind, value));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

describe('Free words', () => {
  it.each(['Nhà cạnh quán nước 🙂', 'Gần chợ,\nsau nhà văn hóa', 'បាន', '👩‍🌾', '12/3 ấp Ba'])(
    'may be %s',
    (value) => {
      expect(problem('text', value)).toBeNull();
    },
  );

  it.each(
    FOREIGN.filter((one) => /^[\u0000\u0007\u001b\u00ad\u200b\u202e\u2060\u2066\ufeff\ud800]/.test(one)),
  )('hide nothing: %j', (sign) => {
    expect(problem('text', `gần${sign}chợ`)).toContain('ký hiệu lạ');
    expect(problem('village', `Thu${sign}Xà`)).not.toBeNull();
  });
});

describe('A birth', () => {
  it('is any day of the last 125 years, and no other', () => {
    const days = fc.tuple(
      fc.integer({ min: 1880, max: 2040 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
    );
    fc.assert(
      fc.property(days, ([year, month, day]) => {
        const two = (one: number): string => String(one).padStart(2, '0');
        const value = `${year}-${two(month)}-${two(day)}`;
        const isReal =
          month > 0 && month < 13 && day > 0 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
        expect(problem('birth', value) === null).toBe(isReal && year >= 1901 && value <= TODAY);
        expect(problem('birth', String(year)) === null).toBe(year >= 1901 && year <= 2026);
      }),
      { seed: SEED, numRuns: 3_000 },
    );
  });
});
