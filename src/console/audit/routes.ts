import type { Request, Response } from 'express';
import { auditQuery, type AuditAnswer, type AuditSearch } from '../../contract/console-audit-answers.ts';
import type { Role } from '../../contract/console-auth.ts';
import { startOfDay } from '../../domain/hours.ts';
import type { Account, Accounts, Audit, AuditEntry, AuditQuery, Clock, RecordCodes } from '../../ports.ts';
import type { Route } from '../../routes.ts';
import { officerOf, type SignedIn } from '../auth/guard.ts';
import { answer, BAD_REQUEST, ok, refused, type Reply } from '../auth/replies.ts';
import { chosenCommune, NO_COMMUNE } from '../chosen-commune.ts';
import { sendSheet } from '../files.ts';
import { AUDIT_COLUMNS, lineOf, rowOf, type AuditNames } from './lines.ts';

export interface AuditRoutesOptions {
  audit: Audit;
  accounts: Pick<Accounts, 'ofCommune'>;
  clock: Clock;
  communes(): readonly { id: string; name: string }[];
  /** The id of whatever has this short code in the commune; what is none, as it was typed. */
  subjectId(communeId: string, typed: string): Promise<string>;
  recordCodes: RecordCodes;
  /** Codes by id. */
  noticeCodes(communeId: string): Promise<ReadonlyMap<string, string>>;
  topic: AuditNames['topic'];
  target: AuditNames['target'];
}

const CHIEFS: readonly Role[] = ['head', 'admin'];
const PAGE = 50;
/** Of a file: more than anybody reads, and little enough to hold. */
const MOST = 10_000;
const BATCH = 500;
const DAY_MS = 86_400_000;
const BAD_DAYS = refused(422, 'refused', 'Ngày chưa đúng. Anh/chị chọn lại ngày.');

/** Who did what: to be searched and taken along, never changed. */
export function auditRoutes(options: AuditRoutesOptions): Route[] {
  return [
    {
      method: 'get',
      path: '/api/console/audit',
      guard: 'officer_session',
      roles: CHIEFS,
      handle: async (request, response) =>
        answer(response, await page(options, request, officerOf(response))),
    },
    {
      method: 'get',
      path: '/api/console/audit.csv',
      guard: 'officer_session',
      roles: CHIEFS,
      handle: (request, response) => exportCsv(options, request, response),
    },
  ];
}

async function page(options: AuditRoutesOptions, request: Request, officer: SignedIn): Promise<Reply> {
  const query = await queryFor(options, request, officer);
  if ('status' in query) return query;
  const entries = await options.audit.find({ ...query, limit: PAGE + 1 });
  const shown = entries.slice(0, PAGE);
  const last = shown.at(-1);
  const people = await options.accounts.ofCommune(query.communeId);
  const names = await namesFor(options, query.communeId, people, shown);
  const body: AuditAnswer = {
    lines: shown.map((one) => lineOf(one, names)),
    ...(entries.length > PAGE && last && { next: last.id }),
    officers: people.map(({ id, name }) => ({ id, name })),
    communes: options
      .communes()
      .filter(({ id }) => officer.role === 'admin' || id === officer.communeId)
      .map(({ id, name }) => ({ id, name })),
  };
  return ok(body);
}

/** One question for each kind of record, however many lines there are. */
async function namesFor(
  { recordCodes, noticeCodes, topic, target }: AuditRoutesOptions,
  communeId: string,
  people: readonly Pick<Account, 'id' | 'name'>[],
  entries: readonly AuditEntry[],
): Promise<AuditNames> {
  const idsOf = (kind: AuditEntry['subject']['kind']): string[] => [
    ...new Set(entries.flatMap(({ subject }) => (subject.kind === kind ? [subject.id] : []))),
  ];
  const codes = await Promise.all([
    recordCodes.of(communeId, 'case', idsOf('case')),
    recordCodes.of(communeId, 'registration', idsOf('registration')),
    idsOf('notice').length > 0 ? noticeCodes(communeId) : new Map<string, string>(),
  ]);
  return {
    officers: new Map(people.map(({ id, name }) => [id, name])),
    codes: new Map(codes.flatMap((some) => [...some])),
    topic,
    target,
  };
}

type Query = Omit<AuditQuery, 'limit'>;

async function queryFor(
  options: AuditRoutesOptions,
  request: Request,
  officer: SignedIn,
): Promise<Query | Reply> {
  const parsed = auditQuery.safeParse(request.query);
  if (!parsed.success) return BAD_REQUEST;
  const { officer: officerId, action, subject, before, commune } = parsed.data;
  const communeId = chosenCommune(options.communes(), officer, commune)?.id;
  if (!communeId) return NO_COMMUNE;
  const days = daysOf(parsed.data);
  if (!days) return BAD_DAYS;
  return {
    communeId,
    ...days,
    ...(officerId && { officerId }),
    ...(action && { action }),
    ...(before && { before }),
    ...(subject && { subjectId: await options.subjectId(communeId, subject) }),
  };
}

/** Null when one of them does not exist. */
function daysOf({ from, to }: AuditSearch): Pick<Query, 'from' | 'to'> | null {
  const [first, last] = [from, to].map((day) => (day ? startOfDay(day) : undefined));
  if (first === null || last === null) return null;
  return { ...(first !== undefined && { from: first }), ...(last !== undefined && { to: last + DAY_MS }) };
}

async function exportCsv(options: AuditRoutesOptions, request: Request, response: Response): Promise<void> {
  const officer = officerOf(response);
  const query = await queryFor(options, request, officer);
  if ('status' in query) return answer(response, query);
  const entries = await upTo(options, query, MOST);
  const people = await options.accounts.ofCommune(query.communeId);
  const names = await namesFor(options, query.communeId, people, entries);
  const rows = entries.map((one) => rowOf(lineOf(one, names)));
  if (entries.length === MOST) rows.push(['Còn nữa: chọn khoảng ngày ngắn hơn để tải tiếp.']);
  const at = options.clock.now();
  const subject = { kind: 'export', id: 'audit' } as const;
  const detail = { format: 'csv', rows: entries.length };
  const { communeId } = query;
  await options.audit.append({
    at,
    communeId,
    officerId: officer.id,
    action: 'audit_exported',
    subject,
    detail,
  });
  await sendSheet(response, { name: 'nhat-ky', columns: AUDIT_COLUMNS, rows }, 'csv');
}

async function upTo({ audit }: AuditRoutesOptions, query: Query, most: number): Promise<AuditEntry[]> {
  const all: AuditEntry[] = [];
  let { before } = query;
  while (all.length < most) {
    const some = await audit.find({ ...query, ...(before && { before }), limit: BATCH });
    all.push(...some);
    if (some.length < BATCH) break;
    before = some.at(-1)?.id;
  }
  return all;
}
