import type { Decision } from '../domain/conversation.ts';
import { callChoice, pick } from './choices.ts';
import { openCase, textOf } from './person.ts';
import type { Draft, Scene } from './scene.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The card that comes before everything else, whoever was speaking: stop, cut the net, ring the bank, ring the police. */
export function emergency(scene: Scene, draft: Draft): Decision {
  const { words, event, now } = scene;
  const { policePhone } = words.commune;
  const flow = draft.state.flow;
  if (flow?.name === 'scam_details') return addDetails(scene, draft, flow.caseId);
  const { caseId } = openCase(scene, draft, {
    reason: 'money_lost',
    urgency: 'urgent',
    intent: 'report_scam',
  });
  draft.set({ misses: 0, lastIntent: 'report_scam', flow: { name: 'scam_details', caseId } });
  draft.effect({ kind: 'timer', id: `scam.hour:${event.id}`, timer: 'scam.hour', at: now + HOUR, caseId });
  draft.effect({ kind: 'timer', id: `scam.day:${event.id}`, timer: 'scam.day', at: now + DAY, caseId });
  draft.say(
    words.block('report_scam', 'Thẻ khẩn cấp').join('\n'),
    pick(policePhone ? callChoice(scene, policePhone) : null),
  );
  draft.say(words.block('report_scam', 'Hỏi thêm').join('\n'));
  return draft.done({ kind: 'case', caseId });
}

/** What the citizen answers goes to the urgent case: when, how much, to which bank. */
export function addDetails(scene: Scene, draft: Draft, caseId: string): Decision {
  const text = textOf(scene);
  if (text) draft.effect({ kind: 'case.note', caseId, text });
  draft.forget('flow');
  return draft
    .say(scene.words.phrase('scam_noted', { code: draft.state.caseCode ?? '' }))
    .done({ kind: 'case', caseId });
}
