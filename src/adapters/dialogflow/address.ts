/** Where Dialogflow is, and what its resources are called there. */
export interface Address {
  host: string;
  port: number;
  /** Without TLS and without credentials: only on this machine. */
  isPlain: boolean;
  /** Google's regional hosts want the region in every name: "asia-southeast1-dialogflow.googleapis.com". */
  location?: string;
}

const DEFAULT_HOST = 'dialogflow.googleapis.com';
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Reads DIALOGFLOW_ENDPOINT: `host`, `host:port`, or either behind `https://` or `http://`. A word in Vietnamese about
 * what is wrong comes back as a string.
 */
export function readAddress(endpoint: string = DEFAULT_HOST): Address | string {
  const [, scheme, host = '', port] =
    /^(?:(https?):\/\/)?(\[[0-9a-f:]+\]|[a-z0-9.-]+)(?::(\d{1,5}))?\/?$/i.exec(endpoint.trim()) ?? [];
  if (!host || Number(port) > 65_535) {
    return 'viết host hoặc host:cổng, ví dụ asia-southeast1-dialogflow.googleapis.com';
  }
  const isHere = LOOPBACK.test(host);
  if (scheme === 'http' && !isHere) {
    return 'câu của người dân không được đi không mã hóa: bỏ http:// (chỉ 127.0.0.1 và localhost được phép)';
  }
  const isPlain = isHere && scheme !== 'https';
  const [, location] = /^([a-z0-9-]+)-dialogflow\.googleapis\.com$/.exec(host) ?? [];
  return { host, port: Number(port ?? (isPlain ? 80 : 443)), isPlain, ...(location && { location }) };
}

/** The agent of a project; sessions and intents are below it. */
export function agentName(projectId: string, { location }: Pick<Address, 'location'>): string {
  return `projects/${projectId}${location ? `/locations/${location}` : ''}/agent`;
}
