import { useState } from 'react';
import { CONTROL_ID, described, Field } from '../ui/field.tsx';
import { TextInput } from '../ui/text-input.tsx';
import type { AnswerProps } from './answer-field.tsx';
import { joinBirth, splitBirth, type BirthParts } from './birth-parts.ts';

const BOXES = [
  { part: 'day', label: 'Ngày', digits: 2 },
  { part: 'month', label: 'Tháng', digits: 2 },
  { part: 'year', label: 'Năm', digits: 4 },
] as const;

/** Three boxes for numbers; wheels and calendars are eighty turns away from 1945. */
export function BirthField({ field, value, problem, onAnswer }: AnswerProps) {
  const [parts, setParts] = useState<BirthParts>(() => splitBirth(value));
  const [isYearOnly, setYearOnly] = useState(/^\d{4}$/.test(value));
  const boxes = isYearOnly ? BOXES.filter(({ part }) => part === 'year') : BOXES;
  const update = (next: BirthParts, yearOnly: boolean): void => {
    setParts(next);
    setYearOnly(yearOnly);
    onAnswer(yearOnly ? next.year : joinBirth(next));
  };
  return (
    <Field label={field.label} hint={field.hint} problem={problem} group="parts">
      <div className="birth">
        {boxes.map(({ part, label, digits }, index) => (
          <div key={part} className={part}>
            <label htmlFor={index === 0 ? CONTROL_ID : part}>{label}</label>
            <TextInput
              id={index === 0 ? CONTROL_ID : part}
              inputMode="numeric"
              maxLength={digits}
              value={parts[part]}
              onText={(text) => update({ ...parts, [part]: text.replace(/\D/g, '') }, isYearOnly)}
              {...described(problem)}
            />
          </div>
        ))}
      </div>
      <label className={isYearOnly ? 'card picked' : 'card'}>
        <input
          type="checkbox"
          checked={isYearOnly}
          onChange={(event) => update(parts, event.target.checked)}
        />
        <span>Chỉ nhớ năm</span>
      </label>
    </Field>
  );
}
