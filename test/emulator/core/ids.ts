import { createHash, randomBytes } from 'node:crypto';

/** Nineteen digits, beyond 2^53 on purpose: an id that passes through a JavaScript number comes back wrong. */
export function numericId(seed: string): string {
  const hex = createHash('sha256').update(seed, 'utf8').digest('hex').slice(0, 16);
  // Odd last digit: such a number is never exactly representable as a double at this size.
  const value = (BigInt(`0x${hex}`) % 8_000_000_000_000_000_000n) + 1_000_000_000_000_000_000n;
  return String(value | 1n);
}

export function randomNumericId(): string {
  return numericId(randomBytes(16).toString('hex'));
}

/** Message ids look like hex and must stay unique when the emulator restarts beside a server that remembers. */
export function messageId(): string {
  return randomBytes(11).toString('hex').slice(0, 21);
}

export function token(): string {
  return randomBytes(48).toString('base64url');
}
