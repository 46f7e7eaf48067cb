import { describe, expect, it } from '@jest/globals';
import { featuresOf } from '../../../../src/nlu/model/features.ts';
import { LIMIT, normalise } from '../../../../src/nlu/words/normalise.ts';

function hashesOf(text: string): Int32Array {
  const { hashes, ends } = featuresOf(normalise(text));
  return hashes.slice(0, ends[3]);
}
const filled = (piece: string): string => piece.repeat(Math.ceil(LIMIT / piece.length)).slice(0, LIMIT);

const PIECES: readonly [string, string][] = [
  ['a sentence', 'tôi muốn mở tài khoản nhận trợ cấp. '],
  ['one letter', 'a'],
  ['short words', 'a b '],
  ['signs between letters', 'a!'],
  ['one-letter spellings', 'k!'],
  ['spellings of two long words', 'ck!'],
  ['spellings of four words', 'cskh!'],
  ['numbers', '1!'],
  ['money', '1k '],
  ['links', 'www.a '],
  ['faces', '👍'],
  ['marks', 'ế\u0301\u0301'],
  ['signs that hold a text', '\ufdfa'],
  ['Chinese', '你好，'],
  ['broken pairs', '\ud83da'],
];

describe('Features of a message', () => {
  it.each(PIECES)('grow with its length and no faster: %s', (_kind, piece) => {
    const times = Math.floor(4_000 / piece.length / 4);
    const once = hashesOf(piece.repeat(times)).length;
    const twice = hashesOf(piece.repeat(times * 2)).length;
    expect(twice).toBeLessThanOrEqual(once * 2.05);
  });

  it.each(PIECES)('of ten thousand characters find room: %s', (_kind, piece) => {
    const { hashes, ends } = featuresOf(normalise(filled(piece)));
    expect(ends[3]).toBeLessThan(hashes.length);
  });

  it.each(PIECES)('end at the ten thousandth character: %s', (_kind, piece) => {
    const text = filled(piece);
    const longer = hashesOf(`${text}${piece.repeat(50)} lừa đảo`);
    expect(Buffer.from(longer.buffer).equals(Buffer.from(hashesOf(text).buffer))).toBe(true);
  });

  it('are the same for the same words, and others for others', () => {
    expect(hashesOf('mở tài khoản')).toEqual(hashesOf('mở tài khoản'));
    expect(hashesOf('mở tài khoản')).not.toEqual(hashesOf('tài khoản mở'));
    expect(hashesOf('mở tài khoản')).not.toEqual(hashesOf('mở tài khoảng'));
  });

  it('tell the words of a message from its plain words', () => {
    const [words, plain] = [hashesOf('mo tai khoan'), hashesOf('mở tài khoản')];
    const shared = words.filter((hash) => plain.includes(hash));
    expect(shared.length).toBeGreaterThan(0);
    expect(shared.length).toBeLessThan(words.length);
  });

  it('look at the first letters of an endless word', () => {
    const [long, longer] = ['ab'.repeat(100), 'ab'.repeat(200)].map((text) => hashesOf(text).length);
    expect(long).toBe(longer);
  });
});
