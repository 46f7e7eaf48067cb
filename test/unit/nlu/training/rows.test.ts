import { describe, expect, it } from '@jest/globals';
import { featuresOf } from '../../../../src/nlu/model/features.ts';
import { buildRows, buildVocabulary } from '../../../../src/nlu/training/rows.ts';
import { normalise } from '../../../../src/nlu/words/normalise.ts';

const TEXTS = ['mở tài khoản', 'mở thẻ', 'đóng học phí', 'nộp học phí', 'mở mở mở', ''].map(normalise);
const VOCABULARY = buildVocabulary(TEXTS);

/** The hash of a word alone: the first feature of the message that is only this word. */
const hashOf = (word: string): number => featuresOf(normalise(word)).hashes[0] as number;

describe('The vocabulary', () => {
  it.each(['mở', 'học', 'phí'])('knows “%s”, which was said twice', (word) => {
    expect(VOCABULARY.table.get(hashOf(word))).toBeGreaterThanOrEqual(0);
  });

  it.each(['thẻ', 'khoản', 'đóng', 'nộp', 'lạ'])('leaves out “%s”, said once or never', (word) => {
    expect(VOCABULARY.table.get(hashOf(word))).toBe(-1);
  });

  it('does not count a word twice in one message', () => {
    const { table } = buildVocabulary(['mở mở', 'đóng học'].map(normalise));
    expect(table.get(hashOf('mở'))).toBe(-1);
  });

  it('weighs words alike, and rare pieces more than common ones', () => {
    expect(VOCABULARY.idf[VOCABULARY.table.get(hashOf('mở'))]).toBe(1);
    expect(VOCABULARY.idf).toHaveLength(VOCABULARY.table.size);
    expect(Math.max(...VOCABULARY.idf)).toBeGreaterThan(Math.min(...VOCABULARY.idf));
    expect(Math.min(...VOCABULARY.idf)).toBeGreaterThanOrEqual(1);
  });
});

describe('Rows of training', () => {
  const { starts, index, value } = buildRows(TEXTS, VOCABULARY);
  const rowOf = (row: number) => ({
    features: [...index.subarray(starts[row], starts[row + 1])],
    values: [...value.subarray(starts[row], starts[row + 1])],
  });

  it('stand one after another, none for nothing', () => {
    expect(starts).toHaveLength(TEXTS.length + 1);
    expect(starts[TEXTS.length]).toBe(index.length);
    expect(rowOf(TEXTS.length - 1).features).toEqual([]);
  });

  it('name a feature once, however often it was said', () => {
    for (let row = 0; row < TEXTS.length; row += 1) {
      const { features } = rowOf(row);
      expect(new Set(features).size).toBe(features.length);
    }
  });

  it('have length one in each of the four blocks', () => {
    const squares = rowOf(3).values.reduce((sum, one) => sum + one * one, 0);
    expect(squares).toBeCloseTo(4, 5);
  });

  it('grow beyond what was set aside for them', () => {
    const long = [0, 1].map(() => normalise(Array.from({ length: 400 }, (_, i) => `chữ${i}x`).join(' ')));
    const rows = buildRows(long, buildVocabulary(long));
    expect(rows.index.length).toBeGreaterThan(2 * 256);
    expect(rows.value.every((one) => one > 0)).toBe(true);
  });
});
