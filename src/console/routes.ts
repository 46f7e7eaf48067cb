import type { Request, Response } from 'express';
import type { Cases, Officers } from '../ports.ts';
import type { Route } from '../routes.ts';
import { casePage, consolePage } from './pages.ts';

export interface ConsoleRoutesOptions {
  cases: Pick<Cases, 'find'>;
  officers: Pick<Officers, 'find'>;
}

/** What `case_link` found out about the request. */
export interface CaseLink {
  caseId: string;
  officerId: string;
}

/** What officers open from the card on their own Zalo: one case, read-only, by a signed link. */
export function consoleRoutes(options: ConsoleRoutesOptions): Route[] {
  return [
    {
      method: 'get',
      path: '/console/',
      guard: 'public',
      handle: (_request, response) => void response.type('html').send(consolePage()),
    },
    {
      method: 'get',
      path: '/console/case',
      guard: 'case_link',
      handle: (request, response) => showCase(options, request, response),
    },
    {
      method: 'get',
      path: '/console/case/audio',
      guard: 'case_link',
      async handle(_request, response) {
        const record = await allowed(options, response);
        if (!record?.audio) {
          response.status(404).end();
          return;
        }
        response.type(record.audio.type).set('cache-control', 'no-store').send(record.audio.bytes);
      },
    },
  ];
}

async function showCase(options: ConsoleRoutesOptions, request: Request, response: Response): Promise<void> {
  const record = await allowed(options, response);
  if (!record) {
    response.status(404).type('html').send(consolePage('Không có việc này, hoặc việc của xã khác.'));
    return;
  }
  const assignee = record.assignee ? await options.officers.find(record.assignee) : null;
  const key = encodeURIComponent(String(request.query.k));
  response
    .set('cache-control', 'no-store')
    .type('html')
    .send(casePage(record, assignee?.name ?? null, `/console/case/audio?k=${key}`));
}

/** The officer must still exist and belong to the commune of the case. */
async function allowed(options: ConsoleRoutesOptions, response: Response) {
  const { caseId, officerId } = response.locals.caseLink as CaseLink;
  const [record, officer] = await Promise.all([options.cases.find(caseId), options.officers.find(officerId)]);
  return record && officer && officer.communeId === record.communeId ? record : null;
}
