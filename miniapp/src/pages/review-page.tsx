import type { Answers, FormField } from '../../../src/contract/form.ts';
import type { SessionAnswer } from '../../../src/contract/miniapp-api.ts';
import { showAnswer } from '../form/show-answer.ts';
import { Button } from '../ui/button.tsx';
import { Heading } from '../ui/heading.tsx';
import { Screen } from '../ui/screen.tsx';

export interface ReviewPageProps {
  session: SessionAnswer;
  asked: FormField[];
  answers: Answers;
  onEdit(field: FormField): void;
  onConfirm(): void;
  onBack(): void;
}

const TITLE = 'Bác xem lại có đúng không?';

export function ReviewPage({ session, asked, answers, onEdit, onConfirm, onBack }: ReviewPageProps) {
  const lines = asked.map((field) => ({
    field,
    shown: showAnswer(field, answers[field.id] ?? '', session.villages),
  }));
  const speech = [TITLE, ...lines.map(({ field, shown }) => `${field.label}: ${shown}`)].join('. ');
  return (
    <Screen title={TITLE} commune={session.commune} speech={speech} onBack={onBack}>
      <Heading>{TITLE}</Heading>
      <dl className="review">
        {lines.map(({ field, shown }) => (
          <div key={field.id}>
            <dt>{field.label}</dt>
            <dd>{shown}</dd>
            <dd className="edit">
              <button
                type="button"
                className="tool"
                aria-label={`Sửa: ${field.label}`}
                onClick={() => onEdit(field)}
              >
                Sửa
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <div className="actions">
        <Button onClick={onConfirm}>Đúng rồi</Button>
      </div>
    </Screen>
  );
}
