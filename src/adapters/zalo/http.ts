import axios, { type AxiosInstance } from 'axios';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';

/** Longer than Zalo usually takes, shorter than the lock on a token. */
export const HTTP_TIMEOUT_MS = 10_000;

/** One keep-alive client for Zalo's hosts. Every status is an answer; only a broken path throws. */
export function createHttp(timeout = HTTP_TIMEOUT_MS): AxiosInstance {
  return axios.create({
    timeout,
    maxRedirects: 0,
    validateStatus: () => true,
    httpAgent: new HttpAgent({ keepAlive: true, maxSockets: 32 }),
    httpsAgent: new HttpsAgent({ keepAlive: true, maxSockets: 32 }),
  });
}

/** True when the request certainly never reached Zalo. */
export function neverArrived(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? '';
  return ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'].includes(code);
}
