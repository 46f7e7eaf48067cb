import type { AxiosInstance } from 'axios';
import { createDownload, type Download, type DownloadOptions } from './download.ts';

const LIMITS = { mostBytes: 5 * 1024 * 1024, timeoutMs: 8_000 };

/** Fetches what a citizen sent, only from Zalo's own hosts; see `createDownload` for what is refused. */
export function createMediaFetcher(
  http: AxiosInstance,
  openApiUrl: string,
  more: Partial<DownloadOptions> = {},
) {
  const download = createDownload({ http, openApiUrl, ...LIMITS, ...more });
  return {
    /** A recording; null when it may not or cannot be had. */
    async fetch(url: string): Promise<{ type: string; bytes: Buffer } | null> {
      const got = await download(url);
      return 'refused' in got ? null : got;
    },
    /** A picture, or why not. */
    picture: (url: string): Promise<Download> => download(url, isPicture),
  };
}

/** What a server calls a picture; whether it is one is told by its bytes. */
function isPicture(type: string): boolean {
  return /^(?:image\/|application\/octet-stream|binary\/)/i.test(type);
}

export type MediaFetcher = ReturnType<typeof createMediaFetcher>;
