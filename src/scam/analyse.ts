import type { Analysis, Sign, Verdict } from '../domain/scam.ts';
import type { Look, Seen } from './look.ts';
import { sayOf } from './signs/say.ts';

/** What labelled messages have taught, beside the rules. Reads what `Seen.forLearning` gives. */
export interface LearntScore {
  /** Log odds of a scam against everything else. */
  oddsOf(text: string): number;
  /** The words of a message that are most like those of scams. */
  telling(text: string): string;
}

export type Analyse = (text: string) => Analysis;

const SCAM = 0.8;
const SUSPICIOUS = 0.5;
/** How much a learnt log odd counts beside a point of the rules, and how far it can go. */
const LEARNT = { share: 0.8, most: 4 };
const BASE = -1.2;
/** Whom a message names, the one to be careful of first. */
const NAMES =
  'police court bank wallet power telecom insurance tax vneid school hospital parcel commune new_number'.split(
    ' ',
  );

/** The scam desk's verdict: the points of the rules and what was learnt, never without a reason that can be shown. */
export function createAnalyser(look: Look, learnt?: LearntScore): Analyse {
  return (input) => {
    const seen = look(input);
    const analysis = conclude(seen, learnt);
    const names = NAMES.find((one) => seen.hits.some(({ group }) => group === one));
    return { ...analysis, ...(names && { names }) };
  };
}

function conclude({ reading, found, forLearning }: Seen, learnt: LearntScore | undefined): Analysis {
  const bad = found.filter(({ rule }) => rule.points > 0).sort((a, b) => b.rule.points - a.rule.points);
  const calm = found.filter(({ rule }) => rule.points < 0);
  const odds = (learnt?.oddsOf(forLearning) ?? 0) * LEARNT.share;
  const learned = Math.max(-LEARNT.most, Math.min(LEARNT.most, odds));
  const points = found.reduce((sum, { rule }) => sum + rule.points, BASE + learned);
  const score = 1 / (1 + Math.exp(-points));
  const signs: Sign[] = bad.map((one) => ({ id: one.rule.id, text: sayOf(one, reading) }));
  if (signs.length === 0 && score >= SUSPICIOUS && learnt) {
    signs.push({
      id: 'like_known',
      text: `giống các tin lừa đã gặp ở chỗ: «${learnt.telling(reading.text)}»`,
    });
  }
  return { verdict: verdictOf(score), score, signs, calm: calm.map(({ rule }) => rule.id) };
}

function verdictOf(score: number): Verdict {
  if (score >= SCAM) return 'scam';
  return score >= SUSPICIOUS ? 'suspicious' : 'no_sign';
}
