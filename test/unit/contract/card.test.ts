import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { parseCard } from '../../../src/contract/card.ts';
import { PROVINCES } from '../../../src/contract/provinces.ts';
import { anything, spoilt } from '../../support/bad-text.ts';

const SEED = 20_261_126;
const TODAY = '2026-11-26';
const ADDRESS = 'Thôn Thu Xà, Nghĩa Hòa, Tư Nghĩa, Quảng Ngãi';
const CARD = `051144001234|212345678|Nguyễn Thị Hiền|19051944|Nữ|${ADDRESS}|10052021`;
const read = (content: string) => parseCard(content, TODAY);
/** The card with one of its parts written otherwise. */
const withPart = (index: number, part: string): string => CARD.split('|').with(index, part).join('|');

describe('The code of an ID card', () => {
  it('tells who holds it', () => {
    expect(read(CARD)).toEqual({
      idNumber: '051144001234',
      oldNumber: '212345678',
      name: 'Nguyễn Thị Hiền',
      birth: '1944-05-19',
      sex: 'Nữ',
      address: ADDRESS,
      issuedOn: '2021-05-10',
    });
  });

  it('may lack what follows the birth, the old number and the day', () => {
    expect(read('051144001234||Nguyễn Thị Hiền|19051944')).toEqual({
      idNumber: '051144001234',
      name: 'Nguyễn Thị Hiền',
      birth: '1944-05-19',
    });
    for (const year of ['1944', '00001944']) expect(read(withPart(3, year))?.birth).toBe('1944');
  });

  it.each([
    ['a mark at the beginning and an end of line', `\ufeff${CARD}\r\n`],
    ['marks apart from their letters', CARD.normalize('NFD')],
    ['spaces around the parts', CARD.replaceAll('|', ' | ')],
    ['the parents behind', `${CARD}|Nguyễn Văn Ba|Trần Thị Tư|`],
    ['twelve digits of an earlier card', withPart(1, '051144001234')],
  ])('may have %s', (_what, content) => {
    expect(read(content)).toMatchObject({ name: 'Nguyễn Thị Hiền', birth: '1944-05-19', address: ADDRESS });
  });

  it.each(['NGUYỄN THỊ HIỀN', 'H’Bia Niê', 'Y Kơ̆ Êban', 'Ƀuôn Krông'])('keeps the spelling of %s', (name) => {
    expect(read(withPart(2, name))?.name).toBe(name.normalize('NFC'));
  });

  it.each([
    ['an ID number of another year', withPart(0, '051145001234')],
    ['an ID number of the other sex', withPart(0, '051044001234')],
    ['a province that never was', withPart(0, '003144001234')],
    ['eleven digits', withPart(0, '05114400123')],
    ['full-width digits', withPart(0, '０51144001234')],
    ['letters for the old number', withPart(1, 'abc')],
    ['no name', withPart(2, '')],
    ['a code in the name', withPart(2, 'Hiền 482913')],
    ['a name as long as a letter', withPart(2, 'A'.repeat(81))],
    ['a day that never was', withPart(3, '31021944')],
    ['a day to come', '051226001234||Bé Na|27112026|Nam'],
    ['another order of the date', withPart(3, '19440519')],
    ['neither sex', withPart(4, 'X')],
    ['a script in the address', withPart(5, '<script>')],
    ['a day of issue to come', withPart(6, '27112026')],
    ['a day of issue before the birth', withPart(6, '10051940')],
    ['two lines', CARD.replace(' Thị', '\nThị')],
    ['a link', 'https://example.com/051144001234|a|b|c'],
    ['a payment', '00020101021138570010A00000072701270006970405'],
    ['a health card', 'DN4797915071149|4e677579e1bb856e|19/05/1944|2'],
    ['more than a card holds', `${CARD}|${'a'.repeat(1_000)}`],
    ['too many parts', CARD + '|a'.repeat(12)],
    ['nothing', ''],
  ])('is none with %s', (_what, content) => {
    expect(read(content)).toBeNull();
  });
});

/** Cards of every province, age and sex, as they are printed. */
const cards = fc
  .record({
    province: fc.constantFrom(...PROVINCES.keys()),
    born: fc.date({ min: new Date('1902-01-01'), max: new Date('2020-12-31'), noInvalidDate: true }),
    isWoman: fc.boolean(),
    own: fc.integer({ min: 0, max: 999_999 }),
    old: fc.constantFrom('', '212345678', '012345678901'),
    name: fc.array(fc.constantFrom('Nguyễn', 'Thị', 'Đặng', 'ƯNG', 'Ỷ', 'H’Bia', 'Êban', 'Lê'), {
      minLength: 2,
      maxLength: 6,
    }),
    address: fc.constantFrom('', ADDRESS, 'Tổ 3, Phường 1, TP. Đà Lạt', 'Số 12/3B, KP.2'),
    tail: fc.constantFrom('', '|10052021', '|10052021|Lê Văn Ba|Trần Thị Tư', '|'),
    form: fc.constantFrom('NFC', 'NFD'),
    edge: fc.constantFrom('', '\n', '\r\n', ' '),
  })
  .map(({ province, born, isWoman, own, old, name, address, tail, form, edge }) => {
    const iso = born.toISOString().slice(0, 10);
    const [year = '', month = '', day = ''] = iso.split('-');
    const century = (Number(year.slice(0, 2)) - 19) * 2 + Number(isWoman);
    const id = `${province}${century}${year.slice(2)}${String(own).padStart(6, '0')}`;
    const content = [id, old, name.join(' '), day + month + year, isWoman ? 'Nữ' : 'Nam', address].join('|');
    return { id, iso, name: name.join(' '), content: (content + tail).normalize(form) + edge };
  });

describe('Whatever a camera reads', () => {
  it('is a card when it is well formed', () => {
    fc.assert(
      fc.property(cards, ({ id, iso, name, content }) => {
        expect(read(content)).toMatchObject({ idNumber: id, birth: iso, name });
      }),
      { seed: SEED, numRuns: 2_000 },
    );
  });

  it('is none once a sign is in it that no card has', () => {
    fc.assert(
      fc.property(spoilt(cards.map(({ content }) => content.trim())), (content) => {
        expect(read(content)).toBeNull();
      }),
      { seed: SEED, numRuns: 2_000 },
    );
  });

  it('is none, without a crash, when it is anything else', () => {
    fc.assert(
      fc.property(anything, (content) => {
        expect(read(content)).toBeNull();
      }),
      { seed: SEED, numRuns: 1_000 },
    );
  });
});
