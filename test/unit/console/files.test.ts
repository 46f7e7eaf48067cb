import { describe, expect, it } from '@jest/globals';
import { inflateRawSync } from 'node:zlib';
import { csvOf, xlsxOf } from '../../../src/console/files.ts';

const sheet = (...rows: (string | number | null)[][]) => ({ name: 'bang', columns: ['Tên', 'Số'], rows });

/** One file of a workbook, which is a ZIP archive: found by its list at the end. */
function partOf(zip: Buffer, name: string): string {
  const at = zip.lastIndexOf(name) - 46;
  const size = zip.readUInt32LE(at + 20);
  const head = zip.readUInt32LE(at + 42);
  const from = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28);
  return inflateRawSync(zip.subarray(from, from + size)).toString();
}

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

  it('says in a workbook what it is about, above its headings', async () => {
    const about = ['Từng ngày', 'Xã Nghĩa Hòa'];
    const bytes = await xlsxOf({ ...sheet(['Thôn Thu Xà', 3]), tab: 'Tung ngay', about });
    expect(partOf(bytes, 'xl/workbook.xml')).toContain('name="Tung ngay"');
    const words = [...partOf(bytes, 'xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)</g)].map(
      ([, word]) => word,
    );
    expect(words).toEqual([...about, 'Tên', 'Số', 'Thôn Thu Xà']);
  });
});
