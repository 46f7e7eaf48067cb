import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { officerGuard, ownPageOnly, type OfficerGuardOptions } from './console/auth/guard.ts';
import type { SignedLinks } from './domain/signed-link.ts';
import type { Clock } from './ports.ts';
import type { StatementLinks } from './escalation/statement-link.ts';
import type { ViewLinks } from './escalation/view-link.ts';
import type { ReceiptLinks } from './registration/receipt-link.ts';
import type { FormSession, Sessions } from './registration/session.ts';
import type { Guards } from './routes.ts';

const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];
/** What a proxy on this machine adds: the request comes from elsewhere. */
const FORWARDING = ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'];

const TOO_OLD =
  '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Đường dẫn đã hết hạn</title><p>Đường dẫn này đã hết hạn. Bác quay lại Zalo, nhắn cho xã để xin lại.</p></html>';

const TOO_FAST = 'Bác bấm nhanh quá. Bác đợi một phút rồi bấm lại.';
const SIGN_IN_TOO_FAST = 'Nhiều lần đăng nhập quá. Anh/chị đợi một phút rồi thử lại.';

/** One handler per guard; each either lets the request on with what it learnt, or answers it. */
export function createGuards(
  options: OfficerGuardOptions & {
    sessions: Sessions;
    viewLinks: ViewLinks;
    statementLinks: StatementLinks;
    receiptLinks: ReceiptLinks;
    miniAppWebhook: RequestHandler;
    metricsToken?: string;
    clock: Clock;
  },
): Guards {
  const { clock } = options;
  const publicGuard: RequestHandler = (_request, _response, next) => next();
  // By person: behind one address of a mobile network stand thousands.
  const perPerson = limiter(120, (_request, response) => (response.locals.session as FormSession).user);
  const perToken = limiter(30, (request) => {
    const { accessToken } = (request.body ?? {}) as { accessToken?: unknown };
    return createHash('sha256').update(String(accessToken)).digest('hex');
  });
  const formSession: RequestHandler = (request, response, next) => {
    const session = options.sessions.read(request.headers.authorization, clock.now());
    response.locals.session = session;
    if (session) perPerson(request, response, next);
    else {
      const message = 'Phiên đã hết hạn. Bác mở lại phiếu từ Zalo.';
      response.status(401).json({ error: 'session_expired', message });
    }
  };
  const formOpening: RequestHandler = (request, response, next) => {
    perToken(request, response, next);
  };
  const caseLink: RequestHandler = (request, response, next) => {
    const link = options.viewLinks.read(String(request.query.k ?? ''), clock.now());
    response.locals.caseLink = link;
    if (link) next();
    else response.redirect(303, '/console/case/het-han');
  };
  const linkTo = (links: SignedLinks, name: string): RequestHandler => {
    return (request, response, next) => {
      const id = links.read(String(request.query.k ?? ''), clock.now());
      response.locals[name] = id;
      if (id) next();
      else response.status(410).set('cache-control', 'no-store').type('html').send(TOO_OLD);
    };
  };
  return {
    public: publicGuard,
    metrics_token: metricsGuard(options.metricsToken),
    form_opening: formOpening,
    form_session: formSession,
    case_link: caseLink,
    statement_link: linkTo(options.statementLinks, 'caseId'),
    receipt_link: linkTo(options.receiptLinks, 'registrationId'),
    miniapp_webhook: options.miniAppWebhook,
    officer_sign_in: signInGuard(options.publicUrl),
    officer_session: officerGuard(options),
  };
}

/** A whole office stands behind one address; a password costs this machine half a second. */
function signInGuard(publicUrl: string): RequestHandler {
  const perAddress = limiter(30, (request) => ipKeyGenerator(request.ip ?? ''), SIGN_IN_TOO_FAST);
  const isOurs = ownPageOnly(publicUrl);
  return (request, response, next) =>
    isOurs(request, response, () => void perAddress(request, response, next));
}

/** Without a token only this machine may look. */
function metricsGuard(expected: string | undefined): RequestHandler {
  return (request, response, next) => {
    const given = (request.headers.authorization ?? '').replace(/^Bearer\s+/i, '');
    const isAllowed = expected
      ? isSame(given, expected)
      : LOOPBACK.includes(request.socket.remoteAddress ?? '') &&
        !FORWARDING.some((name) => name in request.headers);
    if (isAllowed) next();
    else response.status(401).end();
  };
}

/** Requests a minute. */
function limiter(
  limit: number,
  keyGenerator: (request: Request, response: Response) => string,
  message = TOO_FAST,
): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: true,
    legacyHeaders: false,
    keyGenerator,
    message: { error: 'too_many', message },
  });
}

function isSame(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}
