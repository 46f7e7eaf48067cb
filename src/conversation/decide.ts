import type { Decision } from '../domain/conversation.ts';
import type { EventBody } from '../domain/event.ts';
import { stripMarks } from '../domain/text.ts';
import { resumeAdvisor, hearAdvisor, startAdvisor, wantsAdvice } from './advisor.ts';
import { answerAgreement } from './agreement.ts';
import { answerIntent } from './citizen.ts';
import { correction } from './correction.ts';
import { hearTold } from './desk.ts';
import { askBack, callPerson, notUnderstood } from './fallback.ts';
import { followUp } from './follow-up.ts';
import { hearForWhom } from './for-whom.ts';
import { isSpecialCase } from './guide.ts';
import { answerNeeds } from './needs.ts';
import { aboutNotices } from './notice.ts';
import { codeIn } from './status.ts';
import { isNo, isResume, isYes } from './yes.ts';
import { intentChoice, pick, staffChoice } from './choices.ts';
import { addDetails, belongsToStory } from './emergency.ts';
import { citizenWantsBot, personSpoke } from './human.ts';
import { internal } from './internal.ts';
import { media } from './media.ts';
import { linkCode, officerSays } from './officer.ts';
import { followPayload, payloadOf } from './payload.ts';
import { Draft, type Scene } from './scene.ts';
import { answersStill } from './still.ts';
import { isOnlyVillage, noteVillage, villageIn } from './village.ts';
import { welcomeBack } from './welcome-back.ts';

/** What was spoken of this long ago is still spoken of. */
const FRESH_MS = 30 * 60_000;

/** One event in, the next state, effects and messages out. The order of the rules is the policy. */
export function decide(scene: Scene): Decision {
  const { body } = scene.event;
  const draft = new Draft(scene.conversation.state, scene.now);
  welcomeBack(scene, draft);
  switch (body.kind) {
    case 'text':
      return citizenWrites(scene, draft, body.text);
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
  const followed = payload && followPayload(scene, draft, payload);
  if (followed) return followed;
  if (payload?.startsWith('#xa.')) return answerIntent(scene, draft, 'menu');
  return citizenSays(scene, draft, text);
}

/** The middle of something → a correction → a village → an emergency's story → a short question → understanding. */
function citizenSays(scene: Scene, draft: Draft, text: string): Decision {
  const inFlow = inTheMiddle(scene, draft, text);
  if (inFlow) return inFlow;
  hearForWhom(scene, draft, text);
  const corrected = correction(scene, draft, text);
  if (corrected) return corrected;
  const saidVillage = hearVillage(scene, draft, text);
  if (saidVillage) return saidVillage;
  if (belongsToStory(scene, draft)) return addDetails(scene, draft);
  const notice = aboutNotices(scene, draft, text);
  if (notice) return notice;
  if (codeIn(text) && scene.sentForms?.length) return answerIntent(scene, draft, 'registration_status');
  const advisor = wantsAdvice(scene, text) && startAdvisor(scene, draft);
  if (advisor) return advisor;
  const short = followUp(scene, draft, text);
  if (short) return short;
  return byUnderstanding(scene, draft, scene.event.secrets.length > 0);
}

/** An answer to what we asked, or the wish to go on with it. */
function inTheMiddle(scene: Scene, draft: Draft, text: string): Decision | null {
  const { state } = draft;
  if (state.flow?.name === 'offered_person') {
    draft.forget('flow');
    if (isYes(text)) return callPerson(scene, draft, 'not_understood');
  }
  if (state.flow?.name === 'agree') {
    const { form } = state.flow;
    if (isYes(text)) return answerAgreement(scene, draft, form, true);
    if (isNo(text)) return answerAgreement(scene, draft, form, false);
    draft.forget('flow');
  }
  if (isResume(text) && (state.paused || state.flow?.name === 'advisor')) return resumeAdvisor(scene, draft);
  return hearTold(scene, draft) ?? hearAdvisor(scene, draft, text);
}

/** Only the word itself or the button brings the bot back: a person is talking. */
function whilePersonSpeaks(scene: Scene, draft: Draft, text: string, payload: string | null): Decision {
  if (payload === '#xa.menu' || stripMarks(text).trim() === 'menu') return citizenWantsBot(scene, draft);
  if (payload === '#xa.i.report_scam') return answerIntent(scene, draft, 'report_scam');
  if (payload === '#xa.staff') return callPerson(scene, draft, 'asked_for_person');
  return forwardToPerson(draft, text);
}

function hearVillage(scene: Scene, draft: Draft, text: string): Decision | null {
  const { villages } = scene.words.commune;
  const village = villageIn(text, villages);
  if (!village) return null;
  const isNew = draft.state.village !== village;
  draft.set({ village });
  if (isOnlyVillage(text, villages)) return noteVillage(scene, draft, village);
  const { caseId } = draft.state;
  if (caseId && isNew) draft.effect({ kind: 'case.village', caseId, village });
  return null;
}

function byUnderstanding(scene: Scene, draft: Draft, hadSecret: boolean): Decision {
  const { understanding } = scene;
  const isSure = understanding?.action === 'act' && !(hadSecret && understanding.intent === 'report_scam');
  if (hadSecret && !isSure) return draft.done({ kind: 'replied' });
  const named = understanding?.action !== 'act' && caseNamed(scene, draft);
  if (named) return answerIntent(scene, draft, named);
  if (!understanding || understanding.action === 'none') return notUnderstood(scene, draft);
  draft.set({ guesses: understanding.alternatives.map((one) => one.intent) });
  if (understanding.action === 'ask') return askBack(scene, draft);
  return answerNeeds(scene, draft, understanding);
}

/** A guess, or what was just spoken of, when the words name a special case of it: "mà tui đi không nổi". */
function caseNamed(scene: Scene, { state }: Draft): string | undefined {
  const { understanding, now } = scene;
  const least = understanding?.action === 'ask' ? 0.15 : 0.25;
  const guesses = (understanding?.alternatives ?? []).filter((one) => one.confidence >= least);
  const last = now - state.lastIntentAt < FRESH_MS ? state.lastIntent : undefined;
  return [...guesses.map((one) => one.intent), last].find((id) => id && isSpecialCase(scene, id));
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
