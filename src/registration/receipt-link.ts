import { createSignedLinks, type SignedLinks } from '../domain/signed-link.ts';

/** Longer than a form takes to be decided on. */
const LIFE_MS = 30 * 24 * 3_600_000;

/** To the large-print sheet of one sent form, for whoever sent it. */
export function createReceiptLinks(secret: string, publicUrl: string): SignedLinks {
  return createSignedLinks({ secret, publicUrl, purpose: 'receipt', path: '/giay-bao', lifeMs: LIFE_MS });
}

export type ReceiptLinks = SignedLinks;
