import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { serveBuiltPage, type BuiltPage } from './built-pages.ts';
import { wallsOf } from './console/auth/guard.ts';
import type { Guards, Route } from './routes.ts';

export interface AppOptions {
  routes: Route[];
  guards: Guards;
  /** The mini app, served for local use, and the officers' desk. */
  pages: readonly BuiltPage[];
  trustProxy: number;
  publicUrl: string;
  onError(error: unknown): void;
}

/** Requests a minute and address; the webhook does not pass here. A whole office sits behind one. */
const LIMIT = 600;
const OFFICE_LIMIT = 6_000;
const isConsole = ({ path }: Request): boolean => path.startsWith('/api/console');
const TOO_MANY = { error: 'too_many', message: 'Máy đang đông người dùng. Bác đợi một phút rồi thử lại.' };
/** Zalo's origins of the mini app (zalo-platform.md §7.3). */
const MINIAPP_ORIGINS = ['https://h5.zdn.vn', 'zbrowser://h5.zdn.vn'];

/** Everything but the webhook door. Each route passes its guard; what is not in the table does not exist. */
export function createApp(options: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', options.trustProxy);
  app.use(helmet(headers(options.publicUrl)));
  // Before the limit: a refusal that the page may not read is no answer to whoever holds the phone.
  app.use('/api/miniapp', cors([...MINIAPP_ORIGINS, new URL(options.publicUrl).origin]));
  app.use(
    rateLimit({
      windowMs: 60_000,
      limit: (request) => (isConsole(request) ? OFFICE_LIMIT : LIMIT),
      keyGenerator: (request) => `${isConsole(request)} ${ipKeyGenerator(request.ip ?? '')}`,
      standardHeaders: true,
      legacyHeaders: false,
      message: TOO_MANY,
    }),
  );
  app.use(express.json({ limit: '64kb', inflate: false }));
  for (const route of options.routes) {
    app[route.method](route.path, options.guards[route.guard], wallsOf(route), (request, response, next) => {
      Promise.resolve(route.handle(request, response)).catch(next);
    });
  }
  for (const page of options.pages) serveBuiltPage(app, page);
  app.use((_request, response) => void response.status(404).json({ error: 'not_found' }));
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    const status = (error as { status?: number }).status ?? 500;
    if (status >= 500) options.onError(error);
    const who = request.path.startsWith('/api/console') ? 'Anh/chị' : 'Bác';
    const message = `Máy chủ đang trục trặc. ${who} thử lại sau ít phút.`;
    response.status(status).json({ error: status < 500 ? 'bad_request' : 'internal', message });
  });
  return app;
}

function headers(publicUrl: string): Parameters<typeof helmet>[0] {
  return {
    contentSecurityPolicy: {
      directives: {
        // On plain http (a laptop) there is nothing to upgrade to.
        upgradeInsecureRequests: publicUrl.startsWith('https') ? [] : null,
        mediaSrc: ["'self'"],
        connectSrc: ["'self'"],
      },
    },
    strictTransportSecurity: publicUrl.startsWith('https') ? undefined : false,
  };
}

/** Exactly the mini app's origins, also on OPTIONS; bearer tokens, so no credentials. */
function cors(origins: string[]) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const { origin } = request.headers;
    response.vary('Origin');
    if (origin && origins.includes(origin)) {
      response.set('access-control-allow-origin', origin);
      response.set('access-control-allow-headers', 'authorization, content-type');
      response.set('access-control-allow-methods', 'GET, POST, OPTIONS');
    }
    if (request.method === 'OPTIONS') response.status(204).end();
    else next();
  };
}
