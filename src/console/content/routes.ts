import type { Request, Response } from 'express';
import { emptyRequest, type Role } from '../../contract/console-auth.ts';
import {
  checkRequest,
  proposeRequest,
  refuseRequest,
  type ContentAnswer,
} from '../../contract/console-content.ts';
import { SHARED } from '../../domain/content-change.ts';
import type { Route } from '../../routes.ts';
import { officerOf, type SignedIn } from '../auth/guard.ts';
import { answer, asked, ok } from '../auth/replies.ts';
import { viewsOf } from './change-view.ts';
import { createDecisions } from './decide.ts';
import type { ContentOptions } from './options.ts';
import { check, NOTHING, propose } from './propose.ts';
import { readingOf } from './reading.ts';

const MOST = 500;

const mayShare = (role: Role): boolean => role === 'admin';

/** What the assistant says: read, changed, let out by a second person, taken back. */
export function contentRoutes(options: ContentOptions): Route[] {
  return [
    ...readingRoutes(options),
    ...listRoutes(options),
    ...writingRoutes(options),
    ...decisionRoutes(options),
  ];
}

function readingRoutes({ book }: ContentOptions): Route[] {
  return [
    {
      method: 'get',
      path: '/api/console/content/topics/:id',
      guard: 'officer_session',
      roles: ['officer', 'head', 'admin'],
      handle(request, response) {
        const { communeId, role } = officerOf(response);
        const topic = book.topic(communeId, String(request.params.id));
        answer(response, topic ? ok({ ...topic, mayShare: mayShare(role) }) : NOTHING);
      },
    },
    {
      method: 'get',
      path: '/api/console/content/facts',
      guard: 'officer_session',
      roles: ['officer', 'head', 'admin'],
      handle(_request, response) {
        const { communeId, role } = officerOf(response);
        answer(response, ok({ ...book.facts(communeId), mayShare: mayShare(role) }));
      },
    },
    {
      method: 'get',
      path: '/api/console/content/profile',
      guard: 'officer_session',
      roles: ['officer', 'head', 'admin'],
      handle: (_request, response) => answer(response, ok(book.profile(officerOf(response).communeId))),
    },
  ];
}

function listRoutes(options: ContentOptions): Route[] {
  const changesFor = ({ communeId }: SignedIn) => options.contentChanges.list([communeId, SHARED], MOST);
  return [
    {
      method: 'get',
      path: '/api/console/content',
      guard: 'officer_session',
      roles: ['officer', 'head', 'admin'],
      async handle(_request, response) {
        const officer = officerOf(response);
        const waiting = (await changesFor(officer)).filter(({ state }) => state === 'proposed').length;
        const jobs = await jobsOf(options, officer.communeId);
        answer(response, ok({ ...options.book.overview(officer.communeId), jobs, waiting }));
      },
    },
    {
      method: 'get',
      path: '/api/console/content/changes',
      guard: 'officer_session',
      roles: ['officer', 'head', 'admin'],
      async handle(_request, response) {
        const officer = officerOf(response);
        answer(response, ok({ changes: await viewsOf(options, await changesFor(officer), officer) }));
      },
    },
    {
      method: 'get',
      path: '/api/console/content/changes/:id/reading',
      guard: 'officer_session',
      roles: ['officer', 'head', 'admin'],
      async handle({ params }, response) {
        answer(response, await readingOf(options, officerOf(response), String(params.id)));
      },
    },
  ];
}

/** What fell due, with the way to where it is done. */
async function jobsOf({ tasks }: ContentOptions, communeId: string): Promise<ContentAnswer['jobs']> {
  const open = (await tasks.openOf(communeId)).filter(({ kind }) => kind === 'content');
  return open.map(({ id, title, owner, dueOn }) => {
    const [, , why, of = ''] = id.split(':');
    return { title, owner, dueOn, ...(why === 'review' ? { topic: of } : { fact: of }) };
  });
}

function writingRoutes(options: ContentOptions): Route[] {
  return [
    {
      method: 'post',
      path: '/api/console/content/check',
      guard: 'officer_session',
      roles: ['officer', 'head', 'admin'],
      handle: asked(checkRequest, (body, _request, response) => check(options, officerOf(response), body)),
    },
    {
      method: 'post',
      path: '/api/console/content/propose',
      guard: 'officer_session',
      roles: ['officer', 'head', 'admin'],
      handle: asked(proposeRequest, (body, _request, response) =>
        propose(options, officerOf(response), body),
      ),
    },
  ];
}

function decisionRoutes(options: ContentOptions): Route[] {
  const decisions = createDecisions(options);
  const by = (work: 'publish' | 'rollBack') => (_body: unknown, request: Request, response: Response) =>
    decisions[work](officerOf(response), String(request.params.id));
  return [
    {
      method: 'post',
      path: '/api/console/content/changes/:id/publish',
      guard: 'officer_session',
      roles: ['officer', 'head', 'admin'],
      handle: asked(emptyRequest, by('publish')),
    },
    {
      method: 'post',
      path: '/api/console/content/changes/:id/roll-back',
      guard: 'officer_session',
      roles: ['officer', 'head', 'admin'],
      handle: asked(emptyRequest, by('rollBack')),
    },
    {
      method: 'post',
      path: '/api/console/content/changes/:id/refuse',
      guard: 'officer_session',
      roles: ['officer', 'head', 'admin'],
      handle: asked(refuseRequest, ({ reason }, request, response) =>
        decisions.refuse(officerOf(response), String(request.params.id), reason),
      ),
    },
  ];
}
