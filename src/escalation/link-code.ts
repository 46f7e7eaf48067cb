import { createHash, randomInt } from 'node:crypto';

/** No letters that look alike, no vowels that spell words; never only digits, so it is not taken for an OTP. */
const ALPHABET = 'BCDGHKLMNPRSTVX23456789';

/** The one-time code an officer types to link their own Zalo: eight characters, a letter first. */
export function newLinkCode(): string {
  const letters = Array.from({ length: 8 }, (_, i) => ALPHABET[randomInt(i === 0 ? 15 : ALPHABET.length)]);
  return letters.join('');
}

export function hashLinkCode(code: string): string {
  return createHash('sha256').update(`officer\0${code.toUpperCase()}`).digest('hex');
}
