import { describe, expect, it } from '@jest/globals';
import { groupsOf, patternOf, type Pattern } from '../../../src/domain/scam-pattern.ts';
import { byGroup, match } from '../../../src/scam/signs/pattern.ts';

const hit = (group: string, from: number, to = from + 1) => ({ group, from, to });
const read = (text: string): Pattern => patternOf(text) ?? [];
const never = (): boolean => false;

describe('A pattern of the rules', () => {
  it('names groups, and how far they may stand apart', () => {
    expect(patternOf('give ~4 secret & police')).toEqual([
      [
        { group: 'give', gap: 0 },
        { group: 'secret', gap: 4 },
      ],
      [{ group: 'police', gap: 0 }],
    ]);
    expect(groupsOf(read('give ~4 secret & police'))).toEqual(['give', 'secret', 'police']);
  });

  it.each(['', 'give secret', 'give ~ secret', 'give ~4', '& police', 'Give', 'give ~444 secret'])(
    '“%s” cannot be read',
    (text) => {
      expect(patternOf(text)).toBeNull();
    },
  );

  it('holds when the second follows near enough', () => {
    const groups = byGroup([hit('give', 0), hit('secret', 5)]);
    expect(match(read('give ~4 secret'), groups, never)).toHaveLength(2);
    expect(match(read('give ~3 secret'), groups, never)).toBeNull();
    expect(match(read('secret ~9 give'), groups, never)).toBeNull();
    expect(match(read('secret & give'), groups, never)).toHaveLength(2);
  });

  it('looks at the next place when the first does not serve', () => {
    const groups = byGroup([hit('give', 0), hit('give', 20), hit('secret', 22)]);
    expect(match(read('give ~2 secret'), groups, never)?.[0]?.from).toBe(20);
  });

  it('does not hold through what is denied', () => {
    const groups = byGroup([hit('give', 3), hit('secret', 4)]);
    expect(match(read('give ~2 secret'), groups, ({ from }) => from === 3)).toBeNull();
  });
});
