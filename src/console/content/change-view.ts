import type { ContentChangeView } from '../../contract/console-content.ts';
import { SHARED, type ContentChange } from '../../domain/content-change.ts';
import type { SignedIn } from '../auth/guard.ts';
import type { ContentOptions } from './options.ts';

/** A second person with a say: a head for their commune, an administrator also for the shared words. */
export function mayDecide(change: ContentChange, officer: SignedIn): boolean {
  return change.authorId !== officer.id && isChief(change, officer);
}

export function isChief({ communeId }: Pick<ContentChange, 'communeId'>, { role }: SignedIn): boolean {
  return role === 'admin' || (role === 'head' && communeId !== SHARED);
}

/** Published changes over which nothing newer of the same target stands. */
export function newestOf(changes: readonly ContentChange[]): ReadonlySet<string> {
  const newest = new Map<string, ContentChange>();
  for (const one of changes) {
    if (one.state !== 'published') continue;
    const key = `${one.communeId} ${one.target}`;
    const other = newest.get(key);
    if (!other || (other.seq ?? '') < (one.seq ?? '')) newest.set(key, one);
  }
  return new Set([...newest.values()].map(({ id }) => id));
}

export async function viewsOf(
  { accounts, book }: ContentOptions,
  changes: readonly ContentChange[],
  officer: SignedIn,
): Promise<ContentChangeView[]> {
  const ids = new Set(
    changes.flatMap(({ authorId, deciderId }) => [authorId, ...(deciderId ? [deciderId] : [])]),
  );
  const found = await Promise.all([...ids].map((id) => accounts.find(id)));
  // Shared words may come from an administrator of another commune: the work is named, not the person.
  const names = new Map(
    found.flatMap((one) => (one?.communeId === officer.communeId ? [[one.id, one.name]] : [])),
  );
  const newest = newestOf(changes);
  return changes.map((one) => ({
    id: one.id,
    scope: one.communeId === SHARED ? 'all' : 'commune',
    kind: one.edit.kind,
    target: one.target,
    title: book.titleOf(one.edit),
    state: one.state === 'published' && !newest.has(one.id) ? 'replaced' : one.state,
    author: names.get(one.authorId) ?? 'Quản trị viên',
    isMine: one.authorId === officer.id,
    proposedAt: one.proposedAt,
    ...(one.deciderId && { decider: names.get(one.deciderId) ?? 'Quản trị viên' }),
    ...(one.decidedAt && { decidedAt: one.decidedAt }),
    note: one.note,
    ...(one.reason && { reason: one.reason }),
    diff: book.diff(one.before, one.after),
    mayDecide: one.state === 'proposed' && mayDecide(one, officer),
    mayRollBack: newest.has(one.id) && isChief(one, officer),
  }));
}
