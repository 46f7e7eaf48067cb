import type { ApprovalsAnswer } from '../../contract/console-approvals.ts';
import { SHARED } from '../../domain/content-change.ts';
import type { ContentChanges, Lessons, WrittenNotices } from '../../ports.ts';
import type { Route } from '../../routes.ts';
import { officerOf, type SignedIn } from '../auth/guard.ts';
import { answer, ok } from '../auth/replies.ts';
import { mayDecide } from '../content/change-view.ts';
import { isWaiting } from '../lessons/seen.ts';
import { mayApprove } from '../notices/view.ts';

export interface ApprovalsOptions {
  contentChanges: Pick<ContentChanges, 'list'>;
  writtenNotices: Pick<WrittenNotices, 'list'>;
  lessons: Pick<Lessons, 'of'>;
}

/** Of each kind the newest so many are counted, as their own pages show them. */
const MOST = 500;

/** What waits for this officer's word, told on every page. */
export function approvalsRoutes(options: ApprovalsOptions): Route[] {
  return [
    {
      method: 'get',
      path: '/api/console/approvals',
      guard: 'officer_session',
      roles: ['head', 'admin'],
      async handle(_request, response) {
        answer(response, ok(await countsFor(options, officerOf(response))));
      },
    },
  ];
}

async function countsFor(
  { contentChanges, writtenNotices, lessons }: ApprovalsOptions,
  officer: SignedIn,
): Promise<ApprovalsAnswer> {
  const { communeId } = officer;
  const [changes, notices, said] = await Promise.all([
    contentChanges.list([communeId, SHARED], MOST),
    writtenNotices.list(communeId, MOST),
    lessons.of(communeId, MOST),
  ]);
  return {
    content: changes.filter((one) => one.state === 'proposed' && mayDecide(one, officer)).length,
    notices: notices.filter((one) => one.state === 'proposed' && mayApprove(one, officer)).length,
    lessons: new Set(said.filter(isWaiting).map(({ label }) => label)).size,
  };
}
