import { readFileSync } from 'node:fs';
import QRCode from 'qrcode';
import type { Route } from './routes.ts';
import type { Metrics } from './metrics.ts';
import { escapeHtml } from './domain/html.ts';
import type { Notice } from './domain/notice.ts';
import { guidanceHtml, type PageContent } from './reply/guidance-page.ts';
import { noticeHtml } from './reply/notice-page.ts';

export interface PublicRoutesOptions {
  publicUrl: string;
  siteVerification?: string;
  communeName: string;
  /** Of an unknown commune it is the first commune's; `communeId` tells whose it is. */
  guidance(
    intentId: string,
    communeId?: string,
  ): { content: PageContent; commune: string; communeId: string } | null;
  /** A notice by its code; null for a code the commune never used. */
  notice(
    code: string,
    communeId?: string,
  ): { notice: Notice; isInForce: boolean; commune: string; communeId: string } | null;
  isReady(): Promise<boolean>;
  metrics: Metrics;
}

const asset = (name: string): string =>
  readFileSync(new URL(`./reply/page/${name}`, import.meta.url), 'utf8');

/** Everything that needs no session: health, the home page with Zalo's proof of domain, guidance pages. */
export function publicRoutes(options: PublicRoutesOptions): Route[] {
  const files = { 'page.css': 'text/css', 'page.js': 'text/javascript', 'sw.js': 'text/javascript' } as const;
  return [
    ...health(options),
    ...home(options),
    ...Object.entries(files).map(([name, type]): Route => {
      const body = asset(name);
      return {
        method: 'get',
        path: `/g/${name}`,
        guard: 'public',
        handle: (_request, response) => void response.type(type).send(body),
      };
    }),
    {
      method: 'get',
      path: '/g/:id',
      guard: 'public',
      async handle(request, response) {
        const commune = typeof request.query.xa === 'string' ? request.query.xa : undefined;
        const id = String(request.params.id);
        const found = options.guidance(id, commune);
        if (!found) {
          response.status(404).type('html').send(notFound());
          return;
        }
        // Made of what we know, not of the address that was asked: that may be too long for a QR code.
        const url = `${options.publicUrl}/g/${id}?xa=${found.communeId}`;
        const qr = await QRCode.toString(url, { type: 'svg' });
        response.type('html').send(guidanceHtml(found.content, found.commune, qr));
      },
    },
    noticeRoute(options),
  ];
}

function noticeRoute(options: PublicRoutesOptions): Route {
  return {
    method: 'get',
    path: '/n/:code',
    guard: 'public',
    async handle(request, response) {
      const commune = typeof request.query.xa === 'string' ? request.query.xa : undefined;
      const found = options.notice(String(request.params.code).toUpperCase(), commune);
      if (!found) {
        response.status(404).type('html').send(notFound());
        return;
      }
      const { notice, isInForce, commune: name, communeId } = found;
      const qr = await QRCode.toString(`${options.publicUrl}/n/${notice.code}?xa=${communeId}`, {
        type: 'svg',
      });
      response.type('html').send(noticeHtml(notice, isInForce, name, qr));
    },
  };
}

function health(options: PublicRoutesOptions): Route[] {
  return [
    {
      method: 'get',
      path: '/healthz',
      guard: 'public',
      handle: (_request, response) => void response.json({ status: 'alive' }),
    },
    {
      method: 'get',
      path: '/readyz',
      guard: 'public',
      async handle(_request, response) {
        const ready = await options.isReady();
        options.metrics.ready.set(ready ? 1 : 0);
        response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready' });
      },
    },
    {
      method: 'get',
      path: '/metrics',
      guard: 'metrics_token',
      async handle(_request, response) {
        response.type(options.metrics.registry.contentType).send(await options.metrics.registry.metrics());
      },
    },
  ];
}

function home(options: PublicRoutesOptions): Route[] {
  const code = options.siteVerification;
  const meta = code ? `<meta name="zalo-platform-site-verification" content="${escapeHtml(code)}">` : '';
  const page = `<!doctype html><html lang="vi"><head><meta charset="utf-8">${meta}
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Trợ lý ${escapeHtml(options.communeName)}</title></head>
<body><main><h1>Trợ lý ${escapeHtml(options.communeName)}</h1><p>Bà con nhắn tin cho xã qua Zalo.</p></main></body></html>`;
  const routes: Route[] = [
    {
      method: 'get',
      path: '/',
      guard: 'public',
      handle: (_request, response) => void response.type('html').send(page),
    },
  ];
  if (code) {
    routes.push({
      method: 'get',
      path: `/zalo_verifier${code}.html`,
      guard: 'public',
      handle: (_request, response) => void response.type('html').send(page),
    });
  }
  return routes;
}

function notFound(): string {
  return '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Không có trang này</title><p>Không có trang này. Bác quay lại Zalo và nhắn: menu.</p></html>';
}
