import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { completions, nextStep, ruleFor, type Advisor, type Answers } from '../../src/domain/advisor.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { copyContent } from '../support/content-copy.ts';

const advisor = loadCatalog(join(import.meta.dirname, '../../intents')).advisor as Advisor;
const ALL = completions(advisor, {});

/** Taps through the questions as somebody with these answers would. */
function walk(answers: Answers): { route: string; taps: number } {
  let given: Answers = {};
  for (let taps = 0; taps <= 10; taps += 1) {
    const step = nextStep(advisor, given);
    if (step?.kind === 'advise') return { route: step.rule.route, taps };
    const question = step?.question.id ?? '';
    given = { ...given, [question]: answers[question] ?? '' };
  }
  throw new Error(`no advice for ${JSON.stringify(answers)}`);
}

describe('The table of the payout advisor', () => {
  it('is complete: every combination has a row', () => {
    expect(ALL).toHaveLength(4 * 3 * 2 * 3 * 2);
    expect(ALL.filter((answers) => !ruleFor(advisor, answers))).toEqual([]);
  });

  it('has no row in vain', () => {
    const used = new Set(ALL.map((answers) => ruleFor(advisor, answers)));
    expect(advisor.rules.filter((rule) => !used.has(rule))).toEqual([]);
    expect(Object.keys(advisor.routes).sort()).toEqual([...new Set(advisor.rules.map((rule) => rule.route))].sort());
  });

  it.each(ALL.map((answers) => [Object.values(answers).join(' · '), answers] as const))(
    'leads %s in at most five taps to what the table says',
    (_name, answers) => {
      const { route, taps } = walk(answers);
      expect(route).toBe(ruleFor(advisor, answers)?.route);
      expect(taps).toBeLessThanOrEqual(5);
    },
  );

  it.each([
    [{ for_whom: 'self', mobility: 'can_go', id_card: 'yes', sim: 'own', phone: 'smart' }, 'wallet'],
    [{ for_whom: 'self', mobility: 'can_go', id_card: 'yes', sim: 'own', phone: 'basic' }, 'own_account'],
    [{ for_whom: 'elder', mobility: 'can_go', id_card: 'yes', sim: 'other', phone: 'smart' }, 'own_account'],
    [{ for_whom: 'self', mobility: 'can_go', id_card: 'yes', sim: 'none', phone: 'basic' }, 'cash_point'],
    [{ for_whom: 'self', mobility: 'can_go', id_card: 'no', sim: 'own', phone: 'smart' }, 'cash_point'],
    [{ for_whom: 'elder', mobility: 'helper', id_card: 'yes', sim: 'own', phone: 'smart' }, 'authorised'],
    [{ for_whom: 'elder', mobility: 'stuck', id_card: 'no', sim: 'none', phone: 'basic' }, 'home'],
    [{ for_whom: 'ward', mobility: 'can_go', id_card: 'yes', sim: 'own', phone: 'smart' }, 'guardian'],
    [{ for_whom: 'child', mobility: 'stuck', id_card: 'no', sim: 'none', phone: 'basic' }, 'guardian'],
  ])('%j → %s', (answers, route) => {
    expect(walk(answers).route).toBe(route);
  });

  it('asks nobody what cannot change the advice', () => {
    expect(walk({ for_whom: 'ward' } as Answers).taps).toBe(1);
    expect(walk({ for_whom: 'self', mobility: 'stuck' } as Answers).taps).toBe(2);
  });
});

describe('A mistake in the table', () => {
  let copy: ReturnType<typeof copyContent>;
  beforeEach(() => {
    copy = copyContent();
  });
  afterEach(() => copy.remove());
  const FILE = 'receive_allowance/advisor.yaml';

  it('a hole is named with the answers that fall into it', () => {
    copy.swap(FILE, '  - when: { sim: [other] }', '  - when: { sim: [other], phone: [smart] }');
    expect(copy.problems()).toContain('không có dòng nào cho');
  });

  it('a row that is never reached is named', () => {
    copy.swap(FILE, '  - when: { mobility: [helper] }', '  - when: { for_whom: [ward], mobility: [helper] }');
    expect(copy.problems()).toMatch(/dòng 4 của «rules» không bao giờ tới/);
  });

  it('an answer that no question offers is named', () => {
    copy.swap(FILE, 'when: { mobility: [stuck] }', 'when: { mobility: [flying] }');
    expect(copy.problems()).toContain('«mobility: flying» không có trong «questions»');
  });

  it('a way that is not described is named', () => {
    copy.swap(FILE, 'route: home', 'route: moon');
    expect(copy.problems()).toContain('cách nhận «moon» không có trong «routes»');
  });
});
