import type { Decision } from '../../domain/conversation.ts';
import type { Choice } from '../../domain/message.ts';
import { intentChoice, menuChoice, pick, staffChoice } from '../choices.ts';
import { openCase, promisePerson } from '../desk/person.ts';
import { noteReading } from '../lessons.ts';
import type { Draft, Scene } from '../scene.ts';

/** The main topics in the order the content gives them. */
export function menuIntents(scene: Scene, most: number): (Choice | null)[] {
  const ids = scene.words.intent('menu')?.next ?? [];
  return ids.slice(0, most).map((id) => intentChoice(scene, id));
}

export function callPerson(
  scene: Scene,
  draft: Draft,
  reason: 'asked_for_person' | 'not_understood',
  intent?: string,
): Decision {
  const wasOpen = Boolean(draft.state.caseId);
  const topic = draft.state.lastIntent ?? intent;
  const { caseId, code } = openCase(scene, draft, { reason, ...(topic && { intent: topic }) });
  draft.set({ misses: 0 });
  promisePerson(scene, draft, code, wasOpen);
  return draft.done({ kind: 'case', caseId });
}

const ENGLISH = /\b(?:the|you|i|is|are|how|what|where|please|hello|can|do|english|my|for|to)\b/gi;

/** First miss: what we can do, and the best guesses. Second miss: a person is offered. */
export function notUnderstood(scene: Scene, draft: Draft): Decision {
  const { words } = scene;
  draft.set({ misses: draft.state.misses + 1 });
  noteReading(scene, draft, 'missed');
  const text = scene.event.body.kind === 'text' ? scene.event.body.text : '';
  const lines = (text.match(ENGLISH) ?? []).length >= 3 ? [words.phrase('english')] : [];
  if (draft.state.misses >= 3) return callPerson(scene, draft, 'not_understood');
  if (draft.state.misses === 2) {
    draft.set({ flow: { name: 'offered_person' } });
    lines.push(words.phrase('second_miss'));
    return draft
      .say(lines.join('\n'), pick(staffChoice(scene), menuChoice(scene)))
      .done({ kind: 'replied', intent: 'out_of_scope' });
  }
  lines.push(...words.chat('out_of_scope'));
  return draft
    .say(lines.join('\n'), pick(...menuIntents(scene, 3), staffChoice(scene)))
    .done({ kind: 'replied', intent: 'out_of_scope' });
}

/** A guess below this is a button that makes people wonder. */
const LIKELY = 0.08;

/** Two or three guesses as buttons, and always a person. */
export function askBack(scene: Scene, draft: Draft): Decision {
  const guesses = (scene.understanding?.alternatives ?? [])
    .filter((one, at) => at === 0 || one.confidence >= LIKELY)
    .map((one) => one.intent)
    .filter((id) => ['guidance', 'emergency'].includes(scene.words.intent(id)?.kind ?? ''));
  if (guesses.length === 0) return notUnderstood(scene, draft);
  draft.set({ misses: draft.state.misses + 1 });
  noteReading(scene, draft, draft.state.misses >= 3 ? 'missed' : 'asked');
  if (draft.state.misses >= 3) return callPerson(scene, draft, 'not_understood');
  if (draft.state.misses === 2) {
    return draft
      .set({ flow: { name: 'offered_person' } })
      .say(
        scene.words.phrase('second_miss'),
        pick(
          staffChoice(scene),
          ...guesses.slice(0, 2).map((id) => intentChoice(scene, id)),
          menuChoice(scene),
        ),
      )
      .done({ kind: 'replied' });
  }
  return draft
    .say(
      scene.words.phrase('not_sure'),
      pick(...guesses.slice(0, 3).map((id) => intentChoice(scene, id)), staffChoice(scene)),
    )
    .done({ kind: 'replied' });
}
