import type { Decision } from '../../domain/conversation.ts';
import { saysOneOf } from '../../domain/phrases.ts';
import { callChoice, pick, staffChoice } from '../choices.ts';
import { openCase, textOf } from './person.ts';
import type { Draft, Scene } from '../scene.ts';
import { variantSaid } from '../variant.ts';
import { offerStatement, statementChoice } from './statement.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** What is said this long after the first cry still belongs to it. */
const LASTS_MS = 6 * HOUR;
/** At first everything belongs to it. */
const FIRST_MS = HOUR / 2;
/** Sure enough of another matter to answer it in the middle of an emergency. */
const SURE = 0.6;

/** The card that comes before everything else, whoever was speaking: stop, cut the net, ring the bank, ring the police. */
export function emergency(scene: Scene, draft: Draft): Decision {
  if (isRunning(scene, draft)) return addDetails(scene, draft, 'scam_again');
  const { words, now } = scene;
  const { caseId, code } = openCase(scene, draft, {
    reason: 'money_lost',
    urgency: 'urgent',
    intent: 'report_scam',
  });
  draft.set({ misses: 0, lastIntent: 'report_scam', emergency: { caseId, code, until: now + LASTS_MS } });
  draft.forget('flow');
  draft.effect({ kind: 'timer', id: `scam.hour:${caseId}`, timer: 'scam.hour', at: now + HOUR, caseId });
  draft.effect({ kind: 'timer', id: `scam.day:${caseId}`, timer: 'scam.day', at: now + DAY, caseId });
  const { policePhone } = words.commune;
  draft.say([words.phrase('scam_told', { code }), ...words.block('report_scam', 'Hỏi thêm')].join('\n'));
  draft.says.unshift({
    text: words.block('report_scam', 'Thẻ khẩn cấp').join('\n'),
    ...(policePhone && { choices: pick(callChoice(scene, policePhone, 'police')) }),
  });
  // It is the writer's own paper, whoever was spoken of before.
  draft.forget('forWhom');
  offerStatement(scene, draft, caseId);
  return draft.done({ kind: 'case', caseId });
}

function isFirstMinutes({ now }: Scene, draft: Draft): boolean {
  return (draft.state.emergency?.until ?? 0) - LASTS_MS + FIRST_MS > now;
}

export function isRunning({ now }: Scene, draft: Draft): boolean {
  return (draft.state.emergency?.until ?? 0) > now;
}

/** When, how much, to which bank: everything said meanwhile is kept with the urgent case. */
export function addDetails(scene: Scene, draft: Draft, phrase = 'scam_noted'): Decision {
  const { caseId = '', code = '' } = draft.state.emergency ?? {};
  const text = textOf(scene);
  if (text) draft.effect({ kind: 'forward', caseId, text });
  if (text && isFalseAlarm(text)) return calledOff(scene, draft, caseId, code);
  const lines = [...answerTo(scene, text ?? ''), scene.words.phrase(phrase, { code })];
  const { policePhone } = scene.words.commune;
  const call = policePhone ? callChoice(scene, policePhone, 'police') : null;
  return draft
    .say(lines.slice(0, 2).join('\n'), pick(call, staffChoice(scene)))
    .done({ kind: 'case', caseId });
}

/** What the content says to a question in the middle of it: "họ gọi lại, có nghe không?" */
function answerTo({ words }: Scene, text: string): string[] {
  const variant = variantSaid(words.intent('report_scam')?.variants, text);
  return variant ? words.block('report_scam', variant.section) : [];
}

const NOT_SCAMMED = [
  'không bị lừa',
  'có bị lừa đâu',
  'đâu có bị lừa',
  'chưa bị lừa',
  'không có bị lừa',
  'bấm nhầm',
  'nhắn nhầm',
  'không phải bị lừa',
  'không mất gì',
];

function isFalseAlarm(text: string): boolean {
  return saysOneOf(text, NOT_SCAMMED);
}

/** The alarm ends; officers read why, and decide themselves whether to ring. */
function calledOff({ words }: Scene, draft: Draft, caseId: string, code: string): Decision {
  draft.forget('emergency');
  return draft.say(words.phrase('scam_called_off', { code })).done({ kind: 'case', caseId });
}

/** A menu, a wish for a person or a clear question is answered also now; the rest is part of the story. */
export function belongsToStory(scene: Scene, draft: Draft): boolean {
  const { understanding } = scene;
  if (!isRunning(scene, draft)) return false;
  if (!understanding || understanding.action !== 'act') return true;
  if (['menu', 'talk_to_staff', 'thanks'].includes(understanding.intent)) return false;
  // In the first minutes nobody asks about school fees: whatever is said is the story.
  if (isFirstMinutes(scene, draft)) return true;
  return understanding.intent === 'report_scam' || understanding.confidence < SURE;
}

/** An hour later, and the next day; not once somebody has closed the case, or it was a false alarm. */
export function checkBack(scene: Scene, draft: Draft, block: string, caseId?: string): Decision {
  if (!caseId || draft.state.emergency?.caseId !== caseId) return draft.silence('timer_no_longer_needed');
  const lines = scene.words.block('report_scam', block);
  return draft
    .say(lines.join('\n'), pick(statementChoice(scene, caseId), staffChoice(scene)))
    .done({ kind: 'replied', intent: 'report_scam' });
}

/** How long a form still belongs to the case it was opened from. */
const FORM_MS = 7 * DAY;

/** The form about lost money joins its urgent case; without one it is such a case itself. */
export function fileLoss(scene: Scene, draft: Draft, registrationId: string): string {
  const { emergency: running } = draft.state;
  if (running && running.until + FORM_MS > scene.now) {
    draft.effect({ kind: 'case.form', caseId: running.caseId, registrationId });
    return running.caseId;
  }
  const wish = { reason: 'money_lost', urgency: 'urgent', intent: 'report_scam', registrationId } as const;
  const { caseId, code } = openCase(scene, draft, wish);
  // Not running: what is said next is read as usual. The paper and the later forms find their case.
  draft.set({ emergency: { caseId, code, until: scene.now } });
  return caseId;
}
