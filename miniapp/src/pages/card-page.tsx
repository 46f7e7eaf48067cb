import { useEffect, useRef, useState } from 'react';
import { parseCard, type CardFacts } from '../../../src/contract/card.ts';
import type { FormField } from '../../../src/contract/form.ts';
import type { SessionAnswer } from '../../../src/contract/miniapp-api.ts';
import type { Platform } from '../platform/platform.ts';
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/heading.tsx';
import { Screen } from '../ui/screen.tsx';

export interface CardPageProps {
  platform: Platform;
  session: SessionAnswer;
  field: FormField;
  isScanned: boolean;
  progress: { at: number; of: number } | undefined;
  kept: string;
  onScanned(facts: CardFacts): void;
  /** On without another scan. */
  onNext(): void;
  onBack(): void;
}

const NO_CARD = 'Mã này không phải mã trên thẻ căn cước. Bác quét lại, hoặc bấm Tự viết.';
const NOTHING = 'Chưa quét được mã nào. Bác quét lại, hoặc bấm Tự viết.';
const DONE = 'Cháu đã đọc thẻ rồi. Bác bấm Tiếp tục, hoặc quét thẻ khác.';

/** The code on the card is read instead of typed. No picture is taken and none leaves the phone. */
export function CardPage(props: CardPageProps) {
  const { session, field, isScanned, progress, kept, onNext, onBack } = props;
  const { problem, isScanning, scan } = useScanner(props);
  const hint = isScanned ? DONE : field.hint;
  return (
    <Screen
      title={field.label}
      commune={session.commune}
      speech={[field.label, hint].filter(Boolean).join('. ')}
      {...{ progress, kept, onBack }}
    >
      <Heading>{field.label}</Heading>
      <p className="hint">{hint}</p>
      <p className="error" role="alert">
        {problem}
      </p>
      <div className="actions stacked">
        {props.platform.canScan && (
          <Button kind={isScanned ? 'secondary' : 'primary'} disabled={isScanning} onClick={scan}>
            {isScanning ? 'Đang mở máy quét…' : 'Quét mã QR trên thẻ'}
          </Button>
        )}
        <Button kind={isScanned ? 'primary' : 'secondary'} onClick={onNext}>
          {isScanned ? 'Tiếp tục' : 'Tự viết'}
        </Button>
      </div>
    </Screen>
  );
}

/** One scan at a time; whoever leaves the page waits for none. */
function useScanner({ platform, session, onScanned }: CardPageProps) {
  const [problem, setProblem] = useState('');
  const [isScanning, setScanning] = useState(false);
  const waiting = useRef<AbortController>();
  useEffect(() => () => waiting.current?.abort(), []);
  const run = async (): Promise<void> => {
    setScanning(true);
    setProblem('');
    const { signal } = (waiting.current = new AbortController());
    const content = await platform.scanQr(signal);
    if (signal.aborted) return;
    setScanning(false);
    const facts = content === null ? null : parseCard(content, session.today);
    if (facts) onScanned(facts);
    else setProblem(content === null ? NOTHING : NO_CARD);
  };
  return { problem, isScanning, scan: () => void run() };
}
