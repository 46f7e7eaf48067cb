import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { LookupFunction } from 'node:net';
import { addAbortSignal, type Readable } from 'node:stream';
import type { AxiosInstance, AxiosResponse } from 'axios';
import type { PictureRefusal } from '../../domain/picture.ts';
import { NOT_PUBLIC, publicOnly } from './addresses.ts';

const ZALO_HOSTS = ['zdn.vn', 'zadn.vn'];
const REDIRECTS = [301, 302, 303, 307, 308];
/** From one of Zalo's hosts to another; more is a game. */
const MOST_REDIRECTS = 2;

export interface DownloadLimits {
  mostBytes: number;
  /** From the first look-up to the last byte. */
  timeoutMs: number;
}

export interface DownloadOptions extends DownloadLimits {
  http: AxiosInstance;
  /** Its host is trusted by configuration: it is Zalo, or what stands in for it. */
  openApiUrl: string;
  lookup?: LookupFunction;
}

export type Download = { type: string; bytes: Buffer } | { refused: PictureRefusal };

/**
 * Fetches what a citizen sent: from Zalo's own hosts at public addresses, redirects held to the same rule, nothing
 * unpacked, so many bytes and so much time. `isWanted` looks at the type before the body is read.
 */
export function createDownload(options: DownloadOptions) {
  const configured = new URL(options.openApiUrl).host;
  const lookup = publicOnly(options.lookup);
  const guarded = { httpAgent: new HttpAgent({ lookup }), httpsAgent: new HttpsAgent({ lookup }) };
  const own = { httpAgent: new HttpAgent(), httpsAgent: new HttpsAgent() };
  const ask = (url: URL, signal: AbortSignal): Promise<AxiosResponse<Readable>> =>
    options.http.get<Readable>(url.href, {
      responseType: 'stream',
      signal,
      timeout: options.timeoutMs,
      maxRedirects: 0,
      // Behind a proxy the name would be looked up elsewhere, where nobody checks what it leads to.
      proxy: false,
      decompress: false,
      headers: { 'accept-encoding': 'identity' },
      ...(url.host === configured ? own : guarded),
    });

  const follow = async (
    from: string,
    signal: AbortSignal,
    isWanted: (type: string) => boolean,
  ): Promise<Download> => {
    let url = allowed(from, undefined, configured);
    for (let hops = 0; url && hops <= MOST_REDIRECTS; hops += 1) {
      const response = await ask(url, signal);
      if (!REDIRECTS.includes(response.status)) return bodyOf(response, options.mostBytes, signal, isWanted);
      response.data.destroy();
      url = allowed(String(response.headers['location'] ?? ''), url, configured);
    }
    return { refused: 'not_allowed' };
  };

  return async (url: string, isWanted: (type: string) => boolean = () => true): Promise<Download> => {
    const signal = AbortSignal.timeout(options.timeoutMs);
    try {
      return await follow(url, signal, isWanted);
    } catch (error) {
      return { refused: signal.aborted ? 'too_slow' : whyNot(error) };
    }
  };
}

/** Null when it may not be asked. */
function allowed(address: string, base: URL | undefined, configured: string): URL | null {
  if (!URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) return null;
  if (url.host === configured) return url;
  // A host of Zalo's at another port is not the one that keeps pictures.
  const { hostname, port } = url;
  const isZalo = ZALO_HOSTS.some((known) => hostname === known || hostname.endsWith(`.${known}`));
  return isZalo && port === '' ? url : null;
}

async function bodyOf(
  response: AxiosResponse<Readable>,
  most: number,
  signal: AbortSignal,
  isWanted: (type: string) => boolean,
): Promise<Download> {
  const { data, headers, status } = response;
  const refuse = (refused: PictureRefusal): Download => {
    data.destroy();
    return { refused };
  };
  const type = String(headers['content-type'] ?? 'application/octet-stream');
  if (status !== 200) return refuse('unreachable');
  const isPacked = String(headers['content-encoding'] ?? 'identity') !== 'identity';
  if (!isWanted(type) || isPacked) return refuse('not_a_picture');
  if (Number(headers['content-length']) > most) return refuse('too_big');
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of addAbortSignal(signal, data) as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) return refuse('too_big');
    parts.push(part);
  }
  return { type, bytes: Buffer.concat(parts) };
}

function whyNot(error: unknown): PictureRefusal {
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  return code === NOT_PUBLIC || cause?.code === NOT_PUBLIC ? 'not_allowed' : 'unreachable';
}
