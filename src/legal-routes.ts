import QRCode from 'qrcode';
import type { Request } from 'express';
import type { LegalAnswer } from './contract/miniapp-api.ts';
import { legalHtml } from './reply/legal-page.ts';
import type { Route } from './routes.ts';

export interface LegalRoutesOptions {
  publicUrl: string;
  /** Of an unknown commune it is the first commune's; `communeId` tells whose it is. */
  legal(communeId: string): { answer: LegalAnswer; commune: string; communeId: string };
}

/** For everybody, signed in or not: Zalo's reviewers ask for public addresses, and the mini app shows the same words. */
export function legalRoutes(options: LegalRoutesOptions): Route[] {
  return [
    {
      method: 'get',
      path: '/api/miniapp/legal',
      guard: 'public',
      handle: (request, response) => void response.json(options.legal(communeIn(request)).answer),
    },
    {
      method: 'get',
      path: '/privacy',
      guard: 'public',
      handle: async (request, response) =>
        void response.type('html').send(await page(options, 'privacy', communeIn(request))),
    },
    {
      method: 'get',
      path: '/terms',
      guard: 'public',
      handle: async (request, response) =>
        void response.type('html').send(await page(options, 'terms', communeIn(request))),
    },
  ];
}

function communeIn({ query }: Request): string {
  return typeof query.xa === 'string' ? query.xa : '';
}

async function page(
  { legal, publicUrl }: LegalRoutesOptions,
  name: 'privacy' | 'terms',
  asked: string,
): Promise<string> {
  const { answer, commune, communeId } = legal(asked);
  const qr = await QRCode.toString(`${publicUrl}/${name}?xa=${communeId}`, { type: 'svg' });
  return legalHtml(answer[name], commune, qr);
}
