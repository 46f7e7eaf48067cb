import type { Decision } from '../domain/conversation.ts';
import { stripMarks } from '../domain/text.ts';
import { intentChoice, menuChoice, pick, staffChoice } from './choices.ts';
import { answerIntent } from './citizen.ts';
import type { Draft, Scene } from './scene.ts';

const FRESH_MS = 30 * 60_000;
const NOT_THAT =
  /^(?:da |dau |uay |oi )*(?:(?:khong|hong|ko|k|hok|hem) phai|sai roi|sai bet|nham roi|lon roi|hieu (?:sai|lam|nham)|khong dung|(?:y|ý) (?:tui|toi|em|con|minh|chau|la)|(?:tui|toi|em|con) (?:dau|khong|hong|ko) (?:co )?hoi|(?:tui|toi|em|con) hoi (?:cai )?khac)(?![\p{L}])/u;

/** "Không phải, tui hỏi …": the last answer was for something else. Null when it is no correction. */
export function correction(scene: Scene, draft: Draft, text: string): Decision | null {
  const { lastIntent, lastIntentAt, guesses = [] } = draft.state;
  const plain = stripMarks(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const found = NOT_THAT.exec(plain);
  if (!found || !lastIntent || scene.now - lastIntentAt > FRESH_MS) return null;
  const rest = plain.slice(found[0].length).trim();
  const meant = meantInstead(scene, lastIntent);
  if (rest.split(' ').length >= 2 && meant.sure) return answerIntent(scene, draft, meant.sure);
  const others = rest ? meant.maybe : guesses.filter((id) => id !== lastIntent);
  draft.set({ misses: draft.state.misses + 1 });
  const choices = pick(
    ...others.slice(0, 3).map((id) => intentChoice(scene, id)),
    staffChoice(scene),
    menuChoice(scene),
  );
  return draft.say(scene.words.phrase('sorry_what_else'), choices).done({ kind: 'replied' });
}

/** What the message is about when it is not about the last topic. */
function meantInstead({ understanding, words }: Scene, last: string): { sure?: string; maybe: string[] } {
  const maybe = (understanding?.alternatives ?? [])
    .map((one) => one.intent)
    .filter((id) => id !== last && ['guidance', 'emergency'].includes(words.intent(id)?.kind ?? ''));
  const isSure = understanding?.action === 'act' && understanding.intent !== last;
  return { maybe, ...(isSure && { sure: understanding.intent }) };
}
