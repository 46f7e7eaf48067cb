import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Paper, Stack, Text, Title } from '@mantine/core';
import { post } from '../api/client.ts';
import { PasswordForm } from '../session/password-form.tsx';
import { useMe } from '../session/session.tsx';
import { ROLE_NAMES } from '../ui/role-names.ts';
import { AwaySection } from './away-section.tsx';
import { PushSection } from './push-section.tsx';
import { TotpSection } from './totp-section.tsx';
import { turnOff } from './push.ts';
import { Refusal } from '../ui/refusal.tsx';

/** What is the officer's own: password, second factor, and the way out. */
export function AccountPage() {
  const me = useMe();
  const [isChanged, setChanged] = useState(false);
  return (
    <Stack p="md" maw={520}>
      <Title order={1} size="h3">
        Tài khoản của tôi
      </Title>
      <Text>
        {me.name}, {ROLE_NAMES[me.role]}, {me.commune}
      </Text>
      <SignOut />
      {me.role !== 'province' && <AwaySection />}
      {me.role !== 'province' && <PushSection />}
      <Paper withBorder p="md">
        <Stack>
          <Title order={2} size="h4">
            Đổi mật khẩu
          </Title>
          {isChanged && <Alert color="green">Đã đổi. Các máy khác đã bị đăng xuất.</Alert>}
          <PasswordForm onDone={() => setChanged(true)} />
        </Stack>
      </Paper>
      <TotpSection />
    </Stack>
  );
}

function SignOut() {
  const leave = useMutation({
    async mutationFn(path: 'sign-out' | 'sign-out-everywhere') {
      // Whoever uses this machine next is not woken for the cases of who left.
      await turnOff().catch(() => undefined);
      await post(path);
    },
    onSuccess: () => location.assign('/console/'),
  });
  return (
    <Stack gap="xs">
      <Button variant="default" onClick={() => leave.mutate('sign-out')}>
        Đăng xuất
      </Button>
      <Button variant="default" onClick={() => leave.mutate('sign-out-everywhere')}>
        Đăng xuất mọi máy
      </Button>
      <Refusal error={leave.error} />
    </Stack>
  );
}
