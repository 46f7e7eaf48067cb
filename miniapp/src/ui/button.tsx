import type { ReactNode } from 'react';
import ZmpButton from 'zmp-ui/button';

export interface ButtonProps {
  children: ReactNode;
  kind?: 'primary' | 'secondary' | 'plain';
  submit?: boolean;
  disabled?: boolean;
  onClick?(): void;
}

/** zmp-ui's button in our clothes: its own colours miss 7:1 and its sizes do not grow with the text. */
export function Button({
  children,
  kind = 'primary',
  submit = false,
  disabled = false,
  onClick,
}: ButtonProps) {
  return (
    <ZmpButton
      className={`button ${kind}`}
      htmlType={submit ? 'submit' : 'button'}
      disabled={disabled}
      {...(onClick && { onClick: () => onClick() })}
    >
      {children}
    </ZmpButton>
  );
}
