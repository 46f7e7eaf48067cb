import type { Decision } from '../domain/conversation.ts';
import { addToCase, detailOfCase, tellDesk } from './desk/added.ts';
import { hearAdvisor, resumeAdvisor, startAdvisor, wantsAdvice } from './answers/advisor.ts';
import { answerAgreement } from './people/agreement.ts';
import { afterDeath, hearDeath } from './desk/bereaved.ts';
import { answerIntent } from './answers/citizen.ts';
import { correction } from './answers/correction.ts';
import { hearTold } from './desk/desk.ts';
import { addDetails, belongsToStory } from './desk/emergency.ts';
import { askBack, callPerson, notUnderstood } from './answers/fallback.ts';
import { wantsErasing } from './answers/erase.ts';
import { followUp } from './answers/follow-up.ts';
import { textOf } from './desk/person.ts';
import { hearForWhom } from './people/for-whom.ts';
import { formAsked } from './answers/form-asked.ts';
import { isSpecialCase } from './answers/guide.ts';
import { answerNeeds } from './answers/needs.ts';
import { aboutUs } from './answers/is-it-us.ts';
import { aboutNotices } from './answers/notice.ts';
import { isTrap } from './answers/scam.ts';
import { noteReading } from './lessons.ts';
import { FRESH_MS, type Draft, type Scene } from './scene.ts';
import { codeIn } from './answers/status.ts';
import { isOnlyVillage, noteVillage, villageIn } from './people/village.ts';
import { isNo, isResume, isYes } from './yes.ts';

/**
 * The middle of something → a death → a correction → a village → an emergency's story → to be forgotten → a notice → whether it is the commune → a code → advice →
 * a short question → more for the case just opened → understanding.
 */
export function citizenSays(scene: Scene, draft: Draft, text: string): Decision {
  const inFlow = inTheMiddle(scene, draft, text);
  if (inFlow) return inFlow;
  hearForWhom(scene, draft, text);
  const met = hearDeath(scene, draft, text) ?? correction(scene, draft, text);
  if (met) return met;
  const saidVillage = hearVillage(scene, draft, text);
  if (saidVillage) return saidVillage;
  if (belongsToStory(scene, draft)) return addDetails(scene, draft);
  const notice = wantsErasing(scene, draft, text) ?? aboutNotices(scene, draft, text);
  if (notice) return notice;
  const us = aboutUs(scene, draft, text);
  if (us) return us;
  if (codeIn(text) && scene.sentForms?.length) return answerIntent(scene, draft, 'registration_status');
  const advisor = wantsAdvice(scene, text) && startAdvisor(scene, draft);
  if (advisor) return advisor;
  const asked =
    detailOfCase(scene, draft, text) ??
    formAsked(scene, draft, text) ??
    followUp(scene, draft, text) ??
    afterDeath(scene, draft, text);
  if (asked) return asked;
  const added = addToCase(scene, draft, text) ?? tellDesk(scene, draft, text);
  if (added) return added;
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
  const isAct = understanding?.action === 'act';
  if (!(isAct && understanding.intent === 'report_scam') && isTrap(scene, textOf(scene) ?? ''))
    return answerIntent(scene, draft, 'check_scam');
  const named = addedTo(scene, draft) ?? (isAct ? undefined : caseNamed(scene, draft));
  if (named) return answerIntent(scene, draft, named);
  if (!understanding || understanding.action === 'none') return notUnderstood(scene, draft);
  draft.set({ guesses: understanding.alternatives.map((one) => one.intent) });
  if (understanding.action === 'ask') return askBack(scene, draft);
  // Two needs are an example of neither.
  if (!understanding.also) noteReading(scene, draft, 'answered');
  return answerNeeds(scene, draft, understanding);
}

/** "Mà tui đi không nổi": begins with a but, so it goes with what was just spoken of, whatever it says alone. */
function addedTo(scene: Scene, { state }: Draft): string | undefined {
  const { lastIntent, lastIntentAt } = state;
  const isFresh = scene.now - lastIntentAt < FRESH_MS;
  if (!lastIntent || !isFresh || scene.understanding?.intent === 'report_scam') return undefined;
  return /^\s*(?:mà|nhưng|nhưng mà|ma|nhung)\s/iu.test(textOf(scene) ?? '') &&
    isSpecialCase(scene, lastIntent)
    ? lastIntent
    : undefined;
}

/** A guess, or what was just spoken of, when the words name a special case of it: "mà tui đi không nổi". */
function caseNamed(scene: Scene, { state }: Draft): string | undefined {
  const { understanding, now } = scene;
  const least = understanding?.action === 'ask' ? 0.15 : 0.25;
  const guesses = (understanding?.alternatives ?? []).filter((one) => one.confidence >= least);
  const last = now - state.lastIntentAt < FRESH_MS ? state.lastIntent : undefined;
  return [...guesses.map((one) => one.intent), last].find((id) => id && isSpecialCase(scene, id));
}
