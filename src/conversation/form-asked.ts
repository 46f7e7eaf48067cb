import type { Decision } from '../domain/conversation.ts';
import { stripMarks } from '../domain/text.ts';
import { PAYLOAD } from '../domain/message.ts';
import { followPayload } from './payload.ts';
import type { Draft, Scene } from './scene.ts';

const FRESH_MS = 30 * 60_000;
const FORM = /^(?:\S+ ){0,4}(?:dien|lam|mo|gui)(?: \S+){0,2} (?:phieu|don|form)(?: \S+){0,5}$/;
const STEPS = /^(?:cho )?(?:toi |tui |con |em )?xem (?:tung buoc|cac buoc)$/;

/** "Điền phiếu giùm", "xem từng bước", typed: the button of the last topic. Null when it has none. */
export function formAsked(scene: Scene, draft: Draft, text: string): Decision | null {
  const { lastIntent, lastIntentAt } = draft.state;
  const plain = stripMarks(text)
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const intent =
    lastIntent && scene.now - lastIntentAt < FRESH_MS ? scene.words.intent(lastIntent) : undefined;
  if (intent?.hasSteps && STEPS.test(plain)) return followPayload(scene, draft, PAYLOAD.guide(intent.id));
  const isAsked = FORM.test(plain) && !/(?:da|roi|chua|dau|gi)$|\bda (?:dien|gui|lam)\b/.test(plain);
  return intent?.form && isAsked ? followPayload(scene, draft, PAYLOAD.form(intent.form)) : null;
}
