import { chosen, optionsOf } from '../../../src/contract/form.ts';
import { CONTROL_ID, Field } from '../ui/field.tsx';
import type { AnswerProps } from './answer-field.tsx';
import { RadioCard } from './radio-card.tsx';

/** One of the options, or several of them. */
export function ChoiceField({ field, value, problem, onAnswer }: AnswerProps) {
  const options = optionsOf(field);
  const isMany = field.kind === 'choices';
  const picked = isMany ? chosen(value) : [value];
  // Where an error sends the focus: to what was picked, or to the beginning.
  const first = Math.max(
    options.findIndex((option) => picked.includes(option.value)),
    0,
  );
  const pick = (one: string): void => {
    if (!isMany) return onAnswer(one);
    const rest = picked.filter((other) => other !== one);
    onAnswer((rest.length < picked.length ? rest : [...picked, one]).join(','));
  };
  return (
    <Field
      label={field.label}
      hint={field.hint}
      problem={problem}
      group="cards"
      // Why somebody cannot go on takes several lines, for which no room is kept above the cards.
      isProblemLast={options.some((option) => option.stop)}
    >
      {options.map((option, index) => (
        <RadioCard
          key={option.value}
          isOneOfMany={isMany}
          id={index === first ? CONTROL_ID : undefined}
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
