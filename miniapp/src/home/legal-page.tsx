import { useCallback, useEffect, useState } from 'react';
import type { LegalAnswer } from '../../../src/contract/miniapp-api.ts';
import { readLegal } from '../api.ts';
import type { Outcome } from '../outcome.ts';
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/heading.tsx';
import { Screen } from '../ui/screen.tsx';

const TITLES = { privacy: 'Xã giữ gì của bác', terms: 'Điều khoản sử dụng' } as const;

export interface LegalPageProps {
  which: 'privacy' | 'terms';
  commune: string;
  onBack(): void;
}

/** Who is behind the mini app, and what they promise; read anew each time, in the commune's own words. */
export function LegalPage({ which, commune, onBack }: LegalPageProps) {
  const [outcome, setOutcome] = useState<Outcome<LegalAnswer> | null>(null);
  const read = useCallback(() => {
    setOutcome(null);
    void readLegal().then(setOutcome);
  }, []);
  useEffect(read, [read]);
  const legal = outcome?.kind === 'ok' ? outcome.value : null;
  const page = legal?.[which];
  const title = page?.title ?? TITLES[which];
  const speech = [title, ...(page?.sections ?? []).flatMap(({ heading, lines }) => [heading, ...lines])];
  return (
    <Screen {...{ title, commune, onBack }} speech={speech.join('. ')}>
      <Heading key={title}>{title}</Heading>
      {!outcome && <p role="status">Đang mở…</p>}
      {outcome && !legal && <p className="lead">Mạng đang yếu nên chưa mở được.</p>}
      {page?.sections.map(({ heading, lines }) => (
        <section key={heading} className="group">
          <h2>{heading}</h2>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      ))}
      {page && <p className="hint">Bản ngày {page.version.split('-').reverse().join('/')}</p>}
      {outcome && !legal && (
        <div className="actions">
          <Button onClick={read}>Thử lại</Button>
        </div>
      )}
    </Screen>
  );
}
