import { createHash, randomInt } from 'node:crypto';
import { redactSecrets } from '../domain/secrets.ts';

/** No letters that look alike, no vowels that spell words; never only digits, so it is not taken for an OTP. */
const ALPHABET = 'BCDGHKLMNPRSTVX23456789';

/** The one-time code an officer types to link their own Zalo: eight characters, a letter first. */
export function newLinkCode(): string {
  const letters = Array.from({ length: 8 }, (_, i) => ALPHABET[randomInt(i === 0 ? 15 : ALPHABET.length)]);
  const code = letters.join('');
  // A few codes read like the name of a secret with the secret behind it.
  return redactSecrets(code).found.length ? newLinkCode() : code;
}

export function hashLinkCode(code: string): string {
  return createHash('sha256').update(`officer\0${code.toUpperCase()}`).digest('hex');
}
