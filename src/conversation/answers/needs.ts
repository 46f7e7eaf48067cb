import type { Understanding } from '../../ports.ts';
import type { Decision } from '../../domain/conversation.ts';
import { answerIntent } from './citizen.ts';
import type { Draft, Scene } from '../scene.ts';

/** What cannot wait comes first; everything else in the order it was said. */
const URGENT = ['report_scam', 'check_scam', 'account_trouble', 'allowance_problem'];

/** One need, or two in one message: both are answered, the urgent one first. */
export function answerNeeds(scene: Scene, draft: Draft, { intent, also }: Understanding): Decision {
  if (!also) return answerIntent(scene, draft, intent);
  const [first = intent, second = also.intent] = [intent, also.intent].sort((a, b) => rankOf(a) - rankOf(b));
  const { outcome } = answerIntent(scene, draft, first);
  const { says, state } = answerIntent(scene, draft, second);
  const main = outcome.kind === 'case' ? outcome : { kind: 'replied' as const, intent: first };
  draft.set({ lastIntent: state.lastIntent === second ? first : (state.lastIntent ?? first) });
  return says.length ? draft.done(main) : draft.silence('nothing_to_answer');
}

function rankOf(intent: string): number {
  const rank = URGENT.indexOf(intent);
  return rank < 0 ? URGENT.length : rank;
}
