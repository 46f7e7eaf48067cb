import { describe, expect, it } from '@jest/globals';
import { csvOf, xlsxOf } from '../../../src/console/files.ts';

const sheet = (...rows: (string | number | null)[][]) => ({ name: 'bang', columns: ['Tên', 'Số'], rows });

describe('A table for a spreadsheet', () => {
  it('begins with the mark by which Excel knows the letters', () => {
    expect(csvOf(sheet(['Thôn Thu Xà', 3]))).toBe('\uFEFFTên,Số\r\nThôn Thu Xà,3\r\n');
  });

  it.each(['=1+1', '+84905', '-2', '@SUM(A1)', '\t=1', ' =cmd'])('makes %j words', (text) => {
    expect(csvOf(sheet([text, 1]))).toContain(`\r\n'${text},1`);
  });

  it('keeps numbers numbers and holds commas, quotes and lines together', () => {
    expect(csvOf(sheet(['a,"b"\nc', -2], ['', null]))).toContain('"a,""b""\nc",-2\r\n,\r\n');
  });

  it('is a workbook as well, without formulas', async () => {
    const bytes = await xlsxOf(sheet(['=1+1', 2]));
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(bytes.length).toBeGreaterThan(1000);
  });
});
