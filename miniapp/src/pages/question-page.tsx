import { useEffect, useState, type FormEvent } from 'react';
import { optionsOf, type FormField } from '../../../src/contract/form.ts';
import type { SessionAnswer } from '../../../src/contract/miniapp-api.ts';
import { AnswerField } from '../fields/answer-field.tsx';
import type { AskPhone } from '../fields/phone-field.tsx';
import { Button } from '../ui/button.tsx';
import { CONTROL_ID, ERROR_ID } from '../ui/field.tsx';
import { Screen } from '../ui/screen.tsx';

export interface QuestionPageProps {
  session: SessionAnswer;
  field: FormField;
  value: string;
  problem: string | undefined;
  /** Absent for what is only looked over. */
  progress: { at: number; of: number } | undefined;
  kept: string;
  askPhone?: AskPhone | undefined;
  onAnswer(value: string): void;
  /** False when the answer needs another look. */
  onNext(value: string): boolean;
  onBack(): void;
}

const WRITTEN: ReadonlySet<FormField['kind']> = new Set([
  'name',
  'id_number',
  'phone',
  'money',
  'account',
  'words',
]);

/** One question, whatever its kind. */
export function QuestionPage(props: QuestionPageProps) {
  const { session, field, value, problem, progress } = props;
  const [attempts, setAttempts] = useState(problem ? 1 : 0);
  // Where one thing is written, the finger need not look for the box; a number Zalo may tell is asked for first.
  const isToWrite = WRITTEN.has(field.kind) && !(field.own && props.askPhone);
  useEffect(() => {
    if (isToWrite) document.getElementById(CONTROL_ID)?.focus({ preventScroll: true });
  }, [isToWrite]);
  useEffect(() => {
    if (attempts === 0) return;
    document.getElementById(CONTROL_ID)?.focus();
    document.getElementById(ERROR_ID)?.scrollIntoView({ block: 'nearest' });
  }, [attempts]);
  const submit = (answer: string): void => {
    if (!props.onNext(answer)) setAttempts(attempts + 1);
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    submit(value);
  };
  return (
    <Screen
      title={field.label}
      commune={session.commune}
      speech={speechOf(field, session)}
      progress={progress}
      kept={props.kept}
      onBack={props.onBack}
    >
      <form noValidate onSubmit={onSubmit}>
        <AnswerField
          field={field}
          value={value}
          problem={problem}
          villages={session.villages}
          providers={session.providers}
          askPhone={props.askPhone}
          onAnswer={props.onAnswer}
          onKnown={submit}
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

function speechOf(field: FormField, { villages, providers }: SessionAnswer): string {
  const names = {
    village: villages.map(({ name }) => name),
    provider: providers.filter(({ isCommon }) => isCommon).map(({ name }) => name),
  };
  const listed = field.kind === 'village' || field.kind === 'provider' ? names[field.kind] : [];
  const options = optionsOf(field).map(({ label }) => label);
  return [field.label, field.hint, ...options, ...listed].filter(Boolean).join('. ');
}
