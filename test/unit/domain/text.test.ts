import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { clip, splitForZalo, stripMarks } from '../../../src/domain/text.ts';

const SEED = 20_261_122;
const FAMILY = '👨‍👩‍👧‍👦';
const KISS = '👩🏽‍❤️‍💋‍👨🏽';

function graphemes(text: string): string[] {
  return [...new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(text)].map((one) => one.segment);
}

describe('Vietnamese without marks', () => {
  it.each([
    ['Đường Nguyễn Huệ', 'duong nguyen hue'],
    ['ĐỘI TRƯỞNG'.normalize('NFD'), 'doi truong'],
    ['tiền ăn', 'tien an'],
    ['', ''],
  ])('writes %s as %s', (text, plain) => {
    expect(stripMarks(text)).toBe(plain);
  });
});

describe('A text cut short', () => {
  it('stays whole when it fits', () => {
    expect(clip('chào bác', 8)).toBe('chào bác');
  });

  it('ends in an ellipsis within the limit', () => {
    expect(clip('chào bác Hiền', 8)).toBe('chào bá…');
  });

  it('never keeps half a family of emoji', () => {
    expect(clip(`Nhà ${FAMILY}${FAMILY}`, 18)).toBe(`Nhà ${FAMILY}…`);
    expect(clip(`${KISS}${KISS}`, 20)).toBe(`${KISS}…`);
  });

  it('never cuts a letter from its marks', () => {
    const nfd = 'tiền nước'.normalize('NFD');
    for (let limit = 2; limit < nfd.length; limit += 1) {
      const kept = graphemes(clip(nfd, limit)).slice(0, -1);
      expect(graphemes(nfd).slice(0, kept.length)).toEqual(kept);
    }
  });

  it('keeps only whole graphemes of any text', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 120 }), (long, limit) => {
        const short = clip(long, limit);
        expect(short.length).toBeLessThanOrEqual(limit);
        expect(long.startsWith(short.replace(/…$/, ''))).toBe(true);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

describe('A long text split for Zalo', () => {
  const sentence = 'Bác mang căn cước ra xã, cán bộ làm giúp bác trong buổi sáng. ';

  it('stays in one part up to 2,000 characters', () => {
    expect(splitForZalo('a'.repeat(2_000))).toHaveLength(1);
    expect(splitForZalo('a'.repeat(2_001))).toHaveLength(2);
  });

  it('counts characters after composing them', () => {
    const nfd = 'ế'.repeat(2_000).normalize('NFD');
    expect(nfd.length).toBe(6_000);
    expect(splitForZalo(nfd)).toEqual(['ế'.repeat(2_000)]);
  });

  it('breaks at the end of a sentence', () => {
    const parts = splitForZalo(sentence.repeat(80));
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) expect(part).toMatch(/^Bác .*\.$/s);
  });

  it('prefers the end of a line to a sentence', () => {
    const text = `${'Dòng một. '.repeat(150)}\n${'Dòng hai. '.repeat(100)}`;
    expect(splitForZalo(text)[1]).toMatch(/^Dòng hai/);
  });

  it('breaks at a space when no sentence ends', () => {
    for (const part of splitForZalo('tiền '.repeat(1_000))) expect(part).toMatch(/^tiền.*tiền$/);
  });

  it('breaks nowhere inside a family of emoji', () => {
    const parts = splitForZalo(FAMILY.repeat(600));
    for (const part of parts) expect(part.length % FAMILY.length).toBe(0);
    expect(parts.join('')).toBe(FAMILY.repeat(600));
  });

  it('gives nothing for nothing', () => {
    expect(splitForZalo('')).toEqual([]);
    expect(splitForZalo(' \n '.repeat(900))).toEqual([]);
  });

  it('never gives an empty part', () => {
    const text = `${'\n'.repeat(2_500)}một${' '.repeat(5_000)}hai`;
    expect(splitForZalo(text)).toEqual(['một', 'hai']);
  });

  it('loses no word of any text', () => {
    const piece = fc.oneof(
      fc.constantFrom(FAMILY, KISS, '. ', '\n', ' ', 'tiền', '? ', '🇻🇳'),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 300, size: 'max' }), (pieces) => {
        const text = pieces.join('');
        const parts = splitForZalo(text, 200);
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(200);
        expect(parts.every(Boolean)).toBe(true);
        expect(parts.join('').replace(/\s/g, '')).toBe(text.normalize('NFC').replace(/\s/g, ''));
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});
