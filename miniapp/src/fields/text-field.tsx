import type { ReactNode } from 'react';
import type { FormField } from '../../../src/contract/form.ts';
import { inGroups, phoneInGroups } from '../form/show-answer.ts';
import { CONTROL_ID, described, Field } from '../ui/field.tsx';
import { TextInput, type TextInputProps } from '../ui/text-input.tsx';
import type { AnswerProps } from './answer-field.tsx';

const ID_DIGITS = 12;

type TextFieldProps = Pick<AnswerProps, 'field' | 'value' | 'problem' | 'onAnswer'> & {
  children?: ReactNode;
};

/** How the keyboard of the phone opens for each kind of writing. */
const KEYBOARD: Partial<Record<FormField['kind'], Partial<TextInputProps>>> = {
  name: { autoCapitalize: 'words', maxLength: 80 },
  village: { autoCapitalize: 'words', maxLength: 60 },
  id_number: { inputMode: 'numeric', maxLength: 20 },
  words: { maxLength: 80 },
  provider: { autoCapitalize: 'words', maxLength: 40 },
  money: { maxLength: 60 },
  account: { inputMode: 'numeric', maxLength: 26 },
  phone: { kind: 'tel', inputMode: 'tel', maxLength: 20 },
};

/** Everything that is typed: a name, a number, a few words. `children` stand below. */
export function TextField({ field, value, problem, onAnswer, children }: TextFieldProps) {
  const common = { id: CONTROL_ID, value, ...described(problem) };
  return (
    <Field label={field.label} hint={field.hint} problem={problem}>
      {field.kind === 'text' ? (
        <textarea
          {...common}
          className="text-input"
          lang="vi"
          rows={4}
          maxLength={500}
          onChange={(event) => onAnswer(event.target.value)}
        />
      ) : (
        <TextInput {...common} {...KEYBOARD[field.kind]} onText={onAnswer} />
      )}
      {(field.kind === 'id_number' || field.kind === 'phone' || field.kind === 'account') && (
        // Digits in groups can be compared with the card; a screen reader has the input itself.
        <p className="preview" aria-hidden="true">
          {preview(field.kind, value)}
        </p>
      )}
      {children}
    </Field>
  );
}

function preview(kind: 'id_number' | 'phone' | 'account', value: string): string {
  if (!value.trim()) return '';
  if (kind === 'phone') return phoneInGroups(value);
  const digits = value.replace(/\D/g, '');
  if (kind === 'account') return inGroups(digits, 3);
  return `${inGroups(digits, 3)}  (${digits.length}/${ID_DIGITS} số)`;
}
