import type { Request, RequestHandler, Response } from 'express';
import type { Role } from './contract/console-auth.ts';

/** Who may call a route. Every route names one; a test checks that the app has no other routes. */
export type Guard =
  | 'public'
  | 'metrics_token'
  | 'form_opening'
  | 'form_session'
  | 'case_link'
  | 'statement_link'
  | 'receipt_link'
  /** Signed by Zalo with the mini app's API key. */
  | 'miniapp_webhook'
  | 'officer_sign_in'
  | 'officer_session';

export interface Route {
  method: 'get' | 'post' | 'options';
  path: string;
  guard: Guard;
  /** Of 'officer_session' alone: who may. Without it nobody may. */
  roles?: readonly Role[];
  /** Also for an officer who has not changed the first password yet. */
  isBeforeWork?: boolean;
  handle(request: Request, response: Response): void | Promise<void>;
}

export type Guards = Record<Guard, RequestHandler>;

/** Nothing on the way keeps it, and nobody it leads to learns the link. */
export function sendPdf(response: Response, pdf: Buffer, name: string): void {
  response
    .set({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
      'content-disposition': `inline; filename="${name}"`,
    })
    .type('pdf')
    .send(pdf);
}
