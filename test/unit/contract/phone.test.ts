import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, it } from '@jest/globals';
import { createRandom } from '../../../src/domain/random.ts';
import { fieldSchema, normalisePhone, problemWith } from '../../../src/contract/form.ts';
import { FOREIGN, spoilt } from '../../support/bad-text.ts';

const SEED = 20_261_126;
const field = fieldSchema.parse({ id: 'one', kind: 'phone', label: 'Số điện thoại' });
const problem = (value: string): string | null => problemWith(field, value, '2026-11-26');

/**
 * What the library calls valid, not only possible: an officer will ring the number, and a slip in its first figures
 * is found only so. Of the valid ones those that can be somebody's: no service numbers, no machines' (they begin with 1),
 * and none that lost its first 0, which the library forgives: who left one figure out may have left out another.
 */
function canBeRung(text: string): boolean {
  const number = parsePhoneNumberFromString(text, 'VN');
  if (number?.country !== 'VN' || !number.isValid() || number.nationalNumber.startsWith('1')) return false;
  const isBare = text.replace(/\D/g, '') === number.nationalNumber;
  return !isBare && ['MOBILE', 'FIXED_LINE'].includes(number.getType() ?? '');
}

const SPELLINGS: readonly ((national: string) => string)[] = [
  (one) => `0${one}`,
  (one) => `+84${one}`,
  (one) => `84${one}`,
  (one) => `0084${one}`,
  (one) => `+84 (0)${one}`,
  (one) => `0${one.slice(0, 3)} ${one.slice(3, 6)} ${one.slice(6)}`,
  (one) => `0${one.slice(0, 3)}.${one.slice(3, 6)}.${one.slice(6)}`,
  (one) => `+84 ${one.slice(0, 2)} ${one.slice(2, 5)}-${one.slice(5)}`,
  (one) => `(0${one.slice(0, 3)}) ${one.slice(3)}`,
];

/** Every beginning of three digits, with nine and with ten digits, and some that are too short or too long. */
function numbers(): string[] {
  const random = createRandom(SEED);
  const digits = (length: number): string => Array.from({ length }, () => Math.floor(random() * 10)).join('');
  return Array.from({ length: 900 }, (_one, index) => String(index + 100)).flatMap((start) => [
    start + digits(6),
    start + digits(7),
    start + digits(start.startsWith('2') ? 7 : 6),
    start + digits(4 + Math.floor(random() * 6)),
  ]);
}

describe('A phone number', () => {
  it('is one exactly when libphonenumber knows it as a line of Viet Nam', () => {
    const spelt = numbers().flatMap((national, index) => [
      SPELLINGS[index % SPELLINGS.length]?.(national) ?? '',
      SPELLINGS[(index * 7 + 3) % SPELLINGS.length]?.(national) ?? '',
    ]);
    expect(spelt.length).toBeGreaterThanOrEqual(5_000);
    const differing = spelt.filter((text) => (problem(text) === null) !== canBeRung(text));
    expect(differing).toEqual([]);
    expect(spelt.filter((text) => problem(text) === null).length).toBeGreaterThan(1_000);
  });

  it('is kept as the library writes it, without the +', () => {
    const kept = numbers()
      .filter((national) => problem(`0${national}`) === null)
      .flatMap((national) => SPELLINGS.map((spell) => [normalisePhone(spell(national)), `84${national}`]));
    expect(kept.length).toBeGreaterThan(1_000);
    expect(kept.filter(([one, other]) => one !== other)).toEqual([]);
  });

  it.each([
    ['O905123456', 'không có chữ'],
    ['٠٩٠٥١٢٣٤٥٦', 'từ 0 đến 9'],
    ['0401234567', 'Không có đầu số này'],
    ['01201234567', 'Không có đầu số này'],
    ['0905 123 45', 'bắt đầu bằng số 0'],
    ['19001234', '10 số'],
  ])('%s is refused with what to do', (value, words) => {
    expect(problem(value)).toContain(words);
  });

  it('is refused with any other sign in it', () => {
    const good = fc.constantFrom('0905123456', '+84905123456', '0905 123 456', '0255 3827 000');
    fc.assert(
      fc.property(spoilt(good, [...FOREIGN, 'O', 'o', 'l', '/', ',']), (value) => {
        expect(problem(value)).not.toBeNull();
      }),
      { seed: SEED, numRuns: 1_000 },
    );
  });
});
