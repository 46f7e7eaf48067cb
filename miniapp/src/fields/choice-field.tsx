import { CONTROL_ID, Field } from '../ui/field.tsx';
import type { AnswerProps } from './answer-field.tsx';
import { RadioCard } from './radio-card.tsx';

export function ChoiceField({ field, value, problem, onAnswer }: AnswerProps) {
  return (
    <Field label={field.label} hint={field.hint} problem={problem} group="cards">
      {(field.options ?? []).map((option, index) => (
        <RadioCard
          key={option.value}
          id={index === 0 ? CONTROL_ID : undefined}
          name={field.id}
          label={option.label}
          checked={value === option.value}
          problem={problem}
          onPick={() => onAnswer(option.value)}
        />
      ))}
    </Field>
  );
}
