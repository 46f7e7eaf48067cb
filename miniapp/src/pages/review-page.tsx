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
  kept: string;
  onEdit(field: FormField): void;
  onConfirm(): void;
  onBack(): void;
}

const TITLE = 'Bác xem lại có đúng không?';

export function ReviewPage(props: ReviewPageProps) {
  const { session, asked, answers, kept, onEdit, onConfirm, onBack } = props;
  const helped = helpedName(asked, answers);
  const lines = asked.map((field) => ({
    field,
    shown: showAnswer(field, answers[field.id] ?? '', session),
  }));
  const speech = [TITLE, ...lines.map(({ field, shown }) => `${field.label}: ${shown}`)].join('. ');
  return (
    <Screen title={TITLE} commune={session.commune} speech={speech} onBack={onBack} kept={kept}>
      <Heading>{TITLE}</Heading>
      {helped && <p className="note">Bác đang làm giúp {helped}</p>}
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

/** Whose form it is, when it is not the writer's own. */
function helpedName(asked: FormField[], answers: Answers): string | undefined {
  if (answers.for_whom !== 'relative') return undefined;
  // The first name that is asked is the helper's own.
  return asked.some(({ id }) => id === 'full_name') ? answers.full_name?.trim() : undefined;
}
