import type { NoticeView } from '../../contract/console-notices.ts';
import { localTime, startOfDay } from '../../domain/hours.ts';
import type { Notice } from '../../domain/notice.ts';
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

type Phased = Pick<WrittenNotice, 'state' | 'from' | 'until'>;

export function phaseOf({ state, from, until }: Phased, now: number): NoticeView['phase'] {
  if (state !== 'approved') return state;
  const today = localTime(now).date;
  if (today > until) return 'over';
  return today < from ? 'waiting' : 'sending';
}

/** Names of colleagues by id; of another commune's nobody is named. */
export async function namesOf(
  { accounts }: Pick<NoticesOptions, 'accounts'>,
  communeId: string,
  ids: readonly string[],
): Promise<(id: string) => string> {
  const known = await Promise.all([...new Set(ids)].filter(Boolean).map((id) => accounts.find(id)));
  const names = new Map(known.flatMap((one) => (one?.communeId === communeId ? [[one.id, one.name]] : [])));
  return (id) => names.get(id) ?? 'Cán bộ';
}

const FILE_STATES = { draft: 'draft', approved: 'approved', withdrawn: 'stopped' } as const;

/** A notice of the files, which nobody changes from the desk. */
export function fileView(notice: Notice, now: number): NoticeView {
  const { id, code, title, text, villages, topics, from, until, owner } = notice;
  return {
    ...{ id, code, title, text, from, until },
    villages: [...villages],
    topics: [...topics],
    phase: phaseOf({ state: FILE_STATES[notice.status], from, until }, now),
    author: owner,
    createdAt: startOfDay(from) ?? 0,
    ...{ isMine: false, mayEdit: false, mayApprove: false, mayStop: false, isFromFile: true },
  };
}

export async function viewsOf(
  { accounts, clock }: Pick<NoticesOptions, 'accounts' | 'clock'>,
  notices: readonly WrittenNotice[],
  officer: SignedIn,
): Promise<NoticeView[]> {
  const ids = notices.flatMap(({ authorId, approverId = '', stopperId = '' }) => [
    authorId,
    approverId,
    stopperId,
  ]);
  const nameOf = await namesOf({ accounts }, officer.communeId, ids);
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
      isFromFile: false,
    };
  });
}
