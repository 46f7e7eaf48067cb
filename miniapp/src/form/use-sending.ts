import { useRef, useState } from 'react';
import type { Answers } from '../../../src/contract/form.ts';
import type { SessionAnswer, SubmissionAnswer } from '../../../src/contract/miniapp-api.ts';
import { sendSubmission, type Outcome } from '../api.ts';
import { openForm } from '../platform/opening.ts';
import type { Platform } from '../platform/platform.ts';
import { useSubmissionId } from './submission-id.ts';

export type Sending =
  | { kind: 'idle' }
  | { kind: 'busy'; note: string }
  | { kind: 'failed'; message: string }
  | { kind: 'sent'; receipt: SubmissionAnswer };

const UNREACHABLE =
  'Chưa gửi được vì mạng yếu. Những gì bác viết vẫn còn đây. Bác đợi một lát rồi bấm Gửi lại.';

/** Sends once however often it is tapped, and again, as the same registration, when the connection broke. */
export function useSending(
  platform: Platform,
  session: SessionAnswer,
  lookAgain: (problems: Record<string, string>) => boolean,
): { sending: Sending; send(answers: Answers): Promise<void> } {
  const [sending, setSending] = useState<Sending>({ kind: 'idle' });
  const isBusy = useRef(false);
  const bearer = useRef(session.session);
  const submissionId = useSubmissionId();

  async function post(answers: Answers): Promise<Outcome<SubmissionAnswer>> {
    const body = {
      submissionId: submissionId(answers),
      answers,
      consent: { version: session.form.consent.version, accepted: true },
    } as const;
    const outcome = await sendSubmission(bearer.current, body);
    if (outcome.kind !== 'refused' || outcome.refusal.error !== 'session_expired') return outcome;
    setSending({ kind: 'busy', note: 'Bác mở phiếu đã lâu, cháu đang nối lại…' });
    const again = await openForm(platform);
    if (again.kind === 'closed') return again.canRetry ? { kind: 'unreachable' } : outcome;
    bearer.current = again.session.session;
    return sendSubmission(bearer.current, body);
  }

  function settle(outcome: Outcome<SubmissionAnswer>): Sending {
    if (outcome.kind === 'ok') return { kind: 'sent', receipt: outcome.value };
    if (outcome.kind === 'unreachable') return { kind: 'failed', message: UNREACHABLE };
    const { fields = {}, message } = outcome.refusal;
    return lookAgain(fields) ? { kind: 'idle' } : { kind: 'failed', message };
  }

  return {
    sending,
    async send(answers) {
      if (isBusy.current) return;
      isBusy.current = true;
      setSending({ kind: 'busy', note: 'Đang gửi…' });
      setSending(settle(await post(answers)));
      isBusy.current = false;
    },
  };
}
