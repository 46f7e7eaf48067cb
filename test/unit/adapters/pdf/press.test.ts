import { inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { definitionOf } from '../../../../src/adapters/pdf/definition.ts';
import { createPress, pagesOf } from '../../../../src/adapters/pdf/press.ts';
import type { Paper } from '../../../../src/domain/paper.ts';

const press = createPress();
const paper = (text: string, more: Partial<Paper> = {}): Paper => ({
  title: 'Thử',
  blocks: [
    { kind: 'title', text: 'Thử' },
    { kind: 'text', text },
  ],
  ...more,
});

/** Which letters the fonts in the file can say, by their tables to Unicode. */
function lettersIn(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/stream\n/g)].map(({ index }) => {
    const end = text.indexOf('endstream', index);
    try {
      return inflateSync(pdf.subarray(index + 7, end)).toString('latin1');
    } catch {
      return '';
    }
  });
  const tables = streams.filter((one) => one.includes('beginbfrange')).join('\n');
  return [...tables.matchAll(/<([0-9a-f]{4})>/g)]
    .map(([, code = '0']) => String.fromCharCode(parseInt(code, 16)))
    .join('');
}

describe('The press', () => {
  it('prints A4 with every Vietnamese letter, whichever way it was typed', async () => {
    const pdf = await press.print(paper('Nguyễn Thị Ấm Ướt ở thôn Đồng Xuân'.normalize('NFD')));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1')).toContain('/MediaBox [0 0 595.28 841.89]');
    for (const letter of 'ễấướởĐồâ'.normalize('NFC'))
      expect(lettersIn(pdf).toLowerCase()).toContain(letter.toLowerCase());
  });

  it('keeps to one page by smaller print, and goes on where that is allowed', async () => {
    const long = 'Nó gọi hoài rồi bắt tui chuyển tiền. '.repeat(110);
    expect(pagesOf(await press.print(paper(long, { isOnePage: true })))).toBe(1);
    const rows = Array.from({ length: 120 }, (_, n) => [`${n}`, 'x']);
    const table: Paper = {
      title: 'x',
      isLandscape: true,
      blocks: [{ kind: 'table', head: ['a', 'b'], rows, shares: [50, 50] }],
    };
    expect(pagesOf(await press.print(table))).toBeGreaterThan(1);
  });

  it('draws the same paper once', async () => {
    const [first, second] = await Promise.all([press.print(paper('một')), press.print(paper('một'))]);
    expect(first).toBe(second);
    expect(await press.print(paper('hai'))).not.toBe(first);
  });

  it('reads and fetches nothing that a text names', async () => {
    const evil = 'file:///etc/passwd https://x.example/a.png data:image/png;base64,AAAA';
    const pdf = await press.print(paper(evil));
    expect(pagesOf(pdf)).toBe(1);
    expect(JSON.stringify(definitionOf(paper(evil), 14))).not.toMatch(/"(?:image|svg|link|attachment)"/);
  });

  it('survives what no font can draw', async () => {
    const pdf = await press.print(paper('😀\u0000\u202e\ud800 漢字 العربية'));
    expect(pagesOf(pdf)).toBe(1);
  });
});
