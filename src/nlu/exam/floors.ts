import { z } from 'zod';
import type { Graded } from './grade.ts';

/** `intents/_exam/floors.yaml`: what was understood when an owner last accepted it. */
export const floorsSchema = z.strictObject({
  accepted_on: z.iso.date(),
  intents: z.record(
    z.string(),
    z.strictObject({ of: z.int().min(1), right: z.int().min(0), right_plain: z.int().min(0) }),
  ),
  /** Messages not understood then: a change does not break what was broken. */
  missed: z.array(z.string()),
  missed_plain: z.array(z.string()),
});
export type Floors = z.output<typeof floorsSchema>;

/** Messages that may be lost in an intent before a change is refused. An emergency may not be lost at all. */
const SLACK = 1;
const NO_SLACK: readonly string[] = ['report_scam'];

export function floorsOf(graded: readonly Graded[], today: string): Floors {
  const ids = [...new Set(graded.map((one) => one.intent))].sort();
  return {
    accepted_on: today,
    intents: Object.fromEntries(
      ids.map((id) => {
        const own = graded.filter((one) => one.intent === id);
        const right = own.filter((one) => one.said.intent === id).length;
        const right_plain = own.filter((one) => one.plain.intent === id).length;
        return [id, { of: own.length, right, right_plain }];
      }),
    ),
    missed: graded.filter((one) => one.said.intent !== one.intent).map((one) => one.text),
    missed_plain: graded.filter((one) => one.plain.intent !== one.intent).map((one) => one.text),
  };
}

/** An intent that fell below its floor. */
export interface Fallen {
  intent: string;
  /** Of messages without marks. */
  isPlain: boolean;
  right: number;
  least: number;
  /** What was understood when the floor was accepted; it may be nothing. */
  fresh: readonly { text: string; heardAs: string }[];
}

export function fallenBelow(graded: readonly Graded[], floors: Floors): Fallen[] {
  return Object.entries(floors.intents).flatMap(([intent, floor]) => {
    const own = graded.filter((one) => one.intent === intent);
    const slack = NO_SLACK.includes(intent) ? 0 : SLACK;
    return [
      ...fallenIn(own, 'said', floor.right - slack, floors.missed),
      ...fallenIn(own, 'plain', floor.right_plain - slack, floors.missed_plain),
    ];
  });
}

function fallenIn(
  own: readonly Graded[],
  form: 'said' | 'plain',
  least: number,
  missedBefore: readonly string[],
): Fallen[] {
  const missed = own.filter((one) => one[form].intent !== one.intent);
  const right = own.length - missed.length;
  const [first] = own;
  if (!first || right >= least) return [];
  const fresh = missed
    .filter((one) => !missedBefore.includes(one.text))
    .map((one) => ({ text: one.text, heardAs: one[form].intent }));
  return [{ intent: first.intent, isPlain: form === 'plain', right, least, fresh }];
}

/** One line per intent that fell below its floor, and under it the messages the change breaks. For who keeps the files. */
export function brokenFloors(graded: readonly Graded[], floors: Floors): string[] {
  return fallenBelow(graded, floors).flatMap(({ intent, isPlain, right, least, fresh }) => [
    `${intent}: hiểu đúng${isPlain ? ' khi bỏ dấu' : ''} ${right} tin, mức đã duyệt là ít nhất ${least}. Những tin bị hỏng:`,
    ...fresh.map(({ text, heardAs }) => `    «${text}» thành ${heardAs}`),
  ]);
}
