import { useEffect, useRef, useState } from 'react';
import { CONTROL_ID, described, Field } from '../ui/field.tsx';
import { capital } from '../ui/capital.ts';
import { TextInput } from '../ui/text-input.tsx';
import type { AnswerProps } from './answer-field.tsx';
import { RadioCard } from './radio-card.tsx';

/** The commune's villages, or another one in the person's own words. */
export function VillageField({ field, value, problem, villages, onAnswer }: AnswerProps) {
  const isListed = villages.some((village) => village.id === value);
  const [isOther, setOther] = useState(value !== '' && !isListed);
  const writing = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Into sight, but without the focus: whoever moves through the list with arrow keys is not taken out of it.
    if (isOther) writing.current?.scrollIntoView({ block: 'nearest' });
  }, [isOther]);
  const pick = (answer: string, other: boolean): void => {
    setOther(other);
    onAnswer(answer);
  };
  return (
    <Field label={field.label} hint={field.hint} problem={problem} group="cards">
      {villages.map((village, index) => (
        <RadioCard
          key={village.id}
          id={index === 0 && !isOther ? CONTROL_ID : undefined}
          name={field.id}
          label={capital(village.name)}
          checked={value === village.id}
          problem={problem}
          onPick={() => pick(village.id, false)}
        />
      ))}
      <RadioCard
        name={field.id}
        label="Thôn khác"
        checked={isOther}
        problem={problem}
        onPick={() => pick('', true)}
      />
      {isOther && (
        <div className="below-card" ref={writing}>
          <label htmlFor={CONTROL_ID}>Tên thôn</label>
          <TextInput
            id={CONTROL_ID}
            value={value}
            maxLength={60}
            autoCapitalize="words"
            onText={onAnswer}
            {...described(problem)}
          />
        </div>
      )}
    </Field>
  );
}
