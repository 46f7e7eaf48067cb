import { redactSecrets } from './secrets.ts';

/** Dialogflow takes no longer text. */
export const ABROAD_LIMIT = 256;

const HIDDEN = '•••';

/** Of a link only the host: paths and queries name people, orders and tokens. */
const LINK = /(?:[a-z][a-z0-9+.-]{0,20}:\/\/|(?=www\.))(?:[^\s/@]*@)?([^\s/?#]+)[^\s]*/giu;
/** The same without "https://": only what follows a host is cut. */
const BARE_LINK = /(?<![\p{L}\p{N}@.-])((?:[a-z0-9-]+\.)+[a-z]{2,})[/?#]\S*/giu;
/** E-mail addresses, and names with an @ as social networks have them. */
const HANDLE = /(?<!\S)\S*@\s?\S*/gu;
/** Phone, ID, account, card, date of birth, plate: four digits or more, however they are grouped. Prices go with them. */
const DIGITS = /\p{Nd}(?:[\s.,\-/()+_]{0,3}\p{Nd}){3,}/gu;
const DIGIT_WORD =
  '(?:không|khong|hông|một|mot|mốt|hai|ba|bốn|bon|tư|tu|năm|nam|lăm|lam|sáu|sau|bảy|bẩy|bay|tám|tam|chín|chin)';
/** A number read out: no sentence has six digits in a row otherwise. */
const SPOKEN = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${DIGIT_WORD}(?:[\s,.\-]{1,3}${DIGIT_WORD}){5,}(?!\p{L})`,
  'giu',
);

/** A message as it may leave the country. */
export function forAbroad(input: string): string {
  return cutBetweenWords(stripped(input), ABROAD_LIMIT);
}

/**
 * Without secrets, long numbers, e-mail addresses and what follows a link's host. Names of people and places cannot be
 * told from other words and stay.
 */
export function stripped(input: string): string {
  // Invisible characters go first, full-width and circled digits become digits: no number hides behind them.
  let text = input
    .slice(0, 10_000)
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .replace(/\p{Cc}/gu, ' ');
  // Hiding one thing can bring another into view.
  for (let before = ''; before !== text;) {
    before = text;
    text = oneRound(text);
  }
  return text;
}

function oneRound(text: string): string {
  return redactSecrets(text.replace(LINK, '$1').replace(BARE_LINK, '$1'))
    .text.replace(HANDLE, HIDDEN)
    .replace(SPOKEN, HIDDEN)
    .replace(DIGITS, HIDDEN)
    .replace(/\s+/g, ' ')
    .trim();
}

/** False when nothing is left that could be understood. */
export function saysAnything(text: string): boolean {
  return /\p{L}/u.test(text);
}

function cutBetweenWords(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const space = text.lastIndexOf(' ', limit);
  // One endless word: not between the halves of one character.
  return space > 0 ? text.slice(0, space) : text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '');
}
