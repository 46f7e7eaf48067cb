import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Zalo's scheme: hex(SHA-256(appId + raw body + timestamp + OA secret key)), a plain hash, not an HMAC.
 * The header may carry the prefix `mac=`.
 */
export function isSignedBy(
  header: string | undefined,
  raw: Buffer,
  parts: { appId: string; timestamp: string; secretKey: string },
): boolean {
  const given = (header ?? '')
    .trim()
    .replace(/^mac\s*=\s*/i, '')
    .toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(given)) return false;
  const expected = createHash('sha256')
    .update(parts.appId)
    .update(raw)
    .update(parts.timestamp)
    .update(parts.secretKey)
    .digest();
  return timingSafeEqual(Buffer.from(given, 'hex'), expected);
}
