import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ROLES } from '../../src/contract/console-auth.ts';
import { CHANGED } from '../../src/contract/console-desk.ts';
import { createChanges, mayHear, type Change } from '../../src/console/desk/changes.ts';

describe('Changes on their way to the pages', () => {
  const told: string[] = [];
  const changes = createChanges(({ communeId, what }) => told.push(`${communeId} ${what}`));
  beforeEach(() => {
    jest.useFakeTimers();
    told.length = 0;
  });
  afterEach(() => {
    changes.stop();
    jest.useRealTimers();
  });
  const forms: Change = { communeId: 'a', what: 'forms' };

  it('are told at once', () => {
    changes.add(forms);
    expect(told).toEqual(['a forms']);
  });

  it('are told once a second, the last one too', () => {
    for (let n = 0; n < 50; n += 1) changes.add(forms);
    expect(told).toHaveLength(1);
    jest.advanceTimersByTime(1_000);
    expect(told).toHaveLength(2);
    jest.advanceTimersByTime(10_000);
    expect(told).toHaveLength(2);
    changes.add(forms);
    expect(told).toHaveLength(3);
  });

  it('of another kind or commune wait for nobody', () => {
    changes.add(forms);
    changes.add({ communeId: 'a', what: 'notices' });
    changes.add({ communeId: 'b', what: 'forms' });
    expect(told).toEqual(['a forms', 'a notices', 'b forms']);
  });

  it.each(ROLES)('are heard by the role %s as far as it has the page', (role) => {
    const viewer = { id: 'o', role, communeId: 'a', village: 'thon' };
    const heard = CHANGED.filter((what) => mayHear(viewer, { communeId: 'a', what }));
    const all = role === 'village' ? ['forms', 'notices', 'calls'] : role === 'province' ? [] : [...CHANGED];
    expect(heard).toEqual(all);
    expect(CHANGED.filter((what) => mayHear(viewer, { communeId: 'b', what }))).toEqual([]);
  });

  it('of everybody’s words are heard everywhere, of nothing else', () => {
    const viewer = { id: 'o', role: 'officer', communeId: 'a' } as const;
    const heard = CHANGED.filter((what) => mayHear(viewer, { communeId: 'all', what }));
    expect(heard).toEqual(['content']);
  });
});
