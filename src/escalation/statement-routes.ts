import type { Response } from 'express';
import type { Route } from '../routes.ts';

export interface StatementRoutesOptions {
  statement(caseId: string): Promise<Buffer | null>;
}

/** The statement for whoever lost the money, by a signed link of seven days. */
export function statementRoutes({ statement }: StatementRoutesOptions): Route[] {
  return [
    {
      method: 'get',
      path: '/to-trinh',
      guard: 'statement_link',
      async handle(_request, response) {
        const pdf = await statement(String(response.locals.caseId));
        if (pdf) sendPdf(response, pdf);
        else response.status(404).end();
      },
    },
  ];
}

/** Nothing on the way keeps it, and nobody it leads to learns the link. */
function sendPdf(response: Response, pdf: Buffer): void {
  response
    .set({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
      'content-disposition': 'inline; filename="ban-tuong-trinh.pdf"',
    })
    .type('pdf')
    .send(pdf);
}
