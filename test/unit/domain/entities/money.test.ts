import { describe, expect, it } from '@jest/globals';
import { moneyIn } from '../../../../src/domain/entities/money.ts';

const K = 1_000;
const M = 1_000_000;
const amounts = (text: string): number[] => moneyIn(text).map(({ value }) => value.dong);

describe('An amount of money', () => {
  it.each([
    ['500k', 500 * K],
    ['nạp 50K điện thoại', 50 * K],
    ['năm trăm ngàn', 500 * K],
    ['nam tram ngan', 500 * K],
    ['5 trăm ngàn', 500 * K],
    ['năm trăm nghìn đồng', 500 * K],
    ['năm trăm k', 500 * K],
    ['500.000đ', 500 * K],
    ['500,000 VND', 500 * K],
    ['500 000', 500 * K],
    ['tiền điện tháng này 347.500', 347_500],
    ['phí 50 nghìn', 50 * K],
    ['ba chục ngàn', 30 * K],
    ['hai trăm năm mươi ngàn đồng', 250 * K],
    ['một trăm linh năm ngàn', 105 * K],
    ['hai trăm lẻ ba nghìn', 203 * K],
    ['trăm hai ngàn', 120 * K],
    ['hai mươi mốt ngàn', 21 * K],
    ['ba mươi tư ngàn', 34 * K],
    ['đóng trăm rưỡi', 150 * K],
    ['ba triệu sau khi bấm vô', 3 * M],
    ['mat 3 trieu sau do no khoa may', 3 * M],
    ['một triệu hai', 1.2 * M],
    ['mot trieu hai', 1.2 * M],
    ['triệu rưỡi', 1.5 * M],
    ['1tr2', 1.2 * M],
    ['1tr250', 1.25 * M],
    ['7tr5', 7.5 * M],
    ['10tr500k', 10.5 * M],
    ['2 củ', 2 * M],
    ['nửa triệu', 0.5 * M],
    ['1,5 triệu', 1.5 * M],
    ['1.5tr', 1.5 * M],
    ['2 triệu 500 ngàn', 2.5 * M],
    ['2 triệu 500', 2.5 * M],
    ['một triệu hai trăm', 1.2 * M],
    ['năm triệu', 5 * M],
    ['mười lăm triệu rưỡi', 15.5 * M],
    ['hai mươi nhăm triệu', 25 * M],
    ['một trăm triệu', 100 * M],
    ['1 tỷ 2', 1_200 * M],
    ['1.500.000 đồng', 1.5 * M],
    ['nó trừ mất bảy triệu', 7 * M],
    ['tui chuyển 5000000 cho nó', 5 * M],
    ['mỗi năm 3 triệu', 3 * M],
    ['mất 3 triệu năm ngoái', 3 * M],
    ['góp 3 triệu hai vợ chồng', 3 * M],
    ['mat 3 trieu ba tui khong biet', 3 * M],
  ])('is heard in “%s”', (text, dong) => {
    expect(amounts(text)).toEqual([dong]);
    expect(moneyIn(text)[0]?.value.isApproximate).toBe(false);
  });

  it.each([
    ['hơn 3 triệu', 3 * M, 'more'],
    ['ba triệu mấy', 3 * M, 'more'],
    ['gần 20 triệu đồng', 20 * M, 'less'],
    ['khoảng năm trăm ngàn', 500 * K, 'about'],
    ['mất vài trăm', 200 * K, 'few'],
    ['vài triệu', 2 * M, 'few'],
    ['hai ba triệu', 2 * M, 'few'],
    ['năm bảy triệu', 5 * M, 'few'],
    ['lấy năm sáu triệu', 5 * M, 'few'],
    ['thu hai ba chục triệu', 20 * M, 'few'],
    ['chục triệu', 10 * M, 'few'],
    ['mất mấy triệu rồi', 2 * M, 'few'],
    ['hàng trăm triệu', 100 * M, 'few'],
  ])('is told roughly in “%s”', (text, dong, bound) => {
    expect(moneyIn(text).map(({ value }) => value)).toEqual([{ dong, isApproximate: true, bound }]);
  });

  it.each([
    'năm nay',
    'năm ni',
    'vay được mấy trăm triệu',
    'mã là VX27K4',
    'mỗi năm',
    'ba tui',
    'hai vợ chồng',
    'tháng tư',
    'mở thẻ ATM 24/7',
    '3 triệu người',
    'hai ngàn hộ',
    'công ty',
    'ba ngân hàng',
    'ba ngan hang',
    'tôi đồng ý',
    'toi 2 lan dong tien',
    'được mấy triệu một tháng',
    '2 củ khoai',
    '0905.123.456',
    '190300000',
    'stk 19030000000',
    'có một trăm người',
    'trăm năm',
    'gọi 1900 0368',
    'lớp 3, tổ 5',
    '',
  ])('is not heard in “%s”', (text) => {
    expect(amounts(text)).toEqual([]);
  });

  it('is cut out with the words that make it vague', () => {
    const text = 'nó lấy của má tui hơn 3 triệu rưỡi đồng hôm qua';
    const [found] = moneyIn(text);
    expect(found?.words).toBe('hơn 3 triệu rưỡi đồng');
    expect(text.slice(found?.start, found?.end)).toBe(found?.words);
  });

  it('is each of several', () => {
    expect(amounts('chuyển 500k, rồi một triệu hai, rồi thêm 20tr')).toEqual([500 * K, 1.2 * M, 20 * M]);
  });
});
