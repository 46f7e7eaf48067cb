import type { Response } from 'express';
import type { Role } from '../../contract/console-auth.ts';
import { lessonsLabelRequest, lessonsRequest, type LessonsAnswer } from '../../contract/console-lessons.ts';
import { localTime } from '../../domain/hours.ts';
import { MOST_LESSONS, type Lesson } from '../../domain/lesson.ts';
import { proposalText, propose } from '../../domain/lesson-proposal.ts';
import type { Audit, AuditAction, Clock, Lessons } from '../../ports.ts';
import type { Route } from '../../routes.ts';
import { officerOf, type SignedIn } from '../auth/guard.ts';
import { answer, asked, ok, refused, type Reply } from '../auth/replies.ts';
import { exampleRoutes } from './examples.ts';
import { isApproved, isWaiting, unknownGroups, waitingByTopic } from './seen.ts';
import type { Trials } from './trials.ts';

export interface LessonsRoutesOptions {
  lessons: Lessons;
  audit: Pick<Audit, 'append'>;
  clock: Clock;
  trials: Trials;
  /** What is an example of what already, by intent id. */
  examples: ReadonlyMap<string, readonly string[]>;
  titleOf(intent: string): string;
}

const CHIEFS: readonly Role[] = ['head', 'admin'];
/** Every pair of them is compared while the webhook waits: a few hundred take some hundredths of a second. */
const LOOKED_AT = 500;
const SHOWN = 40;
const NOT_FOUND = refused(404, 'not_found', 'Không có câu này trong xã của anh/chị, hoặc đã có người xử lý.');
const NO_TOPIC = refused(422, 'refused', 'Không có chủ đề này.');
const BUSY = refused(409, 'refused', 'Máy đang thử một đề xuất khác. Anh/chị đợi ít phút rồi duyệt lại.');
const KNOWN = refused(422, 'refused', 'Các câu này đã là câu mẫu rồi, hoặc đang là câu mẫu của chủ đề khác.');
const NOTHING = refused(404, 'not_found', 'Chưa có câu nào được duyệt.');

/** What was misunderstood: officers say what it is, an owner approves, and nothing is learnt by itself. */
export function lessonsRoutes(options: LessonsRoutesOptions): Route[] {
  const { lessons, clock, trials } = options;
  return [
    {
      method: 'get',
      path: '/api/console/lessons',
      guard: 'officer_session',
      roles: ['officer', 'head', 'admin'],
      handle: async (_request, response) => answer(response, await page(options, officerOf(response))),
    },
    {
      method: 'get',
      path: '/api/console/lessons/trial',
      guard: 'officer_session',
      roles: ['officer', 'head', 'admin'],
      handle: (_request, response) =>
        answer(response, ok({ trial: trials.of(officerOf(response).communeId) })),
    },
    {
      method: 'post',
      path: '/api/console/lessons/label',
      guard: 'officer_session',
      roles: ['officer', 'head', 'admin'],
      handle: asked(lessonsLabelRequest, async ({ ids, intent }, _request, response) => {
        const officer = officerOf(response);
        if (!options.examples.has(intent)) return NO_TOPIC;
        const word = { intent, officerId: officer.id, at: clock.now() };
        let count = 0;
        for (const id of new Set(ids)) if (await lessons.relabel(officer.communeId, id, word)) count += 1;
        return changed(options, officer, 'lessons_labelled', count, { intent });
      }),
    },
    {
      method: 'post',
      path: '/api/console/lessons/drop',
      guard: 'officer_session',
      roles: ['officer', 'head', 'admin'],
      handle: asked(lessonsRequest, async ({ ids }, _request, response) => {
        const officer = officerOf(response);
        const count = await lessons.mark(officer.communeId, ids, 'dropped');
        return changed(options, officer, 'lessons_dropped', count);
      }),
    },
    ...exampleRoutes(options),
    ...ownerRoutes(options),
  ];
}

function ownerRoutes(options: LessonsRoutesOptions): Route[] {
  return [
    {
      method: 'post',
      path: '/api/console/lessons/approve',
      guard: 'officer_session',
      roles: CHIEFS,
      handle: asked(lessonsRequest, ({ ids }, _request, response) =>
        approve(options, officerOf(response), new Set(ids)),
      ),
    },
    {
      method: 'get',
      path: '/api/console/lessons/proposal.txt',
      guard: 'officer_session',
      roles: CHIEFS,
      handle: (_request, response) => sendProposal(options, response),
    },
  ];
}

async function page(options: LessonsRoutesOptions, { communeId }: SignedIn): Promise<Reply> {
  const { lessons, trials, examples, titleOf } = options;
  const found = await lessons.of(communeId, LOOKED_AT);
  const groups = unknownGroups(found);
  const body: LessonsAnswer = {
    groups: groups.slice(0, SHOWN).map((one) => ({
      ...one,
      guesses: one.guesses.filter((intent) => examples.has(intent)),
    })),
    more: Math.max(0, groups.length - SHOWN),
    waiting: waitingByTopic(found, titleOf),
    approved: found.filter(isApproved).length,
    topics: [...examples.keys()].map((id) => ({ id, title: titleOf(id) })),
    trial: trials.of(communeId),
  };
  return ok(body);
}

async function changed(
  { audit, clock }: Pick<LessonsRoutesOptions, 'audit' | 'clock'>,
  { id: officerId, communeId }: Pick<SignedIn, 'id' | 'communeId'>,
  action: AuditAction,
  count: number,
  more: Record<string, string> = {},
): Promise<Reply> {
  if (count === 0) return NOT_FOUND;
  const subject = { kind: 'lesson', id: 'lessons' } as const;
  await audit.append({ at: clock.now(), communeId, officerId, action, subject, detail: { count, ...more } });
  return ok({ count });
}

/** What was approved before and is no example yet is tried together with it: they would be copied together. */
async function approve(
  options: LessonsRoutesOptions,
  officer: SignedIn,
  ids: ReadonlySet<string>,
): Promise<Reply> {
  const { lessons, trials, examples } = options;
  const { communeId } = officer;
  const found = await lessons.of(communeId, MOST_LESSONS);
  const chosen = found.filter((one) => isWaiting(one) && ids.has(one.id));
  if (chosen.length === 0) return NOT_FOUND;
  const { lines } = propose([...found.filter(isApproved), ...chosen], examples);
  if (lines.size === 0) return KNOWN;
  const about = waitingByTopic(chosen, options.titleOf).map(({ ids: _ids, ...one }) => one);
  const onPassed = async (): Promise<number> => {
    const count = await lessons.mark(
      communeId,
      chosen.map(({ id }) => id),
      'proposed',
    );
    await changed(options, officer, 'lessons_approved', count);
    return count;
  };
  const isStarted = trials.start(communeId, { about, lines, onPassed });
  return isStarted ? ok({ trial: trials.of(communeId) }) : BUSY;
}

/** The same file that `npm run lessons -- export` writes, of what was approved. */
async function sendProposal(options: LessonsRoutesOptions, response: Response): Promise<void> {
  const { lessons, examples, clock } = options;
  const officer = officerOf(response);
  const approved: Lesson[] = (await lessons.of(officer.communeId, MOST_LESSONS)).filter(isApproved);
  const proposal = propose(approved, examples);
  if (proposal.ids.length + proposal.doubtful.length === 0) return answer(response, NOTHING);
  const { date } = localTime(clock.now());
  await changed(options, officer, 'lessons_exported', proposal.ids.length + proposal.doubtful.length);
  response
    .set('cache-control', 'no-store')
    .attachment(`de-xuat-${date}.txt`)
    .type('text/plain; charset=utf-8')
    .send(proposalText(proposal, officer.communeId, date));
}
