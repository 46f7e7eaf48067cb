import type { Request, Response } from 'express';
import { emptyRequest } from '../../contract/console-auth.ts';
import {
  checkNoticeRequest,
  markCallRequest,
  saveNoticeRequest,
  type NoticeReach,
} from '../../contract/console-notices.ts';
import { localTime } from '../../domain/hours.ts';
import type { Route } from '../../routes.ts';
import { officerOf, type SignedIn } from '../auth/guard.ts';
import { answer, asked, ok, type Reply } from '../auth/replies.ts';
import { act, approve, propose, stop } from './decide.ts';
import { forOfficer, foundFor, noticesFor } from './found.ts';
import type { NoticesOptions } from './options.ts';
import { exportPhoneList, markCall, phoneList } from './phone-list.ts';
import { check, NOTHING, save } from './write.ts';

const NOBODY: NoticeReach = { received: 0, waiting: 0, busy: 0, outOfReach: 0, optedOut: 0 };

/** Notices: written by one officer, let out by another, stopped by a chief. */
export function noticesRoutes(options: NoticesOptions): Route[] {
  return [
    ...readingRoutes(options),
    ...callingRoutes(options),
    ...writingRoutes(options),
    ...decisionRoutes(options),
  ];
}

function readingRoutes(options: NoticesOptions): Route[] {
  return [
    {
      method: 'get',
      path: '/api/console/notices',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      async handle(_request, response) {
        const officer = officerOf(response);
        const notices = await noticesFor(options, officer);
        const day = await options.day(officer.communeId);
        const today = localTime(options.clock.now()).date;
        answer(response, ok({ notices, topics: options.topics(), day, today }));
      },
    },
    {
      method: 'get',
      path: '/api/console/notices/:id',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      handle: async (request, response) =>
        answer(response, await one(options, officerOf(response), String(request.params.id))),
    },
  ];
}

/** Whom Zalo does not reach is phoned; members of a village phone their neighbours. */
function callingRoutes(options: NoticesOptions): Route[] {
  return [
    {
      method: 'get',
      path: '/api/console/notices/:id/phone-list',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      handle: async (request, response) =>
        answer(response, await phoneList(options, request, officerOf(response))),
    },
    {
      method: 'get',
      path: '/api/console/notices/:id/phone-list.csv',
      guard: 'officer_session',
      roles: ['officer', 'head', 'admin'],
      handle: (request, response) => exportPhoneList(options, request, response),
    },
    {
      method: 'post',
      path: '/api/console/notices/:id/calls',
      guard: 'officer_session',
      roles: ['village', 'officer', 'head', 'admin'],
      handle: asked(markCallRequest, (body, request, response) =>
        markCall(options, officerOf(response), String(request.params.id), body),
      ),
    },
  ];
}

async function one(options: NoticesOptions, officer: SignedIn, id: string): Promise<Reply> {
  const found = await foundFor(options, officer, id);
  if (!found) return NOTHING;
  const notice = forOfficer(found.notice, officer);
  const reach = notice ? await options.reach(notice) : NOBODY;
  return ok({ notice: found.view, reach, day: await options.day(officer.communeId) });
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
