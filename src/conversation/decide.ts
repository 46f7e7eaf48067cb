import type { Decision } from '../domain/conversation.ts';
import type { EventBody } from '../domain/event.ts';
import { answerIntent, askBack, notUnderstood } from './citizen.ts';
import { intentChoice, pick, staffChoice } from './choices.ts';
import { addDetails } from './emergency.ts';
import { caseChanged, citizenWantsBot, handBack, personSpoke, relayed } from './human.ts';
import { media } from './media.ts';
import { linkCode, officerSays } from './officer.ts';
import { followPayload, payloadOf } from './payload.ts';
import { openCase } from './person.ts';
import { Draft, type Scene } from './scene.ts';
import { noteVillage, villageIn } from './village.ts';

/** One event in, the next state, effects and messages out. The order of the rules is the policy. */
export function decide(scene: Scene): Decision {
  const { body } = scene.event;
  const draft = new Draft(scene.conversation.state);
  switch (body.kind) {
    case 'text':
      return citizenWrites(scene, draft, body.text);
    case 'media':
      return draft.state.mode === 'human'
        ? forwardToPerson(draft, mediaWords(scene, body))
        : media(scene, draft, body);
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

function internal(scene: Scene, draft: Draft, body: EventBody): Decision {
  switch (body.kind) {
    case 'timer':
      return timer(scene, draft, body.timer);
    case 'form':
      return formSent(scene, draft, body);
    case 'case':
      return caseChanged(scene, draft, body);
    case 'relay':
      return relayed(scene, draft, body);
    case 'undeliverable':
      return cannotReach(scene, draft, body.text, body.why);
    case 'forward':
      return draft
        .say(scene.words.phrase('forwarded', { code: body.code, text: body.text }))
        .done({ kind: 'replied' });
    default:
      return draft.silence('nothing_to_answer');
  }
}

/** What was not said becomes a note of a case; saying more would fail the same way. */
function cannotReach(scene: Scene, draft: Draft, text: string, why: string): Decision {
  const { caseId } = openCase(scene, draft, { reason: 'undeliverable', note: `${text}\n(${why})` });
  return draft.done({ kind: 'case', caseId });
}

/** The page itself has shown the code; while a person is answering, the officer is told instead. */
function formSent(scene: Scene, draft: Draft, body: Extract<EventBody, { kind: 'form' }>): Decision {
  const { registrationId, forName, code } = body;
  const text = scene.words.phrase('form_sent', { for: forName, code });
  const { caseId } = openCase(scene, draft, { reason: 'form_sent', registrationId, note: text });
  if (draft.state.mode === 'human') return draft.done({ kind: 'case', caseId });
  return draft.say(text).done({ kind: 'case', caseId });
}

function mediaWords({ words }: Scene, body: Extract<EventBody, { kind: 'media' }>): string {
  return `${words.phrase(`sent_${body.media}`)} ${body.text ?? body.url ?? ''}`.trim();
}

function timer(scene: Scene, draft: Draft, name: string): Decision {
  if (name === 'handback') {
    if (draft.state.mode !== 'human' || draft.state.humanUntil > scene.now) {
      return draft.silence('timer_no_longer_needed');
    }
    return handBack(scene, draft, 'bot_back_timeout');
  }
  if (draft.state.mode === 'human') return draft.silence('a_person_is_answering');
  const block = name === 'scam.hour' ? 'Sau một giờ' : 'Ngày hôm sau';
  const lines = scene.words.block('report_scam', block);
  return draft.say(lines.join('\n')).done({ kind: 'replied', intent: 'report_scam' });
}

/** Secret warning → emergency → a person is speaking → choices → understanding. */
function citizenWrites(scene: Scene, draft: Draft, text: string): Decision {
  const { event, words, understanding } = scene;
  if (event.secrets.length) {
    draft.say(words.phrase('secret_warning'), pick(intentChoice(scene, 'report_scam'), staffChoice(scene)));
  }
  const code = linkCode(text);
  if (code) return draft.effect({ kind: 'officer.link', code }).silence('nothing_to_answer');
  const asOfficer = officerSays(scene, draft, text);
  if (asOfficer) return asOfficer;

  const intent = understanding?.intent;
  const isLost = intent === 'report_scam' && understanding?.action === 'act';
  const payload = payloadOf(text, draft.state.choices);
  if (draft.state.mode === 'human' && !isLost) {
    if (intent === 'menu' || payload === '#xa.menu') return citizenWantsBot(scene, draft);
    return forwardToPerson(draft, text);
  }
  if (payload) {
    const followed = followPayload(scene, draft, payload);
    if (followed) return followed;
  }
  if (isLost && !payload) return answerIntent(scene, draft, 'report_scam');
  const village = villageIn(text, words.commune.villages);
  if (village && draft.state.village !== village) {
    draft.set({ village });
    if (draft.state.caseId && text.length < 40) return noteVillage(scene, draft, village);
  }
  if (draft.state.flow?.name === 'scam_details') return addDetails(scene, draft, draft.state.flow.caseId);
  return byUnderstanding(scene, draft);
}

function byUnderstanding(scene: Scene, draft: Draft): Decision {
  const { understanding } = scene;
  if (scene.event.secrets.length && understanding?.action !== 'act') return draft.done({ kind: 'replied' });
  if (!understanding || understanding.action === 'none') return notUnderstood(scene, draft);
  if (understanding.action === 'ask') return askBack(scene, draft);
  return answerIntent(scene, draft, understanding.intent);
}

function forwardToPerson(draft: Draft, text: string): Decision {
  const { caseId } = draft.state;
  // A tap has no words an officer could read.
  if (caseId && !text.startsWith('#xa.')) draft.effect({ kind: 'forward', caseId, text });
  const warned = draft.says.length > 0;
  return warned ? draft.done({ kind: 'replied' }) : draft.silence('a_person_is_answering');
}
