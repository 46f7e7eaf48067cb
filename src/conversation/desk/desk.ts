import type { Decision } from '../../domain/conversation.ts';
import { stripMarks } from '../../domain/text.ts';
import { menuChoice, pick, staffChoice } from '../choices.ts';
import { openCase, promisePerson } from './person.ts';
import type { Draft, Scene } from '../scene.ts';
import { isNo } from '../yes.ts';

/** What somebody was invited to write waits this long for its words. */
const LASTS_MS = 30 * 60_000;

/** "Góp ý", "tui muốn phản ánh", "phản ánh ở đâu": named, and nothing told yet. */
const NAMED =
  /^(?:(?:da|thua|cho|toi|tui|con|em|chau|minh|muon|can|xin|duoc|gui|co|y|loi|mot|vai|it)\s)*(?:gop y|phan anh|kien nghi|khieu nai|khen|che)(?:\s(?:cho|voi|xa|can bo|o dau|cho nao|the nao|lam sao|cach nao|ra sao|nha|nhe|duoc|khong|hong|a))*[ .!?]*$/;

export function invitesToTell(text: string): boolean {
  return NAMED.test(stripMarks(text).trim());
}

/** A tap that puts a topic on the desk of the commune. Null when the topic has no such button. */
export function putOnDesk(scene: Scene, draft: Draft, id: string): Decision | null {
  const desk = scene.words.intent(id)?.desk;
  if (!desk) return null;
  const wasOpen = Boolean(draft.state.caseId);
  const { caseId, code } = openCase(scene, draft, { reason: desk.reason, intent: id });
  draft.set({ misses: 0, lastIntent: id, lastIntentAt: scene.now });
  promisePerson(scene, draft, code, wasOpen);
  return draft.done({ kind: 'case', caseId });
}

/** The words after a tap on «Góp ý»: whatever they are about, they are what was asked for. */
export function hearTold(scene: Scene, draft: Draft): Decision | null {
  const { flow } = draft.state;
  if (flow?.name !== 'tell') return null;
  draft.forget('flow');
  const desk = scene.words.intent(flow.intent)?.desk;
  const isOther =
    scene.understanding?.action === 'act' &&
    scene.understanding.confidence > 0.8 &&
    scene.understanding.intent !== flow.intent;
  if (
    !desk ||
    scene.now - flow.at > LASTS_MS ||
    isOther ||
    isNo(scene.event.body.kind === 'text' ? scene.event.body.text : '')
  )
    return null;
  const { caseId, code } = openCase(scene, draft, { reason: desk.reason, intent: flow.intent });
  const lines = [...scene.words.chat(flow.intent).slice(0, 1), scene.words.phrase('desk_noted', { code })];
  return draft
    .say(lines.join('\n'), pick(menuChoice(scene), staffChoice(scene)))
    .done({ kind: 'case', caseId });
}
