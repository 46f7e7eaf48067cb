import type { NoticeView } from '../../contract/console-notices.ts';
import type { Notice } from '../../domain/notice.ts';
import { toNotice } from '../../domain/written-notice.ts';
import type { SignedIn } from '../auth/guard.ts';
import type { NoticesOptions } from './options.ts';
import { fileView, viewsOf } from './view.ts';

/** A notice as the engine knows it, and as this officer may see it. */
export interface Found {
  notice: Notice;
  view: NoticeView;
}

const MOST = 200;

type Options = Pick<NoticesOptions, 'writtenNotices' | 'inFiles' | 'accounts' | 'clock'>;

/** The newest first, then those of the files. Members of a village see what is being sent. */
export async function noticesFor(options: Options, officer: SignedIn): Promise<NoticeView[]> {
  const written = await options.writtenNotices.list(officer.communeId, MOST);
  const files = options
    .inFiles(officer.communeId)
    .map((one) => fileView(one, options.clock.now()))
    .sort((a, b) => b.from.localeCompare(a.from) || a.code.localeCompare(b.code));
  return [...(await viewsOf(options, written, officer)), ...files].filter((one) => maySee(officer, one));
}

/** Null for another commune's and for what is not the officer's business, as for what does not exist. */
export async function foundFor(options: Options, officer: SignedIn, id: string): Promise<Found | null> {
  const found = (await ofDesk(options, officer, id)) ?? ofFiles(options, officer, id);
  return found && maySee(officer, found.view) ? found : null;
}

const maySee = ({ role }: SignedIn, { phase }: NoticeView): boolean =>
  role !== 'village' || phase === 'sending';

async function ofDesk(options: Options, officer: SignedIn, id: string): Promise<Found | null> {
  const written = await options.writtenNotices.find(id, officer.communeId);
  const [view] = written ? await viewsOf(options, [written], officer) : [];
  return written && view ? { notice: toNotice(written), view } : null;
}

function ofFiles({ inFiles, clock }: Options, { communeId }: SignedIn, id: string): Found | null {
  const notice = inFiles(communeId).find((one) => one.id === id);
  return notice ? { notice, view: fileView(notice, clock.now()) } : null;
}

/** As far as it is for people of this village; null when it is for none of them. */
function within(notice: Notice, village: string | undefined): Notice | null {
  if (!village) return null;
  const isThere = notice.villages.length === 0 || notice.villages.includes(village);
  return isThere ? { ...notice, villages: [village] } : null;
}

/** What an officer may be told the people of: members of a village only of theirs, whatever the page asks for. */
export function forOfficer(notice: Notice, officer: SignedIn, asked = ''): Notice | null {
  if (officer.role === 'village') return within(notice, officer.village);
  return asked ? within(notice, asked) : notice;
}
