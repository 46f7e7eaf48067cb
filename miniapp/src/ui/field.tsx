import type { ReactNode } from 'react';
import { Heading } from './heading.tsx';

/** The control an error sends the focus to. */
export const CONTROL_ID = 'answer';
const HINT_ID = 'answer-hint';
/** Where what is wrong is said. */
export const ERROR_ID = 'answer-error';

export interface FieldProps {
  label: string;
  hint?: string | undefined;
  problem?: string | undefined;
  /** Several controls answer together: radio cards, or the parts of a date. */
  group?: 'cards' | 'parts';
  /** The error stands below the controls. */
  isProblemLast?: boolean;
  children: ReactNode;
}

/** What an input needs to be announced with its hint and its error. */
export function described(problem: string | undefined) {
  return {
    'aria-describedby': `${HINT_ID} ${ERROR_ID}`,
    ...(problem && { 'aria-invalid': true as const }),
  };
}

/**
 * A question with its label, hint and error. The error's room is kept free, so that the buttons below stay where the
 * thumb is; zmp-ui's own label and errorText are not tied to the input and too pale.
 */
export function Field({ label, hint, problem, group, isProblemLast = false, children }: FieldProps) {
  const note = (
    <p className="hint" id={HINT_ID}>
      {hint}
    </p>
  );
  const error = (
    <p className="error" id={ERROR_ID} role="alert">
      {problem}
    </p>
  );
  if (group) {
    return (
      <fieldset className={group} aria-describedby={`${HINT_ID} ${ERROR_ID}`}>
        <legend>
          <Heading>{label}</Heading>
        </legend>
        {note}
        {!isProblemLast && error}
        {children}
        {isProblemLast && error}
      </fieldset>
    );
  }
  return (
    <div className="field">
      <Heading>
        <label htmlFor={CONTROL_ID}>{label}</label>
      </Heading>
      {note}
      {error}
      {children}
    </div>
  );
}
