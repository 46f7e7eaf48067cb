import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { entitiesIn, type Entity } from '../../../../src/domain/entities/entities.ts';
import { readingOf } from '../../../../src/domain/entities/reading.ts';

const SEED = 20_261_126;
const today = Date.parse('2026-11-26T09:00:00+07:00');
const places = {
  commune: { name: 'xã Nghĩa Hòa', oldNames: [] },
  villages: [{ id: 'thu-xa', name: 'thôn Thu Xà', aliases: ['phố Thu Xà'] }],
};
const all = (text: string): Entity[] => entitiesIn(text, { today, places });
const brief = (text: string): string[] => all(text).map(({ kind, words }) => `${kind}: ${words}`);

describe('What a message names', () => {
  it.each([
    [
      'hồi tối có thằng gọi số 0905 123 456 kêu má tui 82 tuổi ở thôn Thu Xà chuyển 5tr qua agribank',
      [
        'date: hồi tối',
        'phone: 0905 123 456',
        'relation: má',
        'age: 82 tuổi',
        'village: thôn Thu Xà',
        'money: 5tr',
        'bank: agribank',
      ],
    ],
    [
      'me toi sn 42 lanh 500k o vnpt money bua qua',
      ['relation: me', 'age: sn 42', 'money: 500k', 'bank: vnpt money', 'date: bua qua'],
    ],
    ['stk 0905123456', ['account: stk 09•••56']],
    ['stk 051145001234', ['account: stk 05•••34']],
    ['căn cước 051145001234, số máy 0905123456', ['id_number: •••234', 'phone: 0905123456']],
    ['hồ sơ H48.12-240115-0001 nộp 10/11', ['code: H48.12-240115-0001', 'date: 10/11']],
    ['sinh ngày 1/1/1942', ['age: sinh ngày 1/1/1942']],
    ['0905.000.000', ['phone: 0905.000.000']],
  ])('is found in “%s”', (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  it.each([
    'năm nay',
    'hai vợ chồng',
    'tháng tư',
    'thôn',
    'mở thẻ ATM 24/7',
    'dạ chào xã ạ',
    'toi muon mo tai khoan',
    'cho con hỏi chút',
    'cảm ơn nhiều nghen',
    '👵🏽🙏',
    '',
  ])('is nothing in “%s”', (text) => {
    expect(brief(text)).toEqual([]);
  });

  it('is at the same place however the letters are composed', () => {
    const text = 'bà nội tui ở thôn Thu Xà mất năm trăm ngàn tối hôm kia, ngoài tám mươi rồi';
    const found = all(text.normalize('NFD'));
    expect(found).toEqual(all(text));
    expect(found.length).toBe(5);
    for (const { start, end, words } of found) expect(text.slice(start, end)).toBe(words);
  });

  it('needs no places to hear the rest', () => {
    expect(entitiesIn('ở thôn Thu Xà mất 5tr', { today }).map(({ kind }) => kind)).toEqual(['money']);
  });
});

const WORDS =
  'năm trăm ngàn triệu tr k đ tư mốt lăm rưỡi hai ba mùng 10 ngày tháng giêng âm lịch hôm qua kia tối 8 giờ h30 82 tuổi ' +
  'ngoài sinh 1942 má tui cho thôn Thu Xà xã Nghĩa Hòa 0905 123 456 051145001234 stk agri bank momo 000.00.00.H48-240115-0001 ' +
  '10/12/2026 31/2 500.000 1tr2 +84 , . - / ( nam tram toi qua vài gần ơ̴ 가 ﬁ İ \u0301 \ud83d 👵🏽';
const message = fc
  .array(fc.constantFrom(...WORDS.split(' ')), { maxLength: 40 })
  .chain((words) => fc.constantFrom(' ', '').map((gap) => words.join(gap)));
const anything = fc.oneof(
  message,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);
const run = (check: (text: string) => void): void =>
  fc.assert(fc.property(anything, check), { seed: SEED, numRuns: 600 });

describe('Whatever is typed', () => {
  it('is read without an error, in order and without overlap', () => {
    run((text) => {
      let end = 0;
      for (const one of all(text)) {
        expect(one.start).toBeGreaterThanOrEqual(end);
        expect(one.end).toBeGreaterThan(one.start);
        end = one.end;
      }
      expect(end).toBeLessThanOrEqual(text.normalize('NFC').length);
    });
  });

  it('is cut out where it stands', () => {
    run((text) => {
      const nfc = text.normalize('NFC');
      for (const { kind, start, end, words } of all(text)) {
        if (kind !== 'id_number' && kind !== 'account') expect(nfc.slice(start, end)).toBe(words);
      }
    });
  });

  it('keeps its length when its marks are taken off', () => {
    run((text) => {
      const { text: nfc, plain } = readingOf(text);
      expect(plain.length).toBe(nfc.length);
    });
  });

  it('gives whole amounts and days that exist', () => {
    run((text) => {
      for (const one of all(text)) {
        if (one.kind === 'money') expect(Number.isInteger(one.value.dong) && one.value.dong > 0).toBe(true);
        if (one.kind !== 'date' || one.value.calendar === 'lunar') continue;
        const { from, to } = one.value;
        expect(new Date(from).toISOString().slice(0, 10)).toBe(from);
        expect(from <= to).toBe(true);
      }
    });
  });

  it('never hands on an ID or an account number', () => {
    run((text) => {
      for (const one of all(text)) {
        if (one.kind === 'id_number' || one.kind === 'account')
          expect(JSON.stringify([one.value, one.words])).not.toMatch(/\d{4}/);
      }
    });
  });

  it('is read no further than ten thousand characters', () => {
    const text = `${'a'.repeat(9_990)} 500k 500k 500k`;
    expect(all(text).length).toBe(1);
    for (const piece of [
      'năm trăm ',
      '0905 ',
      'stk 1 ',
      '1/2 ',
      'mùng 5 ',
      'thôn thu ',
      '((((',
      '1.',
      'sinh ngày ',
    ]) {
      expect(() => all(piece.repeat(20_000))).not.toThrow();
    }
  });
});
