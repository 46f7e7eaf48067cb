import type { Request, Response } from 'express';
import { CASE_VIEWS, type CaseView, type WaitingAnswer } from '../../contract/console-desk.ts';
import type { AuditAction, CaseRow } from '../../ports.ts';
import type { Route } from '../../routes.ts';
import { officerOf } from '../auth/guard.ts';
import { noteLook } from '../noted.ts';
import { answer, BAD_REQUEST, ok, refused, type Reply } from '../auth/replies.ts';
import { dueAt, lineAt, listCases, olderLines, openCase, rowFor } from './reading.ts';
import type { DeskOptions } from './options.ts';
import { search } from './search.ts';
import { maySee } from './walls.ts';

export const NOT_FOUND = refused(
  404,
  'not_found',
  'Không có việc này, hoặc việc không thuộc phần của anh/chị.',
);
const MOST_ASKED = 100;

/** What officers read: lists, conversations, what was said where. */
export function deskRoutes(options: DeskOptions): Route[] {
  return [
    {
      method: 'get',
      path: '/api/console/cases',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      async handle(request, response) {
        const view = String(request.query.view ?? 'all') as CaseView;
        const skip = Number(request.query.skip ?? 0);
        if (!CASE_VIEWS.includes(view) || !(skip >= 0 && skip < 10_000)) return answer(response, BAD_REQUEST);
        answer(response, ok(await listCases(options, officerOf(response), view, skip)));
      },
    },
    {
      method: 'get',
      path: '/api/console/cases/:id',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      handle: onCase(options, async (row, _request, response) => {
        const { communeId, id: officerId } = officerOf(response);
        const subject = { kind: 'case', id: row.id } as const;
        await noteLook(options, { communeId, officerId, action: 'case_seen', subject });
        return ok(await openCase(options, row));
      }),
    },
    {
      method: 'get',
      path: '/api/console/cases/:id/lines',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      handle: onCase(options, async (row, request) =>
        ok(await olderLines(options, row, String(request.query.before ?? ''))),
      ),
    },
    ...mediaRoutes(options),
    ...aroundRoutes(options),
  ];
}

function mediaRoutes(options: DeskOptions): Route[] {
  return [
    {
      method: 'get',
      path: '/api/console/cases/:id/audio',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      handle: onMedia(options, async (row) => (await options.cases.find(row.id))?.audio ?? null),
    },
    {
      method: 'get',
      path: '/api/console/cases/:id/media/:seq',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      handle: onMedia(options, async (row, request) => {
        const line = await lineAt(options, row, String(request.params.seq));
        if (line?.picture) return sentPicture(options, line.picture, row.conversationId);
        return line?.url ? options.fetchMedia(line.url) : null;
      }),
    },
  ];
}

function aroundRoutes(options: DeskOptions): Route[] {
  return [
    {
      method: 'get',
      path: '/api/console/search',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      async handle(request, response) {
        const asked = String(request.query.q ?? '')
          .trim()
          .slice(0, MOST_ASKED);
        answer(
          response,
          ok(asked ? await search(options, officerOf(response), asked) : { cases: [], lines: [] }),
        );
      },
    },
    {
      method: 'get',
      path: '/api/console/replies',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      handle: (_request, response) => answer(response, ok(options.ready(officerOf(response).communeId))),
    },
    {
      method: 'get',
      path: '/api/console/waiting',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      async handle(_request, response) {
        answer(response, ok(await waiting(options, response)));
      },
    },
    {
      method: 'get',
      path: '/api/console/live',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      handle(request, response) {
        const officer = officerOf(response);
        const isStill = (): Promise<boolean> => options.isStill(officer.sessionId);
        options.hub.open(officer, response, request.get('last-event-id'), isStill);
      },
    },
  ];
}

/** Those for whom somebody should have answered by now. */
async function waiting(options: DeskOptions, response: Response): Promise<WaitingAnswer> {
  const officer = officerOf(response);
  const due = dueAt(options, officer.communeId);
  const now = options.clock.now();
  const late = (await options.board.rows(officer.communeId))
    .filter((row) => maySee(officer, row))
    .flatMap(({ urgency, waitingSince }) =>
      waitingSince !== undefined && due(urgency, waitingSince) < now ? [waitingSince] : [],
    );
  return { late: late.length, ...(late.length && { oldest: Math.min(...late) }) };
}

type OnCase = (row: CaseRow, request: Request, response: Response) => Promise<Reply>;

/** A case that the officer may see; any other is as one that does not exist. */
export function onCase(options: DeskOptions, work: OnCase) {
  return async (request: Request, response: Response): Promise<void> => {
    const row = await rowFor(options, officerOf(response), String(request.params.id));
    answer(response, row ? await work(row, request, response) : NOT_FOUND);
  };
}

function onMedia(
  options: DeskOptions,
  find: (row: CaseRow, request: Request) => Promise<{ type: string; bytes: Buffer } | null>,
) {
  return async (request: Request, response: Response): Promise<void> => {
    const row = await rowFor(options, officerOf(response), String(request.params.id));
    const media = row && (await find(row, request));
    if (!media) return answer(response, NOT_FOUND);
    // Sent by a stranger: shown as what it says it is, or not at all.
    const isShown = /^(?:image\/(?:png|jpeg|gif|webp)|audio\/[\w.+-]+)$/.test(media.type);
    response
      .set({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
      .type(isShown ? media.type : 'application/octet-stream')
      .send(media.bytes);
  };
}

async function sentPicture({ sentPictures }: DeskOptions, id: string, conversationId: string) {
  const bytes = await sentPictures.read(id, conversationId);
  return bytes && { type: 'image/jpeg', bytes: Buffer.from(bytes) };
}

export async function noted(
  { audit, clock }: DeskOptions,
  response: Response,
  row: CaseRow,
  action: AuditAction,
  detail?: Record<string, string | number>,
): Promise<void> {
  const { id: officerId, communeId } = officerOf(response);
  const subject = { kind: 'case', id: row.id } as const;
  await audit.append({ at: clock.now(), communeId, officerId, action, subject, ...(detail && { detail }) });
}
