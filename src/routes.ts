import type { Request, RequestHandler, Response } from 'express';

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
  | 'miniapp_webhook';

export interface Route {
  method: 'get' | 'post' | 'options';
  path: string;
  guard: Guard;
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
