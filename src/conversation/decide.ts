import type { Decision } from '../domain/conversation.ts';
import type { EventBody } from '../domain/event.ts';
import { stripMarks } from '../domain/text.ts';
import { intentChoice, pick, staffChoice } from './choices.ts';
import { answerIntent } from './answers/citizen.ts';
import { citizenSays } from './citizen-says.ts';
import { callPerson } from './answers/fallback.ts';
import { citizenWantsBot, personSpoke } from './desk/human.ts';
import { internal } from './internal.ts';
import { learn } from './lessons.ts';
import { media } from './answers/media.ts';
import { linkCode, officerSays } from './desk/officer.ts';
import { followPayload, payloadOf } from './payload.ts';
import { Draft, type Scene } from './scene.ts';
import { answersStill } from './desk/still.ts';
import { welcomeBack } from './desk/welcome-back.ts';

/** One event in, the next state, effects and messages out. The order of the rules is the policy. */
export function decide(scene: Scene): Decision {
  const { body } = scene.event;
  const draft = new Draft(scene.conversation.state, scene.now);
  welcomeBack(scene, draft);
  switch (body.kind) {
    case 'text':
      return learn(
        scene,
        citizenWrites(scene, draft, body.text),
        payloadOf(body.text, scene.conversation.state, scene.now),
      );
    case 'media':
      return citizenShows(scene, draft, body);
    case 'follow':
    case 'chatnow':
      draft.set({ following: true });
      if (draft.state.mode === 'human') return draft.silence('a_person_is_answering');
      return answerIntent(scene, draft, 'greeting');
    case 'unfollow':
      return draft.set({ following: false }).silence('left');
    case 'withdraw':
      return draft.reset().effect({ kind: 'erase' }).silence('erased');
    case 'echo':
      return personSpoke(scene, draft, body);
    default:
      return internal(scene, draft, body);
  }
}

function warnOfSecret(scene: Scene, draft: Draft): void {
  if (!scene.event.secrets.length) return;
  const choices = pick(intentChoice(scene, 'report_scam'), staffChoice(scene));
  draft.say(scene.words.phrase('secret_warning'), choices);
}

/** A secret alone is only warned of; that money is gone must have been said. */
function isMoneyLost({ event, understanding }: Scene): boolean {
  if (understanding?.intent !== 'report_scam' || understanding.action !== 'act') return false;
  return event.secrets.length === 0 || understanding.confidence === 1;
}

/** A picture with words under it is first of all those words. */
function citizenShows(scene: Scene, draft: Draft, body: Extract<EventBody, { kind: 'media' }>): Decision {
  warnOfSecret(scene, draft);
  if (isMoneyLost(scene)) return answerIntent(scene, draft, 'report_scam');
  if (draft.state.mode !== 'human') return media(scene, draft, body);
  const words = `${scene.words.phrase(`sent_${body.media}`)} ${body.text ?? body.url ?? ''}`.trim();
  return forwardToPerson(draft, words);
}

/** Secret warning → officer → emergency → a person is speaking → choices → understanding. */
function citizenWrites(scene: Scene, draft: Draft, text: string): Decision {
  const asOfficer = scene.officer && officerSays(scene, draft, text);
  if (asOfficer) return asOfficer;
  warnOfSecret(scene, draft);
  const code = linkCode(text);
  if (code) return draft.effect({ kind: 'officer.link', code }).silence('nothing_to_answer');

  const still = answersStill(scene, draft, text);
  if (still) return still;
  const payload = payloadOf(text, draft.state, scene.now);
  if (!payload && isMoneyLost(scene)) return answerIntent(scene, draft, 'report_scam');
  if (draft.state.mode === 'human') return whilePersonSpeaks(scene, draft, text, payload);
  draft.forget('stillAsked');
  const followed = payload && followPayload(scene, draft, payload);
  if (followed) return followed;
  if (payload?.startsWith('#xa.')) return answerIntent(scene, draft, 'menu');
  return citizenSays(scene, draft, text);
}

/** Only the word itself or the button brings the bot back: a person is talking. */
function whilePersonSpeaks(scene: Scene, draft: Draft, text: string, payload: string | null): Decision {
  if (payload === '#xa.menu' || stripMarks(text).trim() === 'menu') return citizenWantsBot(scene, draft);
  if (payload === '#xa.i.report_scam') return answerIntent(scene, draft, 'report_scam');
  if (payload === '#xa.staff') return callPerson(scene, draft, 'asked_for_person');
  return forwardToPerson(draft, text);
}

/** To whoever has the case, and to whoever has the emergency. */
function forwardToPerson(draft: Draft, text: string): Decision {
  const { caseId, emergency } = draft.state;
  const cases = new Set([caseId, emergency?.caseId].filter((id) => id !== undefined));
  // A tap has no words an officer could read.
  if (!text.startsWith('#xa.')) {
    for (const id of cases) draft.effect({ kind: 'forward', caseId: id, text });
  }
  const warned = draft.says.length > 0;
  return warned ? draft.done({ kind: 'replied' }) : draft.silence('a_person_is_answering');
}
