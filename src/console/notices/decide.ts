import type { AuditAction } from '../../domain/audit.ts';
import { toNotice, type NoticeStep } from '../../domain/written-notice.ts';
import type { WrittenNotice } from '../../ports.ts';
import type { SignedIn } from '../auth/guard.ts';
import { refused, type Reply } from '../auth/replies.ts';
import type { NoticesOptions } from './options.ts';
import { mayApprove, mayStop } from './view.ts';
import { NOTHING, shown } from './write.ts';

const SECOND_PERSON = refused(
  403,
  'not_allowed',
  'Cần người thứ hai duyệt: lãnh đạo hoặc quản trị viên khác người soạn.',
);
const CHIEFS_STOP = refused(403, 'not_allowed', 'Chỉ lãnh đạo hoặc quản trị viên dừng được thông báo.');
const NOT_YOURS = refused(403, 'not_allowed', 'Chỉ người soạn gửi đề nghị duyệt.');
const ALREADY = refused(409, 'refused', 'Thông báo này vừa có người đổi. Anh/chị tải lại trang.');

type Act = (options: NoticesOptions, officer: SignedIn, notice: WrittenNotice) => Promise<Reply>;

/** Looks the notice up in the officer's own commune; any other does not exist. */
export async function act(work: Act, options: NoticesOptions, officer: SignedIn, id: string): Promise<Reply> {
  const notice = await options.writtenNotices.find(id, officer.communeId);
  return notice ? work(options, officer, notice) : NOTHING;
}

export const propose: Act = async (options, officer, notice) => {
  if (notice.authorId !== officer.id) return NOT_YOURS;
  if (notice.state !== 'draft') return ALREADY;
  const problems = options.problems(toNotice(notice));
  if (problems.length > 0) return refused(422, 'refused', problems.join('\n'));
  const step: NoticeStep = { state: 'proposed', proposedAt: options.clock.now() };
  return take(options, officer, notice, step, 'notice_proposed');
};

/** Looked at once more: since it was proposed its last day may have passed, or a village have gone. */
export const approve: Act = async (options, officer, notice) => {
  if (!mayApprove(notice, officer)) return SECOND_PERSON;
  if (notice.state !== 'proposed') return ALREADY;
  const problems = options.problems(toNotice(notice));
  if (problems.length > 0) return refused(422, 'refused', problems.join('\n'));
  const step: NoticeStep = {
    state: 'approved',
    approverId: officer.id,
    approvedAt: options.clock.now(),
  };
  return take(options, officer, notice, step, 'notice_approved');
};

export const stop: Act = async (options, officer, notice) => {
  if (!mayStop(notice, officer)) return CHIEFS_STOP;
  if (notice.state === 'stopped') return ALREADY;
  const step: NoticeStep = { state: 'stopped', stopperId: officer.id, stoppedAt: options.clock.now() };
  return take(options, officer, notice, step, 'notice_stopped');
};

async function take(
  options: NoticesOptions,
  officer: SignedIn,
  notice: WrittenNotice,
  step: NoticeStep,
  action: AuditAction,
): Promise<Reply> {
  const isDone = await options.writtenNotices.step(notice, notice.state, step);
  if (!isDone) return ALREADY;
  await options.audit.append({
    ...{ at: options.clock.now(), communeId: officer.communeId, officerId: officer.id },
    ...{ action, subject: { kind: 'notice', id: notice.id } },
    detail: { code: notice.code, villages: notice.villages.length },
  });
  await options.refresh();
  return shown(options, officer, { ...notice, ...step });
}
