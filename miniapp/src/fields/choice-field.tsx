import { chosen } from '../../../src/contract/form.ts';
import { CONTROL_ID, Field } from '../ui/field.tsx';
import type { AnswerProps } from './answer-field.tsx';
import { RadioCard } from './radio-card.tsx';

/** One of the options, or several of them. */
export function ChoiceField({ field, value, problem, onAnswer }: AnswerProps) {
  const isMany = field.kind === 'choices';
  const picked = isMany ? chosen(value) : [value];
  const pick = (one: string): void => {
    if (!isMany) return onAnswer(one);
    const rest = picked.filter((other) => other !== one);
    onAnswer((rest.length < picked.length ? rest : [...picked, one]).join(','));
  };
  return (
    <Field label={field.label} hint={field.hint} problem={problem} group="cards">
      {(field.options ?? []).map((option, index) => (
        <RadioCard
          key={option.value}
          isOneOfMany={isMany}
          id={index === 0 ? CONTROL_ID : undefined}
          name={field.id}
          label={option.label}
          checked={picked.includes(option.value)}
          problem={problem}
          onPick={() => pick(option.value)}
        />
      ))}
    </Field>
  );
}
