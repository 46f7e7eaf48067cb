import type { Request, Response } from 'express';
import type { Cases, Officers, Registration, Registrations } from '../ports.ts';
import { labelOf, type FormDefinition, type FormField } from '../contract/form.ts';
import type { Provider } from '../contract/provider.ts';
import type { Route } from '../routes.ts';
import { casePage, consolePage } from './pages.ts';

export interface ConsoleRoutesOptions {
  cases: Pick<Cases, 'find'>;
  officers: Pick<Officers, 'find'>;
  registrations: Pick<Registrations, 'find'>;
  form(id: string): FormDefinition | undefined;
  providers: readonly Provider[];
  villages(communeId: string): readonly { id: string; name: string }[];
  /** The page for bank and police; null for a case that is not about lost money. */
  statement(caseId: string): Promise<Buffer | null>;
}

const EXPIRED = 'Đường dẫn đã hết hạn hoặc không đúng. Anh/chị mở lại từ thẻ việc mới nhất trên Zalo.';

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
      path: '/console/case/het-han',
      guard: 'public',
      handle: (_request, response) => void response.type('html').send(consolePage(EXPIRED)),
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
    {
      method: 'get',
      path: '/console/case/statement',
      guard: 'case_link',
      handle: (_request, response) => sendStatement(options, response),
    },
  ];
}

async function sendStatement(options: ConsoleRoutesOptions, response: Response): Promise<void> {
  const record = await allowed(options, response);
  const pdf = record && (await options.statement(record.id));
  if (!pdf) {
    response.status(404).end();
    return;
  }
  response
    .set('cache-control', 'no-store')
    .attachment(`tuong-trinh-${record.code}.pdf`)
    .type('pdf')
    .send(pdf);
}

async function showCase(options: ConsoleRoutesOptions, request: Request, response: Response): Promise<void> {
  const record = await allowed(options, response);
  if (!record) {
    response.status(404).type('html').send(consolePage('Không có việc này, hoặc việc của xã khác.'));
    return;
  }
  const sent = record.registrationId ? await options.registrations.find(record.registrationId) : null;
  const definition = sent && options.form(sent.formId);
  const assignee = record.assignee ? await options.officers.find(record.assignee) : null;
  const key = encodeURIComponent(String(request.query.k));
  response
    .set('cache-control', 'no-store')
    .type('html')
    .send(
      casePage(record, {
        assignee: assignee?.name ?? null,
        audioUrl: `/console/case/audio?k=${key}`,
        statementUrl: `/console/case/statement?k=${key}`,
        form:
          definition && sent ? { definition, sent, nameOf: (...one) => nameOf(options, sent, ...one) } : null,
      }),
    );
}

function nameOf(
  { providers, villages }: ConsoleRoutesOptions,
  { communeId }: Registration,
  field: FormField,
  value: string,
): string {
  const list = field.kind === 'provider' ? providers : field.kind === 'village' ? villages(communeId) : [];
  return list.find(({ id }) => id === value)?.name ?? labelOf(field, value);
}

/** The officer must still be working, and belong to the commune of the case. */
async function allowed(options: ConsoleRoutesOptions, response: Response) {
  const { caseId, officerId } = response.locals.caseLink as CaseLink;
  const [record, officer] = await Promise.all([options.cases.find(caseId), options.officers.find(officerId)]);
  const isAllowed = officer && !officer.isDisabled && officer.communeId === record?.communeId;
  return isAllowed ? record : null;
}
