import { describe, expect, it } from '@jest/globals';
import { normalise } from '../../../../src/nlu/words/normalise.ts';
import { CHAT_SPELLINGS, REGIONAL_WORDS } from '../../../../src/nlu/words/spellings.ts';

const LISTS = [
  { name: 'chat spellings', list: CHAT_SPELLINGS, least: 100 },
  { name: 'regional words', list: REGIONAL_WORDS, least: 40 },
];

describe.each(LISTS)('The list of $name', ({ list, least }) => {
  it('is read to its end', () => {
    expect(list.size).toBeGreaterThanOrEqual(least);
  });

  it('has single words in lower case as keys', () => {
    const odd = [...list.keys()].filter((key) => !/^\p{Ll}+$/u.test(key) || key !== key.normalize('NFC'));
    expect(odd).toEqual([]);
  });

  it('leads to words, and never back to the same', () => {
    const odd = [...list].filter(([key, to]) => to.length === 0 || to.join(' ') === key);
    expect(odd).toEqual([]);
    for (const word of [...list.values()].flat()) expect(word).toMatch(/^\p{Ll}+$/u);
  });
});

describe('Spellings in a message', () => {
  it('of a chat are resolved in both forms', () => {
    for (const [key, to] of CHAT_SPELLINGS) expect(normalise(key).words).toEqual(to);
    expect(normalise('bhyt').plain).toEqual(['bao', 'hiem', 'y', 'te']);
  });

  it('of a region keep the word as it was written', () => {
    for (const key of REGIONAL_WORDS.keys()) expect(normalise(key).words).toEqual([key]);
  });

  it('of a region are common Vietnamese in the plain words', () => {
    for (const [key, [common = '']] of REGIONAL_WORDS) {
      expect(normalise(key).plain).toEqual(normalise(common).plain);
    }
  });

  it('are left alone inside a longer word', () => {
    expect(normalise('kem dcx').words).toEqual(['kem', 'dcx']);
  });
});
