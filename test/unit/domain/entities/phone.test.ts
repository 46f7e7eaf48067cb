import { describe, expect, it } from '@jest/globals';
import { phonesIn } from '../../../../src/domain/entities/phone.ts';

const seen = (text: string) => phonesIn(text).map(({ value }) => `${value.kind} ${value.number}`);

describe('A telephone number', () => {
  it.each([
    ['0905123456', 'mobile 84905123456'],
    ['gọi 0905 123 456 nhé', 'mobile 84905123456'],
    ['0905.123.456', 'mobile 84905123456'],
    ['0905-123-456', 'mobile 84905123456'],
    ['sđt0905123456', 'mobile 84905123456'],
    ['+84905123456', 'mobile 84905123456'],
    ['+84 (0)905 123 456', 'mobile 84905123456'],
    ['84.905.123.456', 'mobile 84905123456'],
    ['0084905123456', 'mobile 84905123456'],
    ['０９０５１２３４５６', 'mobile 84905123456'],
    ['0905 123 456 500 ngàn', 'mobile 84905123456'],
    ['0255 3822 123', 'landline 842553822123'],
    ['(0255) 3822123', 'landline 842553822123'],
    ['0255 000 0001', 'landline 842550000001'],
    ['024 3825 1234', 'landline 842438251234'],
    ['18001096', 'hotline 18001096'],
    ['1900 0368', 'hotline 19000368'],
    ['gọi 113', 'short 113'],
    ['nhắn 5656', 'short 5656'],
    ['113', 'short 113'],
    ['+855 12 345 678', 'foreign 85512345678'],
  ])('is heard in “%s”', (text, expected) => {
    expect(seen(text)).toEqual([expected]);
  });

  it.each([
    ['01234567890', '84834567890'],
    ['0168 123 4567', '84381234567'],
    ['0199.123.4567', '84591234567'],
  ])('with a beginning of former times is told so: %s', (text, number) => {
    expect(phonesIn(text)[0]?.value).toEqual({ number, kind: 'mobile', isOldPrefix: true });
  });

  it.each([
    '0905 123 45',
    '0955123456',
    '051145001234',
    '091 145 001 234',
    '113 người',
    'lớp 115',
    '500.000.000',
    '1.500.000',
    'ATM 24/7',
    'PC0905123456',
    '10/12/2026',
    '',
  ])('is not heard in “%s”', (text) => {
    expect(seen(text)).toEqual([]);
  });

  it('is each of several', () => {
    expect(seen('0905123456/0914567890 hoặc 0905.123.457-0914.567.891')).toHaveLength(4);
  });
});
