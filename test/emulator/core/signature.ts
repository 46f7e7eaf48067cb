import { createHash, createHmac } from 'node:crypto';

/**
 * Plain SHA-256 over a concatenation, not an HMAC. Written from the platform's description and on purpose not shared
 * with the server: if both sides used one function, a wrong formula would pass every test.
 */
export function webhookSignature(parts: {
  appId: string;
  rawBody: string;
  timestamp: string;
  oaSecretKey: string;
}): string {
  const hash = createHash('sha256');
  hash.update(parts.appId + parts.rawBody + parts.timestamp + parts.oaSecretKey, 'utf8');
  return `mac=${hash.digest('hex')}`;
}

/** `appsecret_proof` of the graph API; this one is a real HMAC. */
export function appSecretProof(appSecret: string, accessToken: string): string {
  return createHmac('sha256', appSecret).update(accessToken, 'utf8').digest('hex');
}
