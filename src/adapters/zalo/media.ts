import type { AxiosInstance } from 'axios';

const MOST_BYTES = 5 * 1024 * 1024;
const TIMEOUT_MS = 5_000;
const ZALO_HOSTS = ['zdn.vn', 'zadn.vn'];

/** Fetches what a citizen sent, only from Zalo's own hosts, without redirects, at most 5 MB; null when it may not or cannot. */
export function createMediaFetcher(http: AxiosInstance, openApiUrl: string) {
  // The host of the configured API is trusted by configuration: it is Zalo, or what stands in for it.
  const configured = new URL(openApiUrl).hostname;
  const isAllowed = (host: string): boolean =>
    host === configured || ZALO_HOSTS.some((known) => host === known || host.endsWith(`.${known}`));
  return {
    async fetch(url: string): Promise<{ type: string; bytes: Buffer } | null> {
      const parsed = URL.canParse(url) ? new URL(url) : null;
      if (!parsed || !/^https?:$/.test(parsed.protocol) || !isAllowed(parsed.hostname)) return null;
      try {
        const response = await http.get<ArrayBuffer>(parsed.href, {
          responseType: 'arraybuffer',
          timeout: TIMEOUT_MS,
          maxContentLength: MOST_BYTES,
        });
        if (response.status !== 200) return null;
        const type = String(response.headers['content-type'] ?? 'application/octet-stream');
        return { type, bytes: Buffer.from(response.data) };
      } catch {
        return null;
      }
    },
  };
}

export type MediaFetcher = ReturnType<typeof createMediaFetcher>;
