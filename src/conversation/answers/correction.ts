import type { Decision } from '../../domain/conversation.ts';
import { afterCorrection } from '../../domain/correction.ts';
import { intentChoice, menuChoice, pick, staffChoice } from '../choices.ts';
import { answerIntent } from './citizen.ts';
import { followUp } from './follow-up.ts';
import { noteReading } from '../lessons.ts';
import { FRESH_MS, type Draft, type Scene } from '../scene.ts';

/** "Không phải, tui hỏi …": the last answer was for something else. Null when it is no correction. */
export function correction(scene: Scene, draft: Draft, text: string): Decision | null {
  const { lastIntent, lastIntentAt, guesses = [] } = draft.state;
  const rest = afterCorrection(text);
  if (rest === null || !lastIntent || scene.now - lastIntentAt > FRESH_MS) return null;
  const short = rest && followUp(scene, draft, rest);
  if (short) return short;
  const { understanding } = scene;
  if (rest.split(/\s+/).length >= 2 && understanding?.action === 'act') {
    noteReading(scene, draft, 'answered');
    return answerIntent(scene, draft, understanding.intent);
  }
  // What is left is a message of its own, to be read like any other.
  if (rest.split(/\s+/).length >= 2) return null;
  const others = guesses.filter(
    (id) => id !== lastIntent && ['guidance', 'emergency'].includes(scene.words.intent(id)?.kind ?? ''),
  );
  const { reading } = draft.state;
  draft.set({ misses: draft.state.misses + 1 });
  if (reading && reading.end !== 'missed') draft.set({ reading: { ...reading, end: 'taken_back' } });
  const choices = pick(
    ...others.slice(0, 3).map((id) => intentChoice(scene, id)),
    staffChoice(scene),
    menuChoice(scene),
  );
  return draft.say(scene.words.phrase('sorry_what_else'), choices).done({ kind: 'replied' });
}
