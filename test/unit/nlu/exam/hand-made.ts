import type { Graded } from '../../../../src/nlu/exam/grade.ts';
import type { Understanding } from '../../../../src/ports.ts';

/** A message whose understanding is written down: best first, `action` is to act unless said. */
export function graded(
  intent: string,
  said: Readonly<Record<string, number>>,
  more: { text?: string; action?: Understanding['action']; plain?: string; style?: string } = {},
): Graded {
  const alternatives = Object.entries(said).map(([id, confidence]) => ({ intent: id, confidence }));
  const best = alternatives[0] ?? { intent: 'out_of_scope', confidence: 0 };
  const understood: Understanding = { action: more.action ?? 'act', ...best, alternatives };
  return {
    text: more.text ?? `${intent} ${JSON.stringify(said)}`,
    intent,
    style: more.style ?? 'standard',
    said: understood,
    plain: { ...understood, intent: more.plain ?? best.intent },
  };
}
