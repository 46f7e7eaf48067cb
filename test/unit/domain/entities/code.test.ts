import { describe, expect, it } from '@jest/globals';
import { codesIn } from '../../../../src/domain/entities/code.ts';
import { shortCode } from '../../../../src/domain/ids.ts';

const seen = (text: string) => codesIn(text).map(({ value }) => `${value.of} ${value.code}`);

describe('A code', () => {
  it.each([
    ['hồ sơ 000.00.00.H48-240115-0001 tới đâu rồi', 'dossier 000.00.00.H48-240115-0001'],
    ['h48.12-240115-0001', 'dossier H48.12-240115-0001'],
    ['H48.12 - 240115 - 0001', 'dossier H48.12-240115-0001'],
    ['G22.99.01-251120-000123', 'dossier G22.99.01-251120-000123'],
    ['phiếu HK47A', 'registration HK47A'],
    ['hk 47 a', 'registration HK47A'],
    ['H.K.4.7.A', 'registration HK47A'],
    ['TB2612', 'notice TB2612'],
    ['thông báo tb 2612', 'notice TB2612'],
    ['mã khách hàng PC06BB0123456', 'electricity PC06BB0123456'],
    ['pc06 bb 0123456', 'electricity PC06BB0123456'],
  ])('is heard in “%s”', (text, expected) => {
    expect(seen(text)).toEqual([expected]);
  });

  it.each([
    '000.00.00.H48-241315-0001',
    'lớp 3a',
    've 23h',
    'toi ca 25k',
    'tivi 43 inch',
    'THPC06BB0123456',
    '240115-0001',
    'A1, B2',
    '',
  ])('is not heard in “%s”', (text) => {
    expect(seen(text)).toEqual([]);
  });

  it('of ours is heard as it is printed', () => {
    for (let i = 0; i < 300; i += 1) {
      const code = shortCode(`phiếu ${i}`);
      expect(seen(`mã ${code} ạ`)).toEqual([`registration ${code}`]);
    }
  });
});
