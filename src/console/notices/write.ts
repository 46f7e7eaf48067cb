import type { z } from 'zod';
import type { checkNoticeRequest } from '../../contract/console-notices.ts';
import { toNotice } from '../../domain/written-notice.ts';
import type { WrittenNotice } from '../../ports.ts';
import type { SignedIn } from '../auth/guard.ts';
import { ok, refused, type Reply } from '../auth/replies.ts';
import type { NoticesOptions } from './options.ts';
import { viewsOf } from './view.ts';

export const NOTHING = refused(404, 'not_found', 'Không có thông báo này.');
const NO_CODE = refused(409, 'refused', 'Hết mã thông báo. Anh/chị báo quản trị viên.');
const NOT_YOURS = refused(409, 'refused', 'Chỉ người soạn sửa được, và chỉ khi còn là bản nháp.');
/** Away from the months that files are numbered by; easy to read over the loudspeaker. */
const FIRST_CODE = 2001;
const LAST_CODE = 9999;

type Asked = z.infer<typeof checkNoticeRequest>;

/** What would be wrong, how it would read, whom it would reach. Nothing is kept. */
export async function check(
  options: NoticesOptions,
  { communeId, id: authorId }: SignedIn,
  asked: Asked,
): Promise<Reply> {
  const known = asked.id ? await options.writtenNotices.find(asked.id, communeId) : null;
  if (asked.id && !known) return NOTHING;
  const written: WrittenNotice = {
    ...{ id: asked.id ?? 'moi', communeId, authorId, ...asked.words },
    ...{ code: known?.code ?? 'TB....', state: 'draft', createdAt: options.clock.now() },
  };
  const notice = toNotice(written);
  const [reach, day] = await Promise.all([options.reach(notice), options.day(communeId)]);
  return ok({ problems: options.problems(notice), preview: options.preview(notice), reach, day });
}

/** A draft may be as wrong as it likes. */
export async function save(options: NoticesOptions, officer: SignedIn, { id, words }: Asked): Promise<Reply> {
  const { communeId } = officer;
  if (id) {
    const known = await options.writtenNotices.find(id, communeId);
    if (!known) return NOTHING;
    const isDone = await options.writtenNotices.rewrite({ id, communeId, authorId: officer.id }, words);
    return isDone ? shown(options, officer, { ...known, ...words }) : NOT_YOURS;
  }
  const added = await addUnderFreeCode(options, {
    ...{ communeId, ...words, state: 'draft', authorId: officer.id, createdAt: options.clock.now() },
  });
  return added ? shown(options, officer, added) : NO_CODE;
}

async function addUnderFreeCode(
  { writtenNotices, isTaken }: NoticesOptions,
  notice: Omit<WrittenNotice, 'id' | 'code'>,
): Promise<WrittenNotice | null> {
  const [newest] = await writtenNotices.list(notice.communeId, 1);
  const last = newest ? Number(newest.code.slice(2)) : FIRST_CODE - 1;
  for (let number = last + 1; number <= LAST_CODE; number += 1) {
    const code = `TB${number}`;
    if (isTaken(notice.communeId, code)) continue;
    const added = await writtenNotices.add({ ...notice, code });
    if (added) return added;
  }
  return null;
}

export async function shown(
  options: NoticesOptions,
  officer: SignedIn,
  notice: WrittenNotice,
): Promise<Reply> {
  const [view] = await viewsOf(options, [notice], officer);
  return ok({ notice: view });
}
