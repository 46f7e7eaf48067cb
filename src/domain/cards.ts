/** Thirteen digits or more, in groups or not. */
export const CARD_RUN = /(?<!\d)\d(?:[ .-]{0,2}\d){12,}(?!\d)/g;

const LONGEST = 19;

/**
 * Luhn check over 13–19 digits, so that dossier and account numbers are not taken for cards.
 * Cards of Vietnamese banks (9704…, 16 or 19 digits) are known by their beginning alone.
 */
export function isCardNumber(digits: string): boolean {
  if (/^9704(?:\d{12}|\d{15})$/.test(digits)) return true;
  if (!/^[2-6]\d{12,18}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Hides the cards in a run of digits; an expiry date or a CVV after the card must not save it. */
export function hideCards(run: string, hide: () => string): string {
  const groups = [...run.matchAll(/\d+/g)].map((match) => ({ at: match.index, digits: match[0] }));
  let text = '';
  let shown = 0;
  for (let i = 0; i < groups.length; i += 1) {
    const last = lastGroupOfCard(groups, i);
    if (last < 0) continue;
    const end = groups[last];
    text += run.slice(shown, groups[i]?.at) + hide();
    shown = end ? end.at + end.digits.length : shown;
    i = last;
  }
  return text + run.slice(shown);
}

/** Index of the group that ends the longest card beginning at `from`; -1 when none begins there. */
function lastGroupOfCard(groups: readonly { digits: string }[], from: number): number {
  let found = -1;
  let digits = '';
  for (let i = from; i < groups.length && digits.length < LONGEST; i += 1) {
    digits += groups[i]?.digits ?? '';
    const isWhole = from === 0 && i === groups.length - 1;
    const sizes = groups.slice(from, i + 1).map((group) => group.digits.length);
    if ((isWhole || isPrintedLikeACard(sizes)) && isCardNumber(digits)) found = i;
  }
  return found;
}

/** In one piece, in fours with a rest, in American Express's 4-6-5, or digit by digit. */
function isPrintedLikeACard(sizes: readonly number[]): boolean {
  const most = sizes.slice(0, -1);
  return most.every((size) => size === 4) || sizes.every((size) => size === 1) || sizes.join('-') === '4-6-5';
}
