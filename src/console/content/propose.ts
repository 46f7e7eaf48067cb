import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import type { checkRequest, proposeRequest } from '../../contract/console-content.ts';
import { SHARED, targetOf, type ContentChange, type Drafted } from '../../domain/content-change.ts';
import { nextSeq } from '../../domain/ids.ts';
import type { SignedIn } from '../auth/guard.ts';
import { ok, refused, type Reply } from '../auth/replies.ts';
import { viewsOf } from './change-view.ts';
import { allProblems } from './lost-villages.ts';
import type { ContentOptions } from './options.ts';

export const NOTHING = refused(404, 'not_found', 'Không có mục này.');
const NOT_SHARED = refused(403, 'not_allowed', 'Lời chung của nhiều xã chỉ quản trị viên được sửa.');
export const MOVED_ON = refused(
  409,
  'refused',
  'Lời này vừa có người khác đổi. Anh/chị tải lại trang, xem lời mới rồi sửa lại.',
);
const UNCHANGED = refused(422, 'refused', 'Chưa có gì khác lời đang dùng.');

type Asked = z.infer<typeof checkRequest>;

/** Whose words: the officer's own commune, or everybody's; nothing the page sends names a commune. */
const draftOf = ({ scope, edit }: Asked, { communeId }: SignedIn): Drafted => ({
  communeId: scope === 'all' ? SHARED : communeId,
  edit,
});

const isClosed = ({ scope }: Asked, { role }: SignedIn): boolean => scope === 'all' && role !== 'admin';

/** What would be wrong, and how it would read. Nothing is kept. */
export async function check(options: ContentOptions, officer: SignedIn, asked: Asked): Promise<Reply> {
  const { book } = options;
  if (isClosed(asked, officer)) return NOT_SHARED;
  const trial = book.trial(draftOf(asked, officer), officer.communeId);
  if (!trial) return NOTHING;
  const { said, before, after } = trial;
  return ok({ problems: await allProblems(options, trial), said, diff: book.diff(before, after) });
}

/** A change that breaks nothing waits for a second person. */
export async function propose(
  options: ContentOptions,
  officer: SignedIn,
  { base, note, ...asked }: z.infer<typeof proposeRequest>,
): Promise<Reply> {
  const { book, clock, contentChanges, audit } = options;
  if (isClosed(asked, officer)) return NOT_SHARED;
  const draft = draftOf(asked, officer);
  const trial = book.trial(draft, officer.communeId);
  if (!trial) return NOTHING;
  if (trial.base !== base) return MOVED_ON;
  const problems = await allProblems(options, trial);
  if (problems.length > 0) return broken(problems);
  const isReview = asked.edit.kind === 'answer' && asked.scope === 'all' && asked.edit.sections.length === 0;
  if (!isReview && isSame(trial.before, trial.after)) return UNCHANGED;
  const now = clock.now();
  const change: ContentChange = {
    id: `nd-${nextSeq(now)}${randomBytes(4).toString('hex')}`,
    communeId: draft.communeId,
    edit: trial.edit,
    target: targetOf(trial.edit),
    base,
    before: trial.before,
    after: trial.after,
    state: 'proposed',
    authorId: officer.id,
    proposedAt: now,
    note,
  };
  await contentChanges.add(change);
  await audit.append({
    ...{ at: now, communeId: officer.communeId, officerId: officer.id },
    action: 'content_proposed',
    subject: { kind: 'content', id: change.id },
    detail: { target: change.target, scope: asked.scope },
  });
  options.onChanged(change.communeId);
  const [view] = await viewsOf(options, [change], officer);
  return ok({ change: view });
}

/** In the words of content:check. */
export function broken(problems: readonly { text: string }[]): Reply {
  return refused(422, 'refused', problems.map(({ text }) => text).join('\n'));
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
