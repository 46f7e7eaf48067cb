import { useState, type FormEvent } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Button, PasswordInput, Stack } from '@mantine/core';
import { post } from '../api/client.ts';
import { Refusal } from '../ui/refusal.tsx';

const TOGGLE = { 'aria-label': 'Hiện mật khẩu' };

/** Also of the account page. The server says whether the new one is good enough. */
export function PasswordForm({ onDone }: { onDone(): void }) {
  const [old, setOld] = useState('');
  const [fresh, setFresh] = useState('');
  const [again, setAgain] = useState('');
  const change = useMutation({
    mutationFn: () => post('password', { old, new: fresh }),
    onSuccess() {
      setOld('');
      setFresh('');
      setAgain('');
      onDone();
    },
  });
  const isDifferent = again !== '' && again !== fresh;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (again === fresh) change.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <PasswordInput
          label="Mật khẩu đang dùng"
          value={old}
          onChange={(event) => setOld(event.currentTarget.value)}
          autoComplete="current-password"
          visibilityToggleButtonProps={TOGGLE}
          required
        />
        <PasswordInput
          label="Mật khẩu mới"
          description="Ít nhất 10 ký tự. Một câu ngắn dễ nhớ là tốt nhất."
          descriptionProps={{ c: 'gray.8' }}
          value={fresh}
          onChange={(event) => setFresh(event.currentTarget.value)}
          autoComplete="new-password"
          visibilityToggleButtonProps={TOGGLE}
          required
        />
        <PasswordInput
          label="Nhập lại mật khẩu mới"
          value={again}
          onChange={(event) => setAgain(event.currentTarget.value)}
          autoComplete="new-password"
          visibilityToggleButtonProps={TOGGLE}
          error={isDifferent ? 'Hai lần nhập chưa giống nhau.' : undefined}
          required
        />
        <Refusal error={change.error} />
        <Button type="submit" loading={change.isPending}>
          Đổi mật khẩu
        </Button>
      </Stack>
    </form>
  );
}
