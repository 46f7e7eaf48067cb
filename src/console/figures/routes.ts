import type { Request, Response } from 'express';
import { figuresQuery, type FigureTable, type FiguresQuery } from '../../contract/console-figures.ts';
import { spanBefore, spanOf, type SpanAsked } from '../../domain/span.ts';
import type { Audit, Clock, Figures } from '../../ports.ts';
import type { Route } from '../../routes.ts';
import { officerOf, type SignedIn } from '../auth/guard.ts';
import { answer, BAD_REQUEST, ok, refused, type Reply } from '../auth/replies.ts';
import { chosenCommune, NO_COMMUNE } from '../chosen-commune.ts';
import { sendSheet, type Format } from '../files.ts';
import { sheetOf } from './sheet.ts';
import { communesTable } from './province.ts';
import { inTurn, sumsOf, type FiguresCommune } from './sums.ts';
import { communeTables, saySpan } from './tables.ts';

export interface FiguresRoutesOptions {
  figures: Figures;
  audit: Pick<Audit, 'append'>;
  clock: Clock;
  /** Those served here; the province may see sums of them all. */
  communes(): readonly FiguresCommune[];
  /** Titles by intent id. */
  topics(): Readonly<Record<string, string>>;
}

const BAD_DAYS = refused(
  422,
  'refused',
  'Khoảng ngày chưa đúng: từ ngày trước đến ngày sau, nhiều nhất 92 ngày.',
);
const NO_TABLE = refused(404, 'not_found', 'Không có bảng này.');

/** What the head asks on Monday: sums of the own commune; of every commune for the province. */
export function figuresRoutes(options: FiguresRoutesOptions): Route[] {
  return [
    {
      method: 'get',
      path: '/api/console/figures',
      guard: 'officer_session',
      roles: ['officer', 'head', 'province', 'admin'],
      async handle(request, response) {
        const read = await figuresFor(options, request, officerOf(response));
        if ('status' in read) return answer(response, read);
        const { communeId: _of, ...body } = read;
        answer(response, ok(body));
      },
    },
    {
      method: 'get',
      path: '/api/console/figures/:table.csv',
      guard: 'officer_session',
      roles: ['officer', 'head', 'province', 'admin'],
      handle: (request, response) => exportTable(options, 'csv', request, response),
    },
    {
      method: 'get',
      path: '/api/console/figures/:table.xlsx',
      guard: 'officer_session',
      roles: ['officer', 'head', 'province', 'admin'],
      handle: (request, response) => exportTable(options, 'xlsx', request, response),
    },
  ];
}

export interface Read {
  communeId: string;
  span: { from: string; to: string };
  before: { from: string; to: string };
  commune: string;
  tables: FigureTable[];
}

async function figuresFor(
  options: FiguresRoutesOptions,
  request: Request,
  officer: SignedIn,
): Promise<Read | Reply> {
  const parsed = figuresQuery.safeParse(request.query);
  if (!parsed.success) return BAD_REQUEST;
  const asked = askedOf(parsed.data);
  const span = spanOf(asked, options.clock.now());
  if (!span) return BAD_DAYS;
  const before = spanBefore(asked, span);
  const said = { communeId: officer.communeId, span: saySpan(span), before: saySpan(before) };
  if (officer.role === 'province') {
    const rows = [];
    for (const one of options.communes())
      rows.push({ name: one.name, sums: await inTurn(() => sumsOf(options, one, span, false)) });
    return { ...said, commune: 'Các xã', tables: [communesTable(rows)] };
  }
  const commune = chosenCommune(options.communes(), officer, parsed.data.commune);
  if (!commune) return NO_COMMUNE;
  const now = await inTurn(() => sumsOf(options, commune, span, false));
  const earlier = await inTurn(() => sumsOf(options, commune, before, true));
  const tables = communeTables({ commune, topics: options.topics(), span, now, before: earlier });
  return { ...said, communeId: commune.id, commune: commune.name, tables };
}

const askedOf = ({ span, from, to }: FiguresQuery): SpanAsked => ({
  span,
  ...(from && { from }),
  ...(to && { to }),
});

async function exportTable(
  options: FiguresRoutesOptions,
  format: Format,
  request: Request,
  response: Response,
): Promise<void> {
  const officer = officerOf(response);
  const read = await figuresFor(options, request, officer);
  if ('status' in read) return answer(response, read);
  const table = read.tables.find(({ id }) => id === request.params.table);
  if (!table) return answer(response, NO_TABLE);
  const { from, to } = read.span;
  await options.audit.append({
    at: options.clock.now(),
    communeId: read.communeId,
    officerId: officer.id,
    action: 'figures_exported',
    subject: { kind: 'export', id: table.id },
    detail: { format, from, to, rows: table.rows.length },
  });
  await sendSheet(response, sheetOf(table, read), format);
}
