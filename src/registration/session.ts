import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { RELATIONS } from '../domain/relation.ts';

const LIFE_MS = 60 * 60_000;

const CLAIMS = z.object({
  /** The app-scoped id that Zalo vouched for. */
  user: z.string(),
  oaId: z.string(),
  communeId: z.string(),
  /** Absent on the first page, where no form is open yet. */
  formId: z.string().optional(),
  conversationId: z.string().optional(),
  behalf: z.object({ relation: z.enum(RELATIONS), agreedAt: z.number(), until: z.number() }).optional(),
  /** The sent form that is being corrected. */
  corrects: z.string().optional(),
  until: z.number(),
});

/** Who fills in which form, and for which conversation. */
export type FormSession = z.infer<typeof CLAIMS>;

/** A bearer token: `<claims>.<HMAC>`, both base64url. No cookies: the mini app lives on a shared origin. */
export function createSessions(secret: string) {
  const sign = (body: string): Buffer => createHmac('sha256', secret).update(`form\0${body}`).digest();
  return {
    issue(claims: Omit<FormSession, 'until'>, now: number): string {
      const body = Buffer.from(JSON.stringify({ ...claims, until: now + LIFE_MS })).toString('base64url');
      return `${body}.${sign(body).toString('base64url')}`;
    },
    read(bearer: string | undefined, now: number): FormSession | null {
      const [body = '', mac = ''] = (bearer ?? '').replace(/^Bearer\s+/i, '').split('.');
      const given = Buffer.from(mac, 'base64url');
      const expected = sign(body);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
      const claims = CLAIMS.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
      return claims.success && claims.data.until > now ? claims.data : null;
    },
  };
}

export type Sessions = ReturnType<typeof createSessions>;
