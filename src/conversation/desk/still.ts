import type { ConversationState, Decision } from '../../domain/conversation.ts';
import { PAYLOAD } from '../../domain/message.ts';
import { stripMarks } from '../../domain/text.ts';
import { openCase, promisePerson } from './person.ts';
import type { Draft, Scene } from '../scene.ts';

const ANSWER = /^#xa\.still\.(yes|no)\.(case-[0-9a-f]{20})$/;
/** How long the question is worth an answer in words. */
const LASTS_MS = 7 * 24 * 3_600_000;
const COURTESY = String.raw`(?: (?:a|con|chau|em|nhe|nha|nghen|roi|co|chu|anh|chi))*[ .!]*`;
const TYPED = {
  yes: new RegExp(String.raw`^(?:da |u |vang )?(?:van )?(?:con can|can|con)(?: giup)?${COURTESY}$`),
  no: new RegExp(String.raw`^(?:da |u |vang )?(?:xong|het can|khong can|thoi|khoi)(?: nua)?${COURTESY}$`),
};
const NUMBER = /^(?:so )?([12])[.)]?$/;

/** "Còn cần" or "Xong rồi", tapped or typed, after we asked. Null when the text is something else. */
export function answersStill(scene: Scene, draft: Draft, text: string): Decision | null {
  const [, answer, caseId = ''] = ANSWER.exec(tapOf(text, draft.state, scene.now)) ?? [];
  if (!answer) return null;
  draft.forget('stillAsked');
  return answer === 'yes' ? stillNeeded(scene, draft) : allDone(scene, draft, caseId);
}

/**
 * Where an OA has no buttons the citizen types, perhaps a day later. Words answer the question also when a
 * notice came in between; a number belongs to what was said last.
 */
function tapOf(text: string, state: ConversationState, now: number): string {
  const typed = stripMarks(text.trim());
  if (typed.startsWith('#')) return text.trim();
  const { stillAsked: asked, choices } = state;
  if (!asked || now - asked.at >= LASTS_MS) return text;
  const yes = PAYLOAD.still('yes', asked.caseId);
  const no = PAYLOAD.still('no', asked.caseId);
  const number = NUMBER.exec(typed)?.[1];
  if (number && choices[0] === yes) return number === '1' ? yes : no;
  if (TYPED.yes.test(typed)) return yes;
  return TYPED.no.test(typed) ? no : text;
}

/** Whoever has the case hears of it again; a case closed meanwhile becomes a new one. */
function stillNeeded(scene: Scene, draft: Draft): Decision {
  const note = scene.words.phrase('still_note');
  const { caseId, code } = openCase(scene, draft, { reason: 'asked_for_person', note });
  promisePerson(scene, draft, code, false);
  return draft.done({ kind: 'case', caseId });
}

function allDone({ words }: Scene, draft: Draft, caseId: string): Decision {
  draft.say(words.phrase('still_done'));
  if (draft.state.caseId !== caseId) return draft.done({ kind: 'replied' });
  draft.effect({ kind: 'case.close', caseId, by: 'citizen' });
  draft.effect({ kind: 'case.tell', caseId, news: 'citizen_done' });
  draft.set({ mode: 'bot', humanUntil: 0 }).forget('caseId').forget('caseCode');
  if (draft.state.emergency?.caseId === caseId) draft.forget('emergency');
  return draft.done({ kind: 'case', caseId });
}
