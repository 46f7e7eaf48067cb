import { createHmac, timingSafeEqual } from 'node:crypto';

const LIFE_MS = 24 * 3_600_000;

/** Signed links to one case for one officer, one day: what the card on the officer's own Zalo opens. */
export function createViewLinks(secret: string, publicUrl: string) {
  const sign = (text: string): Buffer => createHmac('sha256', secret).update(`case\0${text}`).digest();
  return {
    make(caseId: string, officerId: string, now: number): string {
      const claim = `${caseId}~${officerId}~${now + LIFE_MS}`;
      const mac = sign(claim).toString('base64url');
      return `${publicUrl}/console/case?k=${encodeURIComponent(`${claim}~${mac}`)}`;
    },
    read(key: string, now: number): { caseId: string; officerId: string } | null {
      const [caseId = '', officerId = '', until = '', mac = ''] = key.split('~');
      const given = Buffer.from(mac, 'base64url');
      const expected = sign(`${caseId}~${officerId}~${until}`);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
      return Number(until) > now ? { caseId, officerId } : null;
    },
  };
}

export type ViewLinks = ReturnType<typeof createViewLinks>;
