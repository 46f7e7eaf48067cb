import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { fieldSchema, problemWith } from '../../../src/contract/form.ts';
import { bornWith, idShape, provinceOf, sexOf } from '../../../src/contract/id-number.ts';
import { plainDigits } from '../../../src/contract/plain-digits.ts';
import { PROVINCES } from '../../../src/contract/provinces.ts';
import { FOREIGN, spoilt } from '../../support/bad-text.ts';

const SEED = 20_261_126;
const TODAY = '2026-11-26';
const field = fieldSchema.parse({ id: 'one', kind: 'id_number', label: 'Số căn cước', born: 'birth' });
const problem = (value: string, birth = ''): string | null => problemWith(field, value, TODAY, { birth });

const numbers = fc
  .tuple(
    fc.constantFrom(...PROVINCES.keys()),
    fc.constantFrom('045', '145', '000', '199', '201', '326'),
    fc.integer({ min: 0, max: 999_999 }),
  )
  .map(([province, born, own]) => province + born + String(own).padStart(6, '0'));

describe('The provinces of ID numbers', () => {
  it('are the 63 of the circular, in order', () => {
    const codes = [...PROVINCES.keys()];
    expect(codes).toHaveLength(63);
    expect(new Set(PROVINCES.values()).size).toBe(63);
    expect(codes).toEqual([...codes].sort());
    expect([codes[0], codes.at(-1)]).toEqual(['001', '096']);
  });

  it('are told by name', () => {
    expect(provinceOf('051145001234')).toBe('Quảng Ngãi');
    expect(provinceOf('062145001234')).toBe('Kon Tum');
    expect(provinceOf('003145001234')).toBeUndefined();
  });

  it('are the only ones', () => {
    for (let code = 0; code < 1_000; code += 1) {
      const three = String(code).padStart(3, '0');
      expect(idShape(`${three}145001234`, 2_026) === 'current').toBe(PROVINCES.has(three));
    }
  });
});

describe('An ID number', () => {
  it('tells sex and year of its holder', () => {
    const told = ['051045000001', '051145000001', '051205000001', '051305000001'];
    expect(told.map((one) => [sexOf(one), bornWith(one)])).toEqual([
      ['Nam', 1945],
      ['Nữ', 1945],
      ['Nam', 2005],
      ['Nữ', 2005],
    ]);
  });

  it('is compared with the birth it belongs to', () => {
    expect(problem('051145001234', '1945')).toBeNull();
    expect(problem('051145001234', '1945-05-19')).toBeNull();
    expect(problem('051145001234', '1946')).toContain('sinh năm 1945');
  });

  it.each([
    ['O51145001234', 'không có chữ'],
    ['05ll45001234', 'không có chữ'],
    ['٠٥١١٤٥٠٠١٢٣٤', 'từ 0 đến 9'],
    ['003145001234', 'chưa đúng'],
    ['0511450012', '12 số'],
  ])('%s is refused with what to do', (value, words) => {
    expect(problem(value)).toContain(words);
  });

  it('is taken however it is grouped, and kept as twelve digits', () => {
    const grouped = fc
      .tuple(numbers, fc.constantFrom(' ', '.', '-', '\u00a0', '–', '  '), fc.boolean())
      .map(([digits, gap, isWide]) => {
        const text = (digits.match(/.{3}/g) ?? []).join(gap);
        const wide = text.replace(/\d/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
        return { digits, text: isWide ? wide : text };
      });
    fc.assert(
      fc.property(grouped, ({ digits, text }) => {
        expect(problem(text)).toBeNull();
        expect(plainDigits(text)).toBe(digits);
      }),
      { seed: SEED, numRuns: 1_000 },
    );
  });

  it('is refused with any other sign in it', () => {
    fc.assert(
      fc.property(spoilt(numbers, [...FOREIGN, 'O', 'l', 'I', '/', ',']), (value) => {
        expect(problem(value)).not.toBeNull();
      }),
      { seed: SEED, numRuns: 1_000 },
    );
  });
});
