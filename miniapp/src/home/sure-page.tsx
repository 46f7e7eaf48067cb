import { useState } from 'react';
import type { Outcome } from '../outcome.ts';
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/heading.tsx';
import { Screen } from '../ui/screen.tsx';

/** What every such page is given from around it. */
export interface SureFrame {
  commune: string;
  onBack(): void;
  /** The session is over: the first page is opened anew. */
  onReopen(): void;
}

export interface SurePageProps extends SureFrame {
  title: string;
  lines: readonly string[];
  yes: string;
  onYes(): Promise<Outcome<unknown>>;
}

const UNREACHABLE = 'Mạng đang yếu nên chưa làm được. Bác đợi một lát rồi bấm lại.';

/** Asks once more before something that cannot be undone. */
export function SurePage({ commune, title, lines, yes, onYes, onBack, onReopen }: SurePageProps) {
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  const confirm = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setProblem('');
    const outcome = await onYes();
    if (outcome.kind === 'ok') return;
    if (outcome.kind === 'refused' && outcome.refusal.error === 'session_expired') return onReopen();
    setBusy(false);
    setProblem(outcome.kind === 'refused' ? outcome.refusal.message : UNREACHABLE);
  };
  return (
    <Screen {...{ title, commune, onBack }} speech={[title, ...lines].join('. ')}>
      <Heading>{title}</Heading>
      {lines.map((line) => (
        <p key={line} className="lead">
          {line}
        </p>
      ))}
      <p className="error" role="alert">
        {problem}
      </p>
      <div className="actions stacked">
        <Button kind="secondary" disabled={isBusy} onClick={() => void confirm()}>
          {isBusy ? 'Đang làm…' : yes}
        </Button>
        <Button onClick={onBack}>Thôi, giữ lại</Button>
      </div>
    </Screen>
  );
}
