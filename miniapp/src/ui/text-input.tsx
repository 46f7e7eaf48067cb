import type { InputHTMLAttributes } from 'react';

export interface TextInputProps extends Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'id' | 'value' | 'maxLength' | 'autoCapitalize' | 'inputMode' | 'aria-describedby' | 'aria-invalid'
> {
  kind?: 'text' | 'tel';
  onText(text: string): void;
}

/** The browser's own: zmp-ui's weighs eight kilobytes, and its label and errors are not tied to it. */
export function TextInput({ kind = 'text', onText, ...rest }: TextInputProps) {
  return (
    <input
      {...rest}
      type={kind}
      className="text-input"
      lang="vi"
      // Nothing is offered from the phone's memory, and nothing is put right: names are as on the card.
      autoComplete="off"
      autoCorrect="off"
      spellCheck={false}
      onChange={(event) => onText(event.target.value)}
    />
  );
}
