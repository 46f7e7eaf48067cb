import type { Decision } from '../../domain/conversation.ts';
import type { EventBody } from '../../domain/event.ts';
import { answerIntent } from '../answers/citizen.ts';
import type { Draft, Scene } from '../scene.ts';
import { askHowItWas } from './rating.ts';

type Of<K extends EventBody['kind']> = Extract<EventBody, { kind: K }>;

/** An officer spoke from OA Manager: the bot is silent from here on, unless the officer typed #bot. */
export function personSpoke(scene: Scene, draft: Draft, body: Of<'echo'>): Decision {
  if (!body.adminId) return draft.silence('own_echo');
  if (body.text.trim().toLowerCase() === '#bot') return handBack(scene, draft, 'bot_back');
  hold(scene, draft);
  const { caseId } = draft.state;
  if (caseId) draft.effect({ kind: 'case.human', caseId, adminId: body.adminId });
  return draft.silence('a_person_is_answering');
}

/** The bot keeps still until `humanUntil`; the timer ends it if nobody else does. */
export function hold(scene: Scene, draft: Draft): void {
  const until = scene.now + scene.words.commune.handbackMinutes * 60_000;
  draft.set({ mode: 'human', humanUntil: until, misses: 0 });
  draft.forget('flow');
  draft.effect({ kind: 'timer', id: `handback:${scene.event.id}`, timer: 'handback', at: until });
}

export function handBack(scene: Scene, draft: Draft, phrase: string): Decision {
  const { caseId } = draft.state;
  const wasHuman = draft.state.mode === 'human';
  draft.set({ mode: 'bot', humanUntil: 0 });
  if (caseId && phrase === 'bot_back') {
    draft.effect({ kind: 'case.close', caseId, by: 'handed_back' });
    draft.forget('caseId').forget('caseCode');
    if (draft.state.emergency?.caseId === caseId) draft.forget('emergency');
  }
  if (!wasHuman) return draft.silence('nothing_to_answer');
  return draft.say(scene.words.phrase(phrase), [], 'forget').done({ kind: 'replied' });
}

/** The citizen typed "menu" while a person was answering: the bot is back and shows what it can do. */
export function citizenWantsBot(scene: Scene, draft: Draft): Decision {
  draft.set({ mode: 'bot', humanUntil: 0 });
  draft.say(scene.words.phrase('bot_back'));
  return answerIntent(scene, draft, 'menu');
}

/** What an officer did with the case, told to the citizen, or to the officer who tried. */
export function caseChanged(scene: Scene, draft: Draft, body: Of<'case'>): Decision {
  const { words } = scene;
  const gaps = { officer: body.officer ?? '', code: body.code };
  switch (body.change) {
    case 'taken':
      hold(scene, draft);
      draft.set({ caseId: body.caseId, caseCode: body.code });
      break;
    case 'called':
    case 'closed':
    case 'handed_back':
      finished(draft, body.caseId);
      break;
    case 'yours':
      draft.set({ flow: { name: 'relay', caseId: body.caseId } });
      break;
    default:
      stopRelay(draft, body.caseId);
  }
  // News of a case is no reason to go to somebody's house; a call they have had already.
  draft.say(words.phrase(body.change, gaps), [], 'keep');
  if (body.asks) askHowItWas(scene, draft, body.caseId);
  return draft.done({ kind: 'replied' });
}

/** Only the case that is finished is forgotten: another may still be waiting. */
export function finished(draft: Draft, caseId: string): void {
  if (draft.state.emergency?.caseId === caseId) draft.forget('emergency');
  if (draft.state.caseId !== caseId) return;
  draft.set({ mode: 'bot', humanUntil: 0 });
  draft.forget('caseId').forget('caseCode');
}

/** Passed on, over, done, or somebody else's: what this officer writes next is their own. */
function stopRelay(draft: Draft, caseId: string): void {
  const { flow } = draft.state;
  if (flow?.name === 'relay' && flow.caseId === caseId) draft.forget('flow');
}

/** An officer's words or picture, shown to the citizen under the officer's name. */
export function relayed(scene: Scene, draft: Draft, body: Of<'relay'>): Decision {
  hold(scene, draft);
  draft.set({ caseId: body.caseId, caseCode: body.code });
  const { officer, text, picture } = body;
  const said = text
    ? scene.words.phrase('relay', { officer, text })
    : scene.words.phrase('relay_picture', { officer });
  return draft.say(said).with(picture).done({ kind: 'replied' });
}
