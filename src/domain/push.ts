/** One browser of an officer that wants to be woken. */
export interface PushTarget {
  officerId: string;
  communeId: string;
  endpoint: string;
  keys: { p256dh: string; auth: string };
}

/** Both base64url. */
export interface PushKeys {
  publicKey: string;
  privateKey: string;
}

export interface PushTargets {
  /** The server's own pair: what `make` gives the first time, and the same ever after. */
  serverKeys(make: () => PushKeys): Promise<PushKeys>;
  /** One browser belongs to whoever asked last. */
  add(target: PushTarget): Promise<void>;
  of(officerId: string): Promise<PushTarget[]>;
  /** Only the officer's own. */
  remove(officerId: string, endpoint: string): Promise<void>;
  removeAll(officerId: string): Promise<void>;
}

/** What wakes a telephone: no word of a citizen, no code, no name. */
export interface PushNews {
  title: string;
  body: string;
  /** Of this server. */
  url: string;
  isUrgent: boolean;
}

export interface Pusher {
  /** `gone`: nobody will ever hear there again. Never throws. */
  push(target: PushTarget, news: PushNews): Promise<'sent' | 'gone' | 'failed'>;
}

const MOST_LENGTH = 1_000;

/**
 * Where a browser may have itself called: a named host over https. Addresses in figures lead inside; only where the
 * server itself is not served over https may it be this machine.
 */
export function mayPushTo(endpoint: string, publicUrl: string): boolean {
  if (endpoint.length > MOST_LENGTH || !URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, username, password } = new URL(endpoint);
  if (username || password) return false;
  if (protocol === 'http:') return !publicUrl.startsWith('https:') && hostname === '127.0.0.1';
  const isNamed = /\.[a-z][a-z0-9-]*$/.test(hostname) && !/\.(?:local|internal|localhost)$/.test(hostname);
  return protocol === 'https:' && port === '' && isNamed;
}

/** "Thôn Thu Xà: 2 việc đang đợi"; without the village when they are of several, or of none. */
export function pushBody(villages: readonly (string | undefined)[]): string {
  const [first] = villages;
  const isOne = first !== undefined && villages.every((one) => one === first);
  const count = `${villages.length} việc đang đợi`;
  return isOne ? `${first.charAt(0).toUpperCase()}${first.slice(1)}: ${count}` : count;
}
