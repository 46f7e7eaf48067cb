import { asksOrHoldsSecret } from '../../domain/officer-words.ts';
import { canChange } from '../../domain/registration.ts';
import type { CaseRecord, Registration } from '../../ports.ts';
import type { SignedIn } from '../auth/guard.ts';
import { refused, type Reply } from '../auth/replies.ts';
import { alikeOf, isAlikeSeen } from './alike.ts';
import type { FormsOptions, Verdict } from './options.ts';

const DONE: Record<Verdict['to'], string> = {
  approved: 'Đã duyệt và báo cho bà con.',
  asked: 'Đã nhắn bà con bổ sung.',
  refused: 'Đã trả lại và báo cho bà con.',
};
const NO_WORDS = refused(422, 'refused', 'Anh/chị viết vài lời cho bà con: còn thiếu gì, hoặc vì sao.');
const SECRET = refused(
  422,
  'refused',
  'Không gửi lời này. Không ai được hỏi bà con mã OTP, mật khẩu, số thẻ. Anh/chị viết lại giúp.',
);
const ALIKE = 'Có phiếu có thể trùng, anh/chị mở ra xem.';
const ONLY_ASKS = refused(
  403,
  'not_allowed',
  'Tổ công nghệ số được hỏi bổ sung. Duyệt hoặc trả lại là việc của cán bộ xã.',
);

/** What is wrong with a decision before any form is looked at; null when it may be made. */
export function wrongWith({ to, note }: Verdict, { role }: SignedIn): Reply | null {
  if (role === 'village' && to !== 'asked') return ONLY_ASKS;
  if (!note && to !== 'approved') return NO_WORDS;
  return note && asksOrHoldsSecret(note) ? SECRET : null;
}

/** One form: what happened, in a sentence, and who was quicker. */
export async function decideOne(
  options: FormsOptions,
  officer: SignedIn,
  { form, record }: { form: Registration; record: CaseRecord | null },
  verdict: Verdict,
  requestId: string,
): Promise<{ isDone: boolean; says: string }> {
  const outcome = await options.decide({ form, record, verdict, requestId }, officer);
  if (outcome.kind === 'held') return { isDone: false, says: `${outcome.holder} đang làm phiếu này.` };
  if (outcome.kind === 'over') return { isDone: false, says: await whoDecided(options, form.id) };
  await options.audit.append({
    at: options.clock.now(),
    communeId: officer.communeId,
    officerId: officer.id,
    action: 'registration_decided',
    subject: { kind: 'registration', id: form.id },
    detail: { to: verdict.to },
  });
  return { isDone: true, says: DONE[verdict.to] };
}

/** As one on its own; but what seems to be sent twice is for somebody to look at first. */
export async function decideOfMany(
  ...[options, officer, found, verdict, requestId]: Parameters<typeof decideOne>
): ReturnType<typeof decideOne> {
  const { form } = found;
  const isBlind = verdict.to === 'approved' && canChange(form) && !isAlikeSeen(form);
  if (isBlind && (await alikeOf(options, officer, form)).length > 0) return { isDone: false, says: ALIKE };
  return decideOne(options, officer, found, verdict, requestId);
}

async function whoDecided({ registrations, accounts }: FormsOptions, id: string): Promise<string> {
  const last = (await registrations.find(id))?.history.at(-1);
  if (!last || last.to === 'withdrawn') return 'Bà con đã rút phiếu này.';
  const name = (await accounts.find(last.by))?.name ?? 'Người khác';
  return `${name} đã ${last.to === 'approved' ? 'duyệt' : 'trả lại'} phiếu này.`;
}
