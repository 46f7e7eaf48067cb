import { sendPdf, type Route } from '../routes.ts';

/** The large-print sheet for whoever sent the form, by a signed link of thirty days. */
export function receiptRoutes({ receipt }: { receipt(id: string): Promise<Buffer | null> }): Route[] {
  return [
    {
      method: 'get',
      path: '/giay-bao',
      guard: 'receipt_link',
      async handle(_request, response) {
        const pdf = await receipt(String(response.locals.registrationId));
        if (pdf) sendPdf(response, pdf, 'giay-bao.pdf');
        else response.status(404).end();
      },
    },
  ];
}
