import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Zalo's scheme for the mini app (zalo-platform.md §7.7): hex(SHA-256(values in the order of their keys + API key)).
 * It covers parsed values, not bytes: what is nested counts as JSON.
 */
export function isSignedBy(
  header: string | undefined,
  body: Readonly<Record<string, unknown>>,
  apiKey: string,
): boolean {
  const given = (header ?? '').trim().toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(given)) return false;
  const values = Object.keys(body)
    .sort()
    .map((key) => wordsOf(body[key]));
  const expected = createHash('sha256')
    .update(values.join('') + apiKey)
    .digest();
  return timingSafeEqual(Buffer.from(given, 'hex'), expected);
}

function wordsOf(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
