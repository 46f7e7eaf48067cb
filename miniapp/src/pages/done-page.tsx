import { useState } from 'react';
import type { SubmissionAnswer } from '../../../src/contract/miniapp-api.ts';
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/heading.tsx';
import { CheckIcon } from '../ui/icons.tsx';
import { Screen } from '../ui/screen.tsx';

export interface DonePageProps {
  commune: string;
  receipt: SubmissionAnswer;
  /** Absent when the form is not one that is sent for several people. */
  onAnother?: (() => void) | undefined;
  /** To where the form can be followed. */
  onHome(): void;
  onClose(): void;
}

const TITLE = 'Gửi xong rồi';
const KEEP = 'Cần hỏi thì bác đọc mã này. Mã cũng có trong tin nhắn Zalo của bác.';
/** Zalo has closed the page long before. */
const CLOSED_BY_THEN_MS = 800;

export function DonePage({ commune, receipt, onAnother, onHome, onClose }: DonePageProps) {
  const [isStillHere, setStillHere] = useState(false);
  const spelled = [...receipt.code].join(' ');
  const close = (): void => {
    onClose();
    setTimeout(() => setStillHere(true), CLOSED_BY_THEN_MS);
  };
  return (
    <Screen
      title={TITLE}
      commune={commune}
      speech={`${TITLE}. ${receipt.message} Mã của bác là: ${[...receipt.code].join(', ')}. ${KEEP}`}
    >
      <div className="done">
        <span className="done-mark">
          <CheckIcon />
        </span>
        <Heading>{TITLE}</Heading>
      </div>
      <p>{receipt.message}</p>
      <div className="receipt">
        <p>Mã của bác là</p>
        <p className="code">{spelled}</p>
      </div>
      <p>{KEEP}</p>
      <p className="hint" role="status">
        {isStillHere ? 'Bác bấm dấu × ở góc trên để đóng phiếu.' : ''}
      </p>
      <div className="actions stacked below">
        {onAnother && (
          <Button kind="secondary" onClick={onAnother}>
            Làm tiếp cho người khác
          </Button>
        )}
        <Button kind="secondary" onClick={onHome}>
          Xem phiếu đã gửi
        </Button>
        <Button onClick={close}>Về Zalo</Button>
      </div>
    </Screen>
  );
}
