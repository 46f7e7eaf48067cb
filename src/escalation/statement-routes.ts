import { sendPdf, type Route } from '../routes.ts';

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
        if (pdf) sendPdf(response, pdf, 'ban-tuong-trinh.pdf');
        else response.status(404).end();
      },
    },
  ];
}
