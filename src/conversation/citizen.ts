import type { Decision } from '../domain/conversation.ts';
import type { Choice } from '../domain/message.ts';
import { ageIn } from '../domain/age.ts';
import { looksPasted } from '../domain/pasted.ts';
import { formChoice, guideChoice, intentChoice, menuChoice, pick, staffChoice } from './choices.ts';
import { emergency } from './emergency.ts';
import { asksOfficeFacts, officeFacts } from './office-facts.ts';
import { openCase, promisePerson } from './person.ts';
import type { Draft, Scene } from './scene.ts';

const VERY_OLD = 80;

/** Answers one intent the way its kind asks for. */
export function answerIntent(scene: Scene, draft: Draft, id: string): Decision {
  const intent = scene.words.intent(id);
  if (!intent) return notUnderstood(scene, draft);
  draft.set({ misses: 0 });
  // A greeting or a wish for a person does not change what it is about.
  if (!['staff', 'menu', 'smalltalk'].includes(intent.kind)) draft.set({ lastIntent: id });
  switch (intent.kind) {
    case 'emergency':
      return emergency(scene, draft);
    case 'staff':
      return talkToStaff(scene, draft);
    case 'menu':
    case 'smalltalk':
      return smallTalk(scene, draft, id);
    case 'handoff':
      return handOff(scene, draft, id);
    case 'none':
      return notUnderstood(scene, draft);
    default:
      return guide(scene, draft, id);
  }
}

function guide(scene: Scene, draft: Draft, id: string): Decision {
  const { words } = scene;
  const intent = words.intent(id);
  const age = 'text' in scene.event.body ? ageIn(scene.event.body.text ?? '') : null;
  const isVeryOld = age !== null && age >= VERY_OLD;
  const lines = saidAbout(scene, id);
  // Three lines are enough for tired eyes: the offer of a person takes the place of the last.
  if (isVeryOld) lines.splice(2, lines.length, words.phrase('very_old'));
  const staff = staffChoice(scene);
  const choices = pick(
    isVeryOld ? staff : null,
    intent?.hasSteps ? guideChoice(scene, id) : null,
    intent?.form ? formChoice(scene, draft, intent.form) : null,
    ...(intent?.next ?? [])
      .filter((next) => words.intent(next)?.kind !== 'staff')
      .slice(0, 2)
      .map((next) => intentChoice(scene, next)),
    isVeryOld ? null : staff,
  );
  return draft.say(lines.join('\n'), choices).done({ kind: 'replied', intent: id });
}

/** A pasted message is met with what to do about it, not with how to tell. */
function saidAbout({ words, event }: Scene, id: string): string[] {
  const isShown = id === 'check_scam' && event.body.kind === 'text' && looksPasted(event.body.text);
  const pasted = isShown ? words.block(id, 'Trả lời khi dán tin') : [];
  return pasted.length ? pasted : words.chat(id);
}

function smallTalk(scene: Scene, draft: Draft, id: string): Decision {
  const choices = id === 'thanks' ? [] : pick(...menuIntents(scene, 4), staffChoice(scene));
  return draft.say(scene.words.chat(id).join('\n'), choices).done({ kind: 'replied', intent: id });
}

/** The main topics in the order the content gives them. */
function menuIntents(scene: Scene, most: number): (Choice | null)[] {
  const ids = scene.words.intent('menu')?.next ?? [];
  return ids.slice(0, most).map((id) => intentChoice(scene, id));
}

/** Topics we do not guide yet: never a wrong answer, always a person. */
function handOff(scene: Scene, draft: Draft, id: string): Decision {
  return draft
    .say(scene.words.chat(id).join('\n'), pick(staffChoice(scene), menuChoice(scene)))
    .done({ kind: 'replied', intent: id });
}

/** A question about the number or the hours is answered; a wish for a person opens a case at once. */
function talkToStaff(scene: Scene, draft: Draft): Decision {
  const { body } = scene.event;
  const facts = body.kind === 'text' && asksOfficeFacts(body.text) && officeFacts(scene, draft, body.text);
  return facts || callPerson(scene, draft, 'asked_for_person', scene.words.intent('talk_to_staff')?.id);
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

/** Two or three guesses as buttons, and always a person. */
export function askBack(scene: Scene, draft: Draft): Decision {
  const guesses = (scene.understanding?.alternatives ?? [])
    .map((one) => one.intent)
    .filter((id) => ['guidance', 'emergency', 'handoff'].includes(scene.words.intent(id)?.kind ?? ''));
  if (guesses.length === 0) return notUnderstood(scene, draft);
  draft.set({ misses: draft.state.misses + 1 });
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
