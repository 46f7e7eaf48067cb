import { stripMarks } from '../../domain/text.ts';
import type { Understanding } from '../../ports.ts';
import { NONE } from '../classifier.ts';

export interface Message {
  text: string;
  intent: string;
  style: string;
}

/** A message with what was understood, as written and with every diacritic removed. */
export interface Graded extends Message {
  said: Understanding;
  plain: Understanding;
}

/** Understands every message twice; `classify` is the same that citizens meet. */
export function grade(messages: readonly Message[], classify: (text: string) => Understanding): Graded[] {
  return messages.map((message) => ({
    ...message,
    said: classify(message.text),
    plain: classify(stripMarks(message.text)),
  }));
}

/** Shares, 0…1; null where there is nothing to count. */
export interface Figures {
  count: number;
  right: number | null;
  rightPlain: number | null;
  /** The right one is among the best three. */
  amongThree: number | null;
  /** Of what is none of ours: answered as if it were. */
  awayActed: number | null;
  /** Of money or secrets already gone: recognised. */
  emergencies: number | null;
  /** Area under the curve of `offTopicCurve`. */
  auroc: number | null;
}

export function figuresOf(graded: readonly Graded[]): Figures {
  const away = graded.filter((one) => one.intent === NONE);
  const urgent = graded.filter((one) => one.intent === 'report_scam');
  return {
    count: graded.length,
    right: share(graded, (one) => one.said.intent === one.intent),
    rightPlain: share(graded, (one) => one.plain.intent === one.intent),
    amongThree: share(graded, (one) => isAmongThree(one)),
    awayActed: share(away, (one) => one.said.action === 'act' && one.said.intent !== NONE),
    emergencies: share(urgent, (one) => one.said.intent === 'report_scam'),
    auroc: areaUnder(offTopicCurve(graded)),
  };
}

function isAmongThree({ said, intent }: Graded): boolean {
  return said.intent === intent || said.alternatives.slice(0, 3).some((one) => one.intent === intent);
}

function share<T>(all: readonly T[], is: (one: T) => boolean): number | null {
  return all.length ? all.filter(is).length / all.length : null;
}

/** Groups with their figures, the largest trouble first. */
export function figuresBy(
  graded: readonly Graded[],
  key: (one: Graded) => string,
): { name: string; figures: Figures }[] {
  const groups = new Map<string, Graded[]>();
  for (const one of graded) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return [...groups]
    .map(([name, members]) => ({ name, figures: figuresOf(members) }))
    .sort((a, b) => (a.figures.right ?? 1) - (b.figures.right ?? 1) || a.name.localeCompare(b.name));
}

/** How much a message looks like one of ours: twice the best of ours less what speaks for none (nlu.md §3). */
function oursScore({ said }: Graded): number {
  const none = said.alternatives.find((one) => one.intent === NONE)?.confidence ?? 0;
  const best = said.alternatives.find((one) => one.intent !== NONE)?.confidence ?? 0;
  return 2 * best - none;
}

/** For every threshold: the share of ours that pass, and the share of what is none of ours that passes with them. */
export function offTopicCurve(graded: readonly Graded[]): { ours: number; away: number }[] {
  const scored = graded
    .map((one) => ({ isAway: one.intent === NONE, score: oursScore(one) }))
    .sort((a, b) => b.score - a.score);
  const awayCount = scored.filter((one) => one.isAway).length;
  const oursCount = scored.length - awayCount;
  if (awayCount === 0 || oursCount === 0) return [];
  let [ours, away] = [0, 0];
  const points = [{ ours: 0, away: 0 }];
  scored.forEach((one, at) => {
    if (one.isAway) away += 1;
    else ours += 1;
    // Equal scores cannot be told apart: one step for all of them.
    if (scored[at + 1]?.score === one.score) return;
    points.push({ ours: ours / oursCount, away: away / awayCount });
  });
  return points;
}

function areaUnder(points: readonly { ours: number; away: number }[]): number | null {
  if (points.length === 0) return null;
  return points.slice(1).reduce((sum, point, i) => {
    const before = points[i] ?? point;
    return sum + ((point.away - before.away) * (point.ours + before.ours)) / 2;
  }, 0);
}

/** Pairs that are mistaken for one another most, with the messages. */
export function confusions(graded: readonly Graded[]): { is: string; taken: string; texts: string[] }[] {
  const pairs = new Map<string, { is: string; taken: string; texts: string[] }>();
  for (const { intent, said, text } of graded) {
    if (said.intent === intent) continue;
    const key = `${intent}→${said.intent}`;
    const pair = pairs.get(key) ?? { is: intent, taken: said.intent, texts: [] };
    pair.texts.push(text);
    pairs.set(key, pair);
  }
  return [...pairs.values()].sort((a, b) => b.texts.length - a.texts.length || a.is.localeCompare(b.is));
}

/** Fewer messages than this show nothing. */
const LEAST_IN_STEP = 5;

/** In ten steps of confidence: how sure it said it was, and how often it was right. */
export function reliability(graded: readonly Graded[]): { said: number; right: number; count: number }[] {
  const steps = Array.from({ length: 10 }, () => ({ said: 0, right: 0, count: 0 }));
  for (const { said, intent } of graded) {
    const best = said.alternatives[0];
    const step = steps[Math.min(9, Math.floor((best?.confidence ?? 0) * 10))];
    if (!best || !step) continue;
    step.count += 1;
    step.said += best.confidence;
    step.right += best.intent === intent ? 1 : 0;
  }
  return steps
    .filter((step) => step.count >= LEAST_IN_STEP)
    .map(({ said, right, count }) => ({ said: said / count, right: right / count, count }));
}
