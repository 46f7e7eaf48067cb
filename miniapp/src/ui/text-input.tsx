import type { InputHTMLAttributes } from 'react';
import Input from 'zmp-ui/input';

export interface TextInputProps extends Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'id' | 'value' | 'maxLength' | 'autoCapitalize' | 'inputMode' | 'aria-describedby' | 'aria-invalid'
> {
  kind?: 'text' | 'tel';
  onText(text: string): void;
}

/** zmp-ui's input, which hands everything on to the native one; nothing is offered from the phone's memory. */
export function TextInput({ kind = 'text', onText, ...rest }: TextInputProps) {
  const native = { lang: 'vi', autoCorrect: 'off', spellCheck: false, type: kind, ...rest };
  return (
    <Input
      {...(native as object)}
      inputClassName="text-input"
      autoComplete="off"
      onChange={(event) => onText(event.target.value)}
    />
  );
}
