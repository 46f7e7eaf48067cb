import type { CaseFigures, Clock, Figures, FormFigures, ShownFigures, TalkFigures } from '../../ports.ts';
import type { OpeningHours } from '../../domain/hours.ts';
import type { Span } from '../../domain/span.ts';
import { keptSince } from '../../domain/terms.ts';

/** One commune as the figures know it. */
export interface FiguresCommune {
  id: string;
  name: string;
  hours: OpeningHours;
  villages: readonly { id: string; name: string }[];
}

/** All that is counted of a span; null for what is no longer kept of it. */
export interface Sums {
  talk: TalkFigures | null;
  cases: CaseFigures;
  forms: FormFigures;
  shown: ShownFigures | null;
  /** Some of what was said in it is gone already. */
  isCut: boolean;
}

let turn: Promise<unknown> = Promise.resolve();

/** One after the other, whoever asks: counting reads much, and messages come first. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work, work);
  turn = mine.catch(() => undefined);
  return mine;
}

/** `isWhole`: half a span is not compared with; it is left out. */
export async function sumsOf(
  { figures, clock }: { figures: Figures; clock: Clock },
  { id, hours }: FiguresCommune,
  span: Span,
  isWhole: boolean,
): Promise<Sums> {
  const now = clock.now();
  const isCut = span.from < keptSince('talk', now);
  const isShownCut = span.from < keptSince('shown', now);
  return {
    talk: isWhole && isCut ? null : await figures.talk(id, span),
    cases: await figures.cases(id, span, hours),
    forms: await figures.forms(id, span),
    shown: isWhole && isShownCut ? null : await figures.shown(id, span),
    isCut,
  };
}
