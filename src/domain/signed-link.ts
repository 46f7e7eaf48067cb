import { createHmac, timingSafeEqual } from 'node:crypto';

export interface SignedLinkOptions {
  secret: string;
  publicUrl: string;
  /** Signed apart from links of any other purpose. */
  purpose: string;
  /** '/to-trinh' */
  path: string;
  lifeMs: number;
}

/** Links that open one thing to whoever holds them, for a time. The id has no '~'. */
export function createSignedLinks({ secret, publicUrl, purpose, path, lifeMs }: SignedLinkOptions) {
  const sign = (text: string): Buffer => createHmac('sha256', secret).update(`${purpose}\0${text}`).digest();
  return {
    make(id: string, now: number): string {
      const claim = `${id}~${now + lifeMs}`;
      return `${publicUrl}${path}?k=${encodeURIComponent(`${claim}~${sign(claim).toString('base64url')}`)}`;
    },
    /** The id; null when the link is too old or not ours. */
    read(key: string, now: number): string | null {
      const [id = '', until = '', mac = ''] = key.split('~');
      const given = Buffer.from(mac, 'base64url');
      const expected = sign(`${id}~${until}`);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
      return Number(until) > now ? id : null;
    },
  };
}

export type SignedLinks = ReturnType<typeof createSignedLinks>;
