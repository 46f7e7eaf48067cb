import type { Analysis, Sign, Verdict } from '../domain/scam.ts';
import type { Look, Seen } from './look.ts';
import { sayOf } from './signs/say.ts';
import type { FoundSign } from './signs/signs.ts';

/** What labelled messages have taught, beside the rules. Reads what `Seen.forLearning` gives. */
export interface LearntScore {
  /** Log odds of a scam, and of a warning about scams, against everything else. */
  oddsOf(text: string): { scam: number; warning: number };
  /** The words of a message that are most like those of scams. */
  telling(text: string): string;
}

export type Analyse = (text: string) => Analysis;

const SCAM = 0.8;
const SUSPICIOUS = 0.5;
/** Weights on the scale of log odds, chosen on messages of authors who wrote nothing that teaches. */
const WITH_LEARNT = { rules: 0.2, learnt: 0.8, warning: 0.5, from: -0.85, steepness: 1.15 };
/** Where there is nothing to learn from, the points of the rules stand alone. */
const RULES_ALONE = { rules: 1, learnt: 0, warning: 0, from: 1.2, steepness: 1 };
const MOST_ODDS = 5;
/** What takes a decisive sign back. */
const CALMING = ['own_code', 'warning', 'balance'];
/** Whom a message names, the one to be careful of first. */
const NAMES =
  'police court bank wallet power telecom insurance tax vneid school hospital parcel commune new_number'.split(
    ' ',
  );

/** The scam desk's verdict: the points of the rules and what was learnt, never without a reason that can be shown. */
export function createAnalyser(look: Look, learnt?: LearntScore): Analyse {
  // Several places ask about the message in hand; it is looked at once.
  let last: { input: string; analysis: Analysis } | undefined;
  return (input) => {
    if (last?.input === input) return last.analysis;
    const seen = look(input);
    const names = NAMES.find((one) => seen.hits.some(({ group }) => group === one));
    const analysis = { ...conclude(seen, learnt), ...(names && { names }) };
    last = { input, analysis };
    return analysis;
  };
}

function conclude(seen: Seen, learnt: LearntScore | undefined): Analysis {
  const { found, reading, forLearning } = seen;
  const bad = found.filter(({ rule }) => rule.points > 0).sort((a, b) => weightOf(b) - weightOf(a));
  const calm = found.filter(({ rule }) => rule.points < 0).map(({ rule }) => rule.id);
  const odds = learnt?.oddsOf(forLearning) ?? { scam: 0, warning: -MOST_ODDS };
  const isDecided =
    bad.some(({ rule }) => rule.isDecisive) && !calm.some((id) => CALMING.includes(id)) && odds.warning < 0;
  const score = Math.max(scoreOf(found, odds, learnt ? WITH_LEARNT : RULES_ALONE), isDecided ? 0.9 : 0);
  const signs: Sign[] = withoutRepeats(bad).map((one) => ({ id: one.rule.id, text: sayOf(one, reading) }));
  if (signs.length === 0 && score >= SUSPICIOUS) {
    const telling = learnt?.telling(reading.text) ?? '';
    signs.push({ id: 'like_known', text: `giống các tin lừa đã gặp ở chỗ: «${telling}»` });
  }
  return { verdict: verdictOf(score), score, signs, calm };
}

function scoreOf(
  found: readonly FoundSign[],
  odds: { scam: number; warning: number },
  { rules, learnt, warning, from, steepness }: typeof WITH_LEARNT,
): number {
  const points = found.reduce((sum, { rule }) => sum + rule.points, 0);
  const sum = rules * points + learnt * clamp(odds.scam, -MOST_ODDS) - warning * clamp(odds.warning + 1, 0);
  return 1 / (1 + Math.exp(-steepness * (sum - from)));
}

const clamp = (value: number, least: number): number => Math.max(least, Math.min(MOST_ODDS, value));

const weightOf = ({ rule }: FoundSign): number => rule.points + (rule.isDecisive ? 10 : 0);

/** One reason for one link. */
function withoutRepeats(signs: readonly FoundSign[]): FoundSign[] {
  const linkOf = ({ rule, hits }: FoundSign): string | undefined =>
    rule.id.startsWith('link_') ? hits[0]?.words : undefined;
  return signs.filter((one, at) => {
    const link = linkOf(one);
    return link === undefined || signs.findIndex((other) => linkOf(other) === link) === at;
  });
}

function verdictOf(score: number): Verdict {
  if (score >= SCAM) return 'scam';
  return score >= SUSPICIOUS ? 'suspicious' : 'no_sign';
}
