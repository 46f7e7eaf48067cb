import { useRef, useState } from 'react';
import type { Answers } from '../../../src/contract/form.ts';
import type { SubmissionAnswer } from '../../../src/contract/miniapp-api.ts';
import { sendSubmission } from '../api.ts';
import type { Outcome } from '../outcome.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import type { Sitting } from './sitting.ts';
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
  { session, connection }: Sitting,
  keeper: DraftKeeper,
  lookAgain: (problems: Record<string, string>) => boolean,
): { sending: Sending; send(answers: Answers): Promise<void> } {
  const [sending, setSending] = useState<Sending>({ kind: 'idle' });
  const isBusy = useRef(false);
  const submissionId = useSubmissionId();

  function post(answers: Answers): Promise<Outcome<SubmissionAnswer>> {
    const body = {
      submissionId: submissionId(answers),
      answers,
      consent: { version: session.form.consent.version, accepted: true },
    } as const;
    return connection.call(
      (bearer) => sendSubmission(bearer, body),
      () => setSending({ kind: 'busy', note: 'Bác mở phiếu đã lâu, cháu đang nối lại…' }),
    );
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
      await keeper.hold();
      const now = settle(await post(answers));
      if (now.kind === 'sent') keeper.finish();
      else keeper.resume();
      setSending(now);
      isBusy.current = false;
    },
  };
}
