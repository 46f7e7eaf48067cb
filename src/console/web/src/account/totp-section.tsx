import { useState, type FormEvent } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Button, Code, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { post } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { ME, useMe } from '../session/session.tsx';
import { Refusal } from '../ui/refusal.tsx';

const again = (): void => void queries.invalidateQueries({ queryKey: ME });

/** Six digits from an app beside the password. */
export function TotpSection() {
  const { hasTotp } = useMe();
  return (
    <Paper withBorder p="md">
      <Stack>
        <Title order={2} size="h4">
          Xác thực hai lớp
        </Title>
        <Text>
          {hasTotp
            ? 'Đang bật. Mỗi lần đăng nhập cần sáu số trên ứng dụng.'
            : 'Chưa bật. Người biết mật khẩu vẫn không vào được khi đã bật.'}
        </Text>
        {hasTotp ? <Stop /> : <Start />}
      </Stack>
    </Paper>
  );
}

function Start() {
  const [totp, setTotp] = useState('');
  const start = useMutation({ mutationFn: () => post<{ secret: string; uri: string }>('totp/start') });
  const confirm = useMutation({ mutationFn: () => post('totp/confirm', { totp }), onSuccess: again });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    confirm.mutate();
  };
  const error = start.error ?? confirm.error;
  return (
    <>
      {!start.data && (
        <Button variant="default" onClick={() => start.mutate()} loading={start.isPending}>
          Bật xác thực hai lớp
        </Button>
      )}
      {start.data && (
        <form onSubmit={submit}>
          <Stack>
            <Text>Mở ứng dụng xác thực trên máy này, hoặc gõ mã dưới đây vào ứng dụng:</Text>
            <Button component="a" href={start.data.uri} variant="default">
              Mở ứng dụng xác thực
            </Button>
            <Code block>{start.data.secret}</Code>
            <TextInput
              label="Sáu số ứng dụng đang hiện"
              value={totp}
              onChange={(event) => setTotp(event.currentTarget.value)}
              inputMode="numeric"
              autoComplete="one-time-code"
              required
            />
            <Button type="submit" loading={confirm.isPending}>
              Bật
            </Button>
          </Stack>
        </form>
      )}
      <Refusal error={error} />
    </>
  );
}

function Stop() {
  const [password, setPassword] = useState('');
  const stop = useMutation({ mutationFn: () => post('totp/stop', { password }), onSuccess: again });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    stop.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <PasswordInput
          label="Mật khẩu, để tắt"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': 'Hiện mật khẩu' }}
          autoComplete="current-password"
          required
        />
        <Refusal error={stop.error} />
        <Button type="submit" variant="default" loading={stop.isPending}>
          Tắt xác thực hai lớp
        </Button>
      </Stack>
    </form>
  );
}
