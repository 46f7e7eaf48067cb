import type { Request, Response } from 'express';
import { emptyRequest } from '../../contract/console-auth.ts';
import { checkNoticeRequest, saveNoticeRequest } from '../../contract/console-notices.ts';
import { localTime } from '../../domain/hours.ts';
import { toNotice } from '../../domain/written-notice.ts';
import type { Route } from '../../routes.ts';
import { officerOf, type SignedIn } from '../auth/guard.ts';
import { answer, asked, ok, type Reply } from '../auth/replies.ts';
import { act, approve, propose, stop } from './decide.ts';
import type { NoticesOptions } from './options.ts';
import { viewsOf } from './view.ts';
import { check, NOTHING, save } from './write.ts';

const MOST = 200;

/** Notices: written by one officer, let out by another, stopped by a chief. */
export function noticesRoutes(options: NoticesOptions): Route[] {
  return [...readingRoutes(options), ...writingRoutes(options), ...decisionRoutes(options)];
}

function readingRoutes(options: NoticesOptions): Route[] {
  return [
    {
      method: 'get',
      path: '/api/console/notices',
      guard: 'officer_session',
      roles: ['officer', 'head', 'admin'],
      async handle(_request, response) {
        const officer = officerOf(response);
        const written = await options.writtenNotices.list(officer.communeId, MOST);
        const notices = await viewsOf(options, written, officer);
        const day = await options.day(officer.communeId);
        answer(response, ok({ notices, day, today: localTime(options.clock.now()).date }));
      },
    },
    {
      method: 'get',
      path: '/api/console/notices/:id',
      guard: 'officer_session',
      roles: ['officer', 'head', 'admin'],
      handle: async (request, response) =>
        answer(response, await one(options, officerOf(response), String(request.params.id))),
    },
    {
      method: 'get',
      path: '/api/console/notices/:id/phone-list',
      guard: 'officer_session',
      roles: ['officer', 'head', 'admin'],
      handle: async (request, response) =>
        answer(response, await phoneList(options, officerOf(response), String(request.params.id))),
    },
  ];
}

async function one(options: NoticesOptions, officer: SignedIn, id: string): Promise<Reply> {
  const written = await options.writtenNotices.find(id, officer.communeId);
  if (!written) return NOTHING;
  const [notice] = await viewsOf(options, [written], officer);
  const reach = await options.reach(toNotice(written));
  return ok({ notice, reach, day: await options.day(officer.communeId) });
}

/** Written down before it is shown. */
async function phoneList(options: NoticesOptions, officer: SignedIn, id: string): Promise<Reply> {
  const written = await options.writtenNotices.find(id, officer.communeId);
  if (!written) return NOTHING;
  const list = await options.phoneList(toNotice(written));
  await options.audit.append({
    ...{ at: options.clock.now(), communeId: officer.communeId, officerId: officer.id },
    ...{ action: 'phone_list_seen', subject: { kind: 'notice', id } },
    detail: { rows: list.people.length },
  });
  return ok(list);
}

function writingRoutes(options: NoticesOptions): Route[] {
  return [
    {
      method: 'post',
      path: '/api/console/notices/check',
      guard: 'officer_session',
      roles: ['officer', 'head', 'admin'],
      handle: asked(checkNoticeRequest, (body, _request, response) =>
        check(options, officerOf(response), body),
      ),
    },
    {
      method: 'post',
      path: '/api/console/notices/save',
      guard: 'officer_session',
      roles: ['officer', 'head', 'admin'],
      handle: asked(saveNoticeRequest, (body, _request, response) =>
        save(options, officerOf(response), body),
      ),
    },
  ];
}

function decisionRoutes(options: NoticesOptions): Route[] {
  const by = (work: Parameters<typeof act>[0]) => (_body: unknown, request: Request, response: Response) =>
    act(work, options, officerOf(response), String(request.params.id));
  return [
    {
      method: 'post',
      path: '/api/console/notices/:id/propose',
      guard: 'officer_session',
      roles: ['officer', 'head', 'admin'],
      handle: asked(emptyRequest, by(propose)),
    },
    {
      method: 'post',
      path: '/api/console/notices/:id/approve',
      guard: 'officer_session',
      roles: ['head', 'admin'],
      handle: asked(emptyRequest, by(approve)),
    },
    {
      method: 'post',
      path: '/api/console/notices/:id/stop',
      guard: 'officer_session',
      roles: ['officer', 'head', 'admin'],
      handle: asked(emptyRequest, by(stop)),
    },
  ];
}
