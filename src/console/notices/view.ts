import type { NoticeView } from '../../contract/console-notices.ts';
import { localTime } from '../../domain/hours.ts';
import type { WrittenNotice } from '../../ports.ts';
import type { SignedIn } from '../auth/guard.ts';
import type { NoticesOptions } from './options.ts';

export const isChief = ({ role }: SignedIn): boolean => role === 'head' || role === 'admin';

/** A second person with a say. */
export const mayApprove = ({ authorId }: WrittenNotice, officer: SignedIn): boolean =>
  isChief(officer) && authorId !== officer.id;

/** Any chief at once; before it is approved also whoever wrote it. */
export function mayStop({ authorId, state }: WrittenNotice, officer: SignedIn): boolean {
  return isChief(officer) || (authorId === officer.id && state !== 'approved');
}

export function phaseOf({ state, from, until }: WrittenNotice, now: number): NoticeView['phase'] {
  if (state !== 'approved') return state;
  const today = localTime(now).date;
  if (today > until) return 'over';
  return today < from ? 'waiting' : 'sending';
}

export async function viewsOf(
  { accounts, clock }: NoticesOptions,
  notices: readonly WrittenNotice[],
  officer: SignedIn,
): Promise<NoticeView[]> {
  const ids = notices.flatMap(({ authorId, approverId = '', stopperId = '' }) => [
    authorId,
    approverId,
    stopperId,
  ]);
  const known = await Promise.all([...new Set(ids)].filter(Boolean).map((id) => accounts.find(id)));
  const names = new Map(
    known.flatMap((one) => (one?.communeId === officer.communeId ? [[one.id, one.name]] : [])),
  );
  const nameOf = (id: string): string => names.get(id) ?? 'Cán bộ';
  return notices.map((one): NoticeView => {
    const { id, code, title, text, from, until, createdAt, approvedAt, stoppedAt, state } = one;
    const isMine = one.authorId === officer.id;
    return {
      ...{ id, code, title, text, from, until, createdAt, isMine },
      villages: [...one.villages],
      topics: [...one.topics],
      phase: phaseOf(one, clock.now()),
      author: nameOf(one.authorId),
      ...(one.approverId && { approver: nameOf(one.approverId) }),
      ...(one.stopperId && { stopper: nameOf(one.stopperId) }),
      ...(approvedAt && { approvedAt }),
      ...(stoppedAt && { stoppedAt }),
      mayEdit: isMine && state === 'draft',
      mayApprove: state === 'proposed' && mayApprove(one, officer),
      mayStop: state !== 'stopped' && phaseOf(one, clock.now()) !== 'over' && mayStop(one, officer),
    };
  });
}
