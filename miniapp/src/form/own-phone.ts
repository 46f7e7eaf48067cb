import { exchangePhone } from '../api.ts';
import type { Platform } from '../platform/platform.ts';
import type { Connection } from './connection.ts';

/** The person's own number, from Zalo through our server; null when they refused or it cannot be had. */
export async function ownPhone(
  platform: Platform,
  connection: Connection,
  signal: AbortSignal,
): Promise<string | null> {
  try {
    const code = await platform.phoneCode(signal);
    if (!code) return null;
    const accessToken = await platform.accessToken();
    const outcome = await connection.call((bearer) => exchangePhone(bearer, { accessToken, code }));
    return outcome.kind === 'ok' ? outcome.value.phone : null;
  } catch {
    return null;
  }
}
