import { Center, Paper, Stack, Text, Title } from '@mantine/core';
import type { Me } from '../../../../contract/console-auth.ts';
import { queries } from '../api/queries.ts';
import { PasswordForm } from './password-form.tsx';

/** The password that was handed over is known to somebody else: nothing can be done before it is changed. */
export function FirstPassword({ me }: { me: Me }) {
  return (
    <Center component="main" mih="100dvh" p="md">
      <Paper w="100%" maw={400} p="lg" withBorder>
        <Stack>
          <Title order={1} size="h3">
            Chào {me.name}
          </Title>
          <Text>Anh/chị đặt mật khẩu của riêng mình trước khi làm việc.</Text>
          <PasswordForm onDone={() => void queries.invalidateQueries({ queryKey: ['me'] })} />
        </Stack>
      </Paper>
    </Center>
  );
}
