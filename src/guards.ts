import { timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Clock } from './ports.ts';
import type { StatementLinks } from './escalation/statement-link.ts';
import type { ViewLinks } from './escalation/view-link.ts';
import type { Sessions } from './registration/session.ts';
import type { Guards } from './routes.ts';

const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];
/** What a proxy on this machine adds: the request comes from elsewhere. */
const FORWARDING = ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'];

const TOO_OLD =
  '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Đường dẫn đã hết hạn</title><p>Đường dẫn này đã hết hạn. Bác quay lại Zalo, nhắn cho xã để xin lại.</p></html>';

/** One handler per guard; each either lets the request on with what it learnt, or answers it. */
export function createGuards(options: {
  sessions: Sessions;
  viewLinks: ViewLinks;
  statementLinks: StatementLinks;
  metricsToken?: string;
  clock: Clock;
}): Guards {
  const { clock } = options;
  const publicGuard: RequestHandler = (_request, _response, next) => next();
  const metricsToken: RequestHandler = (request, response, next) => {
    const expected = options.metricsToken;
    const given = (request.headers.authorization ?? '').replace(/^Bearer\s+/i, '');
    const isAllowed = expected
      ? isSame(given, expected)
      : LOOPBACK.includes(request.socket.remoteAddress ?? '') &&
        !FORWARDING.some((name) => name in request.headers);
    if (isAllowed) next();
    else response.status(401).end();
  };
  const formSession: RequestHandler = (request, response, next) => {
    const session = options.sessions.read(request.headers.authorization, clock.now());
    response.locals.session = session;
    if (session) next();
    else {
      const message = 'Phiên đã hết hạn. Bác mở lại phiếu từ Zalo.';
      response.status(401).json({ error: 'session_expired', message });
    }
  };
  const caseLink: RequestHandler = (request, response, next) => {
    const link = options.viewLinks.read(String(request.query.k ?? ''), clock.now());
    response.locals.caseLink = link;
    if (link) next();
    else response.redirect(303, '/console/?loi=het-han');
  };
  const statementLink: RequestHandler = (request, response, next) => {
    const caseId = options.statementLinks.read(String(request.query.k ?? ''), clock.now());
    response.locals.caseId = caseId;
    if (caseId) next();
    else response.status(410).set('cache-control', 'no-store').type('html').send(TOO_OLD);
  };
  return {
    public: publicGuard,
    metrics_token: metricsToken,
    form_session: formSession,
    case_link: caseLink,
    statement_link: statementLink,
  };
}

function isSame(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}
