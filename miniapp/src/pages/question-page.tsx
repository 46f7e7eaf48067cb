import { useEffect, useState, type FormEvent } from 'react';
import type { FormField } from '../../../src/contract/form.ts';
import type { SessionAnswer } from '../../../src/contract/miniapp-api.ts';
import { AnswerField } from '../fields/answer-field.tsx';
import { Button } from '../ui/button.tsx';
import { CONTROL_ID } from '../ui/field.tsx';
import { Screen } from '../ui/screen.tsx';

export interface QuestionPageProps {
  session: SessionAnswer;
  field: FormField;
  value: string;
  problem: string | undefined;
  progress: { at: number; of: number };
  onAnswer(value: string): void;
  /** False when the answer needs another look. */
  onNext(value: string): boolean;
  onBack(): void;
}

/** One question, whatever its kind. */
export function QuestionPage(props: QuestionPageProps) {
  const { session, field, value, problem, progress } = props;
  const [attempts, setAttempts] = useState(problem ? 1 : 0);
  useEffect(() => {
    if (attempts > 0) document.getElementById(CONTROL_ID)?.focus();
  }, [attempts]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!props.onNext(value)) setAttempts(attempts + 1);
  };
  return (
    <Screen
      title={field.label}
      commune={session.commune}
      speech={speechOf(field, session.villages)}
      progress={progress}
      onBack={props.onBack}
    >
      <form noValidate onSubmit={submit}>
        <AnswerField
          field={field}
          value={value}
          problem={problem}
          villages={session.villages}
          onAnswer={props.onAnswer}
        />
        <div className="actions">
          {field.optional && (
            <Button kind="secondary" onClick={() => props.onNext('')}>
              Bỏ qua
            </Button>
          )}
          <Button submit>Tiếp tục</Button>
        </div>
      </form>
    </Screen>
  );
}

function speechOf(field: FormField, villages: SessionAnswer['villages']): string {
  const choices = field.kind === 'village' ? villages.map(({ name }) => name) : [];
  const options = field.options?.map(({ label }) => label) ?? choices;
  return [field.label, field.hint, ...options].filter(Boolean).join('. ');
}
