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

/** The mini app's own webhook: no bytes, but each value in the order of the keys' names, and then the API key. */
export function miniAppSignature(event: Readonly<Record<string, unknown>>, apiKey: string): string {
  let content = '';
  for (const name of Object.keys(event).sort()) {
    const value = event[name];
    content += value !== null && typeof value === 'object' ? JSON.stringify(value) : `${value}`;
  }
  return createHash('sha256').update(content).update(apiKey).digest('hex');
}
