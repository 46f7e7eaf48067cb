import { describe, expect, it } from '@jest/globals';
import { joinBirth, splitBirth } from '../../../miniapp/src/fields/birth-parts.ts';

describe('A date of birth in three boxes', () => {
  it('is one answer, and comes back into its boxes', () => {
    const parts = { day: '2', month: '9', year: '1944' };
    expect(joinBirth(parts)).toBe('1944-09-02');
    expect(splitBirth('1944-09-02')).toEqual(parts);
  });

  it('comes back as it was left when it was cut off, with nothing in the empty boxes', () => {
    for (const half of [
      { day: '2', month: '', year: '' },
      { day: '', month: '9', year: '' },
      { day: '19', month: '5', year: '' },
      { day: '2', month: '', year: '194' },
    ])
      expect(splitBirth(joinBirth(half))).toEqual(half);
  });

  it('is only the year when neither day nor month is known', () => {
    expect(joinBirth({ day: '', month: '', year: '1944' })).toBe('1944');
  });
});
