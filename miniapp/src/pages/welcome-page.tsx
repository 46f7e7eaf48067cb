import type { SessionAnswer } from '../../../src/contract/miniapp-api.ts';
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/heading.tsx';
import { Screen } from '../ui/screen.tsx';

export interface WelcomePageProps {
  session: SessionAnswer;
  questions: number;
  hasAnswers: boolean;
  onStart(): void;
}

export function WelcomePage({ session, questions, hasAnswers, onStart }: WelcomePageProps) {
  const { form, commune, fromChat } = session;
  const promise = `Có ${questions} câu. Viết sai thì sửa được.`;
  return (
    <Screen
      title={form.title}
      commune={commune}
      speech={`${form.title}. Phiếu của ${commune}. ${form.intro} ${promise}`}
    >
      <Heading>{form.title}</Heading>
      <p className="lead">{form.intro}</p>
      <p>Phiếu này của {commune}.</p>
      <p>{promise}</p>
      {!fromChat && (
        <p className="note">
          Bác mở phiếu không qua tin nhắn mới, nên cháu chưa điền sẵn được gì. Bác vẫn điền và gửi được.
        </p>
      )}
      <div className="actions">
        <Button onClick={onStart}>{hasAnswers ? 'Làm tiếp' : 'Bắt đầu'}</Button>
      </div>
    </Screen>
  );
}
