import { useState, type FormEvent } from 'react';
import { useMutation } from '@tanstack/react-query';
import {
  Button,
  Center,
  Code,
  Image,
  Paper,
  PasswordInput,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { post } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { ME, useMe } from '../session/session.tsx';
import { Refusal } from '../ui/refusal.tsx';

const again = (): void => void queries.invalidateQueries({ queryKey: ME });

interface Offered {
  secret: string;
  uri: string;
  /** A picture as an address of its own. */
  picture: string;
}

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
            ? 'Đang bật. Mỗi lần đăng nhập, anh/chị nhập thêm mã sáu số trên ứng dụng xác thực.'
            : 'Chưa bật. Khi bật, ai biết mật khẩu mà không có điện thoại của anh/chị thì vẫn không vào được.'}
        </Text>
        {hasTotp ? <Stop /> : <Start />}
      </Stack>
    </Paper>
  );
}

function Start() {
  const [totp, setTotp] = useState('');
  const start = useMutation({ mutationFn: () => post<Offered>('totp/start') });
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
            <Offer {...start.data} />
            <TextInput
              label="Mã sáu số ứng dụng đang hiện"
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

/** Three ways to the same: another phone looks at it, this one opens it, or it is typed. */
function Offer({ secret, uri, picture }: Offered) {
  return (
    <>
      <Text>Anh/chị mở ứng dụng xác thực trên điện thoại rồi quét hình này:</Text>
      <Center>
        <Image src={picture} alt="Mã QR cho ứng dụng xác thực" w={220} h={220} />
      </Center>
      <Button component="a" href={uri} variant="default">
        Ứng dụng ở ngay máy này: bấm để mở
      </Button>
      <Text>Hoặc gõ mã này vào ứng dụng:</Text>
      <Code block fz={18} style={{ whiteSpace: 'pre-wrap' }}>
        {secret.replace(/(.{4})(?=.)/g, '$1 ')}
      </Code>
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
