import { describe, expect, it } from '@jest/globals';
import { accountsIn } from '../../../../src/domain/entities/account.ts';
import { idNumbersIn } from '../../../../src/domain/entities/id-number.ts';

const today = Date.parse('2026-11-26T09:00:00+07:00');
const ids = (text: string) => idNumbersIn(text, { today });

describe('An ID number', () => {
  it.each([
    ['051145001234', false],
    ['căn cước 051.145.001.234', false],
    ['cccd 001 301 000 001', false],
    ['cmnd 212345678', true],
    ['212345678', true],
    ['CMND cũ của tui: 212 345 678', true],
  ])('is noticed in “%s”', (text, isOld) => {
    expect(ids(text).map(({ value }) => value.isOld)).toEqual([isOld]);
  });

  it('is never repeated but for its end', () => {
    for (const text of ['căn cước 051145001234', '051 145 001 234', 'cmnd 212345234']) {
      const [found] = ids(text);
      expect(JSON.stringify(found)).not.toMatch(/\d{4}.*\d{4}/);
      expect(found?.words).toBe('•••234');
      expect(found?.value.masked).toBe('•••234');
    }
  });

  it.each([
    'stk 051145001234',
    'số tài khoản agribank 051145001234',
    'tài khoản của nó là 212345678',
    '000145001234',
    '051945001234',
    '051427001234',
    '500.000.000',
    '500000000',
    '0905123456',
    '000.00.00.H48-240115-0001',
    '',
  ])('is not noticed in “%s”', (text) => {
    expect(ids(text)).toEqual([]);
  });
});

describe('An account', () => {
  it.each([
    ['stk 0071000123456', '00•••56'],
    ['stk: 0905123456 MB', '09•••56'],
    ['STK Agribank 4200 2051 23456', '42•••56'],
    ['số tài khoản của nó là 19034567', '19•••67'],
    ['tk vietcombank 0071000123', '00•••23'],
  ])('is known by the words before it: “%s”', (text, masked) => {
    const [found] = accountsIn(text);
    expect(found?.value).toEqual({ masked });
    expect(found?.words).not.toMatch(/\d{3}/);
  });

  it.each(['tài khoản mất 5000000 đồng', '0071000123456', 'tài khoản bị khóa', 'tk 12345'])(
    'is not seen in “%s”',
    (text) => {
      expect(accountsIn(text)).toEqual([]);
    },
  );
});
