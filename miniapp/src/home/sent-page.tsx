import type { Registered, Step } from '../../../src/contract/registration.ts';
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/heading.tsx';
import { Screen } from '../ui/screen.tsx';

export interface SentPageProps {
  commune: string;
  registered: Registered;
  onFix(): void;
  onWithdraw(): void;
  onAsk(): void;
  onBack(): void;
}

const STATE: Record<Step['state'], string> = { done: 'Đã xong', now: 'Đang chờ', next: 'Chưa tới' };

/** Where one sent form is: a sentence, then the line of steps. */
export function SentPage({ commune, registered, onFix, onWithdraw, onAsk, onBack }: SentPageProps) {
  const { title, code, forName, says, note, steps, canChange } = registered;
  const spelled = [...code].join(' ');
  const speech = `${title}. Mã ${[...code].join(', ')}. ${says} ${note ?? ''}`;
  return (
    <Screen {...{ title, commune, speech, onBack }}>
      <Heading>{title}</Heading>
      {forName && <p>Phiếu của {forName}</p>}
      <div className="receipt">
        <p>Mã phiếu</p>
        <p className="code">{spelled}</p>
      </div>
      <p className="lead">{says}</p>
      {note && <p className="note">Cán bộ nhắn: “{note}”</p>}
      <ol className="steps">
        {steps.map((step, index) => (
          <li
            key={index}
            className={`is-${step.state}`}
            {...(step.state === 'now' && { 'aria-current': 'step' })}
          >
            <span>{step.label}</span>
            <span className="step-note">{step.on ? sayDay(step.on) : STATE[step.state]}</span>
          </li>
        ))}
      </ol>
      <div className="actions stacked below">
        {canChange && (
          <Button kind="secondary" onClick={onWithdraw}>
            Rút phiếu
          </Button>
        )}
        <Button kind="secondary" onClick={onAsk}>
          Nhắn cho xã
        </Button>
        {canChange && <Button onClick={onFix}>Sửa phiếu</Button>}
      </div>
    </Screen>
  );
}

/** '2026-11-23' → "Ngày 23 tháng 11" */
function sayDay(date: string): string {
  const [, month, day] = date.split('-');
  return `Ngày ${Number(day)} tháng ${Number(month)}`;
}
