import type { Words } from '../../ports.ts';
import { normalisePhone } from '../../contract/form.ts';

const PHONE = /(?:\+?84|0)\d{8,10}/g;

/** A card names somebody: one of the commune's own numbers, or one that must not be rung before asking. */
export function sayCard(words: Words, card: string): { text: string; isOurs: boolean } {
  const shown = (card.replace(/[ .-]/g, '').match(PHONE) ?? []).map(normalisePhone);
  const ours = words.commune.numbers.find(({ phone }) => shown.includes(normalisePhone(phone)));
  const text = ours
    ? words.phrase('business_card_known', { label: ours.label, phone: ours.phone })
    : words.phrase('business_card_unknown');
  return { text, isOurs: ours !== undefined };
}
