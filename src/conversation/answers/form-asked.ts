import type { Decision } from '../../domain/conversation.ts';
import { stripMarks } from '../../domain/text.ts';
import { PAYLOAD } from '../../domain/message.ts';
import { followPayload } from '../payload.ts';
import { FRESH_MS, type Draft, type Scene } from '../scene.ts';

const FORM = /\b(?:dien|viet|lam|mo)(?: (?:cai|to|giup|dum|gium|ho|them|moi|duoc|cho))* (?:phieu|don|form)\b/;
const SENT = /\b(?:da|moi) (?:dien|gui|lam)\b|(?:phieu|don)(?: \S+){0,3} (?:roi|chua|toi dau|den dau)\b/;
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
  if (!FORM.test(plain) || SENT.test(plain)) return null;
  const form = intent?.form ?? lastForm(scene, draft);
  return form ? followPayload(scene, draft, PAYLOAD.form(form)) : null;
}

/** The form of the last topic that has one. */
function lastForm({ words }: Scene, { state }: Draft): string | undefined {
  return [...(state.topics ?? [])].reverse().flatMap((id) => words.intent(id)?.form ?? [])[0];
}
