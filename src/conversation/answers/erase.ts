import type { Decision } from '../../domain/conversation.ts';
import { PAYLOAD } from '../../domain/message.ts';
import { stripMarks } from '../../domain/text.ts';
import { menuChoice, sayChoice } from '../choices.ts';
import type { Draft, Scene } from '../scene.ts';

const ASKS =
  /\b(?:xoa|huy|bo)(?: (?:het|hoan toan|giup|dum|gium|toan bo|tat ca|cac|nhung|moi))* (?:du lieu|thong tin|tin nhan|phieu va tin nhan|moi thu)(?: ca nhan)?(?: (?:ve|cua))? (?:toi|tui|minh|con|chau|em|bac|ong|ba|tao|co|chu)\b/;
const MOST_WORDS = 16;

/** "Xóa dữ liệu của tôi", said as a wish of its own: asked once more, because it cannot be undone. */
export function wantsErasing(scene: Scene, draft: Draft, text: string): Decision | null {
  const plain = stripMarks(text).toLowerCase().replace(/\s+/g, ' ').trim();
  if (plain.split(' ').length > MOST_WORDS || !ASKS.test(plain)) return null;
  const { words } = scene;
  const choices = [sayChoice(words.phrase('choice_erase'), PAYLOAD.erase), menuChoice(scene)];
  return draft.say(words.phrase('erase_ask'), choices).done({ kind: 'replied' });
}

/** Forgotten in the same write as the answer that says so. */
export function eraseNow({ words }: Scene, draft: Draft): Decision {
  return draft.reset().effect({ kind: 'erase' }).say(words.phrase('erased')).done({ kind: 'replied' });
}
