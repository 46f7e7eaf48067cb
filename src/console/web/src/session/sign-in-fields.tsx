import { PasswordInput, TextInput } from '@mantine/core';

export interface Typed {
  who: string;
  password: string;
  totp: string;
  commune: string;
}

interface SignInFieldsProps {
  typed: Typed;
  onType(change: Partial<Typed>): void;
  asksTotp: boolean;
  asksCommune: boolean;
}

export function SignInFields({ typed, onType, asksTotp, asksCommune }: SignInFieldsProps) {
  return (
    <>
      <TextInput
        label="Số điện thoại hoặc họ tên"
        value={typed.who}
        onChange={(event) => onType({ who: event.currentTarget.value })}
        autoComplete="username"
        required
      />
      <PasswordInput
        label="Mật khẩu"
        value={typed.password}
        onChange={(event) => onType({ password: event.currentTarget.value })}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': 'Hiện mật khẩu' }}
        required
      />
      {asksTotp && (
        <TextInput
          label="Mã sáu số trên ứng dụng xác thực"
          description="Mở ứng dụng xác thực trên điện thoại để xem mã."
          autoFocus
          value={typed.totp}
          onChange={(event) => onType({ totp: event.currentTarget.value })}
          inputMode="numeric"
          autoComplete="one-time-code"
        />
      )}
      {asksCommune && (
        <TextInput
          label="Mã xã"
          description="Tên này có ở nhiều xã. Quản trị viên biết mã của xã anh/chị."
          value={typed.commune}
          onChange={(event) => onType({ commune: event.currentTarget.value })}
        />
      )}
    </>
  );
}
