import type { AuditAction } from '../../domain/audit.ts';
import { SHARED, type ContentChange, type ContentState } from '../../domain/content-change.ts';
import { nextSeq } from '../../domain/ids.ts';
import type { SignedIn } from '../auth/guard.ts';
import { ok, refused, type Reply } from '../auth/replies.ts';
import { isChief, mayDecide, newestOf, viewsOf } from './change-view.ts';
import { allProblems } from './lost-villages.ts';
import type { ContentOptions } from './options.ts';
import { broken, MOVED_ON, NOTHING } from './propose.ts';

const MOST = 500;
const SECOND_PERSON = refused(
  403,
  'not_allowed',
  'Cần người thứ hai duyệt: lãnh đạo hoặc quản trị viên khác người đề xuất. Lời chung thì quản trị viên khác.',
);
const ALREADY = refused(409, 'refused', 'Việc này đã có người quyết định. Anh/chị tải lại trang.');
const NOT_NEWEST = refused(409, 'refused', 'Chỉ quay về được từ bản đang dùng. Anh/chị tải lại trang.');

/** Decisions one after another: each is looked at over the words that the one before has left. */
export function createDecisions(options: ContentOptions) {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
  const found = (id: string, { communeId }: SignedIn): Promise<ContentChange | null> =>
    options.contentChanges.find(id, [communeId, SHARED]);
  const on =
    (
      work: (
        options: ContentOptions,
        officer: SignedIn,
        change: ContentChange,
        reason: string,
      ) => Promise<Reply>,
    ) =>
    (officer: SignedIn, id: string, reason = ''): Promise<Reply> =>
      inTurn(async () => {
        const change = await found(id, officer);
        return change ? work(options, officer, change, reason) : NOTHING;
      });
  return { publish: on(publish), refuse: on(refuse), rollBack: on(rollBack) };
}

async function publish(options: ContentOptions, officer: SignedIn, change: ContentChange): Promise<Reply> {
  if (!mayDecide(change, officer)) return SECOND_PERSON;
  if (change.state !== 'proposed') return ALREADY;
  const trial = options.book.trial(change, officer.communeId);
  if (!trial) return NOTHING;
  if (trial.base !== change.base) return MOVED_ON;
  const problems = await allProblems(options, trial);
  if (problems.length > 0) return broken(problems);
  const isDone = await settle(options, officer, change, 'published');
  if (!isDone) return ALREADY;
  await options.book.refresh();
  if (change.edit.kind === 'confirmation') await told(options, officer, change, 'fact_confirmed');
  return told(options, officer, change, 'content_published');
}

async function refuse(
  options: ContentOptions,
  officer: SignedIn,
  change: ContentChange,
  reason: string,
): Promise<Reply> {
  // Whoever asked may think better of it alone; whoever refuses has a say.
  if (change.authorId !== officer.id && !mayDecide(change, officer)) return SECOND_PERSON;
  if (change.state !== 'proposed') return ALREADY;
  const isDone = await settle(options, officer, change, 'refused', reason);
  return isDone ? told(options, officer, change, 'content_refused') : ALREADY;
}

/** Back to the version before. What would not hold without this one stays. */
async function rollBack(options: ContentOptions, officer: SignedIn, change: ContentChange): Promise<Reply> {
  if (!isChief(change, officer)) return SECOND_PERSON;
  const all = await options.contentChanges.list([change.communeId], MOST);
  if (!newestOf(all).has(change.id)) return NOT_NEWEST;
  const problems = await allProblems(options, options.book.without(change.id));
  if (problems.length > 0) return broken(problems);
  const isDone = await settle(options, officer, change, 'rolled_back');
  if (!isDone) return ALREADY;
  await options.book.refresh();
  return told(options, officer, change, 'content_rolled_back');
}

function settle(
  { contentChanges, clock }: ContentOptions,
  officer: SignedIn,
  change: ContentChange,
  state: ContentState,
  reason?: string,
): Promise<boolean> {
  const now = clock.now();
  return contentChanges.decide(change, change.state, {
    ...{ state, deciderId: officer.id, decidedAt: now },
    ...(state === 'published' && { seq: nextSeq(now) }),
    ...(reason && { reason }),
  });
}

async function told(
  options: ContentOptions,
  officer: SignedIn,
  { id, communeId, target }: ContentChange,
  action: AuditAction,
): Promise<Reply> {
  await options.audit.append({
    ...{ at: options.clock.now(), communeId: officer.communeId, officerId: officer.id },
    ...{ action, subject: { kind: 'content', id }, detail: { target } },
  });
  options.onChanged(communeId);
  const all = await options.contentChanges.list([communeId], MOST);
  const change = (await viewsOf(options, all, officer)).find((one) => one.id === id);
  return ok({ change });
}
