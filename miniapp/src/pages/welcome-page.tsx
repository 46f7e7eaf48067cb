import type { SessionAnswer } from '../../../src/contract/miniapp-api.ts';
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/heading.tsx';
import { Screen } from '../ui/screen.tsx';

export interface WelcomePageProps {
  session: SessionAnswer;
  questions: number;
  hasAnswers: boolean;
  /** For somebody else after the first form was sent. */
  isAnother: boolean;
  onStart(): void;
  onStartAnew(): void;
}

export function WelcomePage(props: WelcomePageProps) {
  const { session, questions, hasAnswers, isAnother, onStart, onStartAnew } = props;
  const { form, commune, fromChat } = session;
  const count = questions ? `Có ${questions} câu.` : 'Bác xem lại rồi gửi.';
  const promise = `${count} Viết sai thì sửa được. Đóng giữa chừng, cháu vẫn giữ lại cho bác.`;
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
      {!fromChat && !isAnother && !hasAnswers && !session.corrects && (
        <p className="note">
          Bác mở phiếu không qua tin nhắn mới, nên cháu chưa điền sẵn được gì. Bác vẫn điền và gửi được.
        </p>
      )}
      <div className="actions stacked">
        <Button onClick={onStart}>{hasAnswers ? 'Làm tiếp' : 'Bắt đầu'}</Button>
        {hasAnswers && (
          <Button kind="secondary" onClick={onStartAnew}>
            Làm lại từ đầu
          </Button>
        )}
      </div>
    </Screen>
  );
}
