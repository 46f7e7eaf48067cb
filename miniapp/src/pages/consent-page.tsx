import { useEffect, useState, type FormEvent } from 'react';
import type { SessionAnswer } from '../../../src/contract/miniapp-api.ts';
import type { Sending } from '../form/use-sending.ts';
import { Button } from '../ui/button.tsx';
import { CONTROL_ID } from '../ui/field.tsx';
import { Heading } from '../ui/heading.tsx';
import { Screen } from '../ui/screen.tsx';

export interface ConsentPageProps {
  session: SessionAnswer;
  sending: Sending;
  kept: string;
  onSend(): void;
  onBack(): void;
}

const TITLE = 'Bác có đồng ý không?';
const HELP =
  'Bác đọc kỹ, đồng ý thì bấm vào ô. Không đồng ý thì bác đóng phiếu. Chưa gửi thì cán bộ không xem được.';
const NOT_TICKED = 'Bác bấm vào ô “Tôi đồng ý”, rồi bấm Gửi phiếu.';
const PROBLEM_ID = 'sending-problem';

/** Consent is given, never assumed: the box starts empty, and so far there is a draft that only its writer sees. */
export function ConsentPage({ session, sending, kept, onSend, onBack }: ConsentPageProps) {
  const [isTicked, setTicked] = useState(false);
  const [attempts, setAttempts] = useState(0);
  const isBusy = sending.kind === 'busy';
  const isMissing = attempts > 0 && !isTicked;
  const problem = isMissing ? NOT_TICKED : sending.kind === 'failed' ? sending.message : '';
  useEffect(() => {
    if (problem) document.getElementById(PROBLEM_ID)?.scrollIntoView({ block: 'center' });
  }, [problem, attempts]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isTicked) return onSend();
    setAttempts(attempts + 1);
    document.getElementById(CONTROL_ID)?.focus({ preventScroll: true });
  };
  return (
    <Screen
      title={TITLE}
      commune={session.commune}
      speech={`${TITLE} ${HELP} ${session.form.consent.text}`}
      onBack={isBusy ? undefined : onBack}
      kept={kept}
    >
      <form noValidate onSubmit={submit}>
        <Heading>{TITLE}</Heading>
        <p>{HELP}</p>
        <p className="error" id={PROBLEM_ID} role="alert">
          {problem}
        </p>
        <label className={isTicked ? 'card consent picked' : 'card consent'}>
          <input
            id={CONTROL_ID}
            type="checkbox"
            checked={isTicked}
            disabled={isBusy}
            aria-describedby={PROBLEM_ID}
            {...(isMissing && { 'aria-invalid': true })}
            onChange={(event) => setTicked(event.target.checked)}
          />
          <span>{session.form.consent.text}</span>
        </label>
        <p className="hint" role="status">
          {isBusy ? sending.note : ''}
        </p>
        <div className="actions">
          <Button submit disabled={isBusy}>
            {isBusy ? 'Đang gửi…' : sending.kind === 'failed' ? 'Gửi lại' : 'Gửi phiếu'}
          </Button>
        </div>
      </form>
    </Screen>
  );
}
