import { describe, expect, it } from '@jest/globals';
import { BANKS, BANKS_AS_OF } from '../../../../src/domain/entities/bank-names.ts';
import { banksIn } from '../../../../src/domain/entities/bank.ts';

const seen = (text: string) => banksIn(text).map(({ value }) => value.id);

describe('A bank or a wallet', () => {
  it.each([
    ['agri bank', 'agribank'],
    ['a gờ ri banh', 'agribank'],
    ['agribak', 'agribank'],
    ['ngân hàng nông nghiệp', 'agribank'],
    ['Vietcombamk', 'vietcombank'],
    ['viet com bank', 'vietcombank'],
    ['viettin bank', 'vietinbank'],
    ['BIDV', 'bidv'],
    ['chuyển qua MB', 'mb'],
    ['app mb', 'mb'],
    ['ngân hàng bưu điện', 'lpbank'],
    ['LienVietPostBank', 'lpbank'],
    ['LPBank', 'lpbank'],
    ['ngân hàng chính sách', 'vbsp'],
    ['mô mô', 'momo'],
    ['ví MoMo', 'momo'],
    ['zalo pay', 'zalopay'],
    ['viettel pay', 'viettel_money'],
    ['Viettel Money', 'viettel_money'],
    ['việt teo pay', 'viettel_money'],
    ['VNPT Money', 'vnpt_money'],
    ['mobifone money', 'mobifone_money'],
  ])('is heard in “%s”', (text, id) => {
    expect(seen(text)).toEqual([id]);
  });

  it.each([
    'VNeID',
    'agri-qua.example',
    'http://vcb-xacminh.example',
    'zalo',
    'viettel',
    'vnpt',
    'bưu điện',
    'ngân hàng',
    '500 MB',
    '3mb',
    'mở mở',
    'quân đội',
    '',
  ])('is not heard in “%s”', (text) => {
    expect(seen(text)).toEqual([]);
  });

  it('tells a bank from a wallet and mobile money', () => {
    const kinds = ['agribank', 'momo', 'viettel money'].map((text) => banksIn(text)[0]?.value.kind);
    expect(kinds).toEqual(['bank', 'wallet', 'mobile_money']);
  });

  it('is listed once, on a day, and heard by its own name', () => {
    expect(BANKS_AS_OF).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(new Set(BANKS.map(({ id }) => id)).size).toBe(BANKS.length);
    for (const { id, name } of BANKS) expect([name, ...seen(name)]).toEqual([name, id]);
  });

  it('has no form that means two', () => {
    const forms = BANKS.flatMap(({ said }) => said);
    expect(forms.filter((form, at) => forms.indexOf(form) !== at)).toEqual([]);
  });
});
