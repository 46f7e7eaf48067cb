import { createSignedLinks, type SignedLinks } from '../domain/signed-link.ts';

/** As long as a bank and the police may take to be gone to. */
const LIFE_MS = 7 * 24 * 3_600_000;

/** To the statement of one case, for whoever lost the money. */
export function createStatementLinks(secret: string, publicUrl: string): SignedLinks {
  return createSignedLinks({ secret, publicUrl, purpose: 'statement', path: '/to-trinh', lifeMs: LIFE_MS });
}

export type StatementLinks = SignedLinks;
