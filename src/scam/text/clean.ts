import { latinised } from '../../domain/look-alikes.ts';

/** Longer messages are cut here, in UTF-16 units. */
export const LIMIT = 10_000;
const INVISIBLE =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufe0f]+/gu;

/** NFC, without what cannot be seen, letters of other alphabets and full-width ones made Latin. Keeps upper case. */
export function clean(input: string): string {
  const text = input
    .slice(0, LIMIT)
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\p{Lm}\u{1d400}-\u{1d7ff}\u2460-\u24ff]/gu, (sign) => sign.normalize('NFKC'));
  return latinLetters(text).slice(0, LIMIT);
}

/** Only what a word of Latin letters hides is changed: "Vіetcombank", not a message in Russian. */
function latinLetters(text: string): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    if (!/\p{Script=Latin}/u.test(word)) return word;
    const lower = latinised(word.toLowerCase());
    return lower === word.toLowerCase() || lower.length !== word.length ? word : lower;
  });
}
