import { createHmac, timingSafeEqual } from 'node:crypto';

/** As long as a bank and the police may take to be gone to. */
const LIFE_MS = 7 * 24 * 3_600_000;

/** Signed links to the statement of one case, for whoever lost the money. Signed apart from the officers' links. */
export function createStatementLinks(secret: string, publicUrl: string) {
  const sign = (text: string): Buffer => createHmac('sha256', secret).update(`statement\0${text}`).digest();
  return {
    make(caseId: string, now: number): string {
      const claim = `${caseId}~${now + LIFE_MS}`;
      return `${publicUrl}/to-trinh?k=${encodeURIComponent(`${claim}~${sign(claim).toString('base64url')}`)}`;
    },
    /** The case; null when the link is too old or not ours. */
    read(key: string, now: number): string | null {
      const [caseId = '', until = '', mac = ''] = key.split('~');
      const given = Buffer.from(mac, 'base64url');
      const expected = sign(`${caseId}~${until}`);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
      return Number(until) > now ? caseId : null;
    },
  };
}

export type StatementLinks = ReturnType<typeof createStatementLinks>;
