import { useState, type FormEvent } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Button, Center, Paper, Stack, Text, Title } from '@mantine/core';
import { ApiProblem, post } from '../api/client.ts';
import type { SignedInAnswer } from './session.tsx';
import { SignInFields, type Typed } from './sign-in-fields.tsx';
import { Refusal } from '../ui/refusal.tsx';

interface SignInProps {
  onIn(answer: SignedInAnswer): void;
  who?: string;
}

export function SignIn({ onIn }: SignInProps) {
  return (
    <Center component="main" mih="100dvh" p="md">
      <Paper w="100%" maw={400} p="lg" withBorder>
        <Stack>
          <Title order={1} size="h3">
            Bàn làm việc của cán bộ
          </Title>
          <SignInForm onIn={onIn} />
          <Text size="sm" c="gray.7">
            Quên mật khẩu? Nhờ lãnh đạo hoặc quản trị viên của xã cấp lại.
          </Text>
        </Stack>
      </Paper>
    </Center>
  );
}

/** Phone or name, password, and the six digits where a second factor is on. */
export function SignInForm({ onIn, who = '' }: SignInProps) {
  const [typed, setTyped] = useState<Typed>({ who, password: '', totp: '', commune: '' });
  const enter = useMutation({
    mutationFn: ({ who, password, totp, commune }: Typed) =>
      post<SignedInAnswer>('sign-in', {
        ...{ who, password },
        ...(totp && { totp }),
        ...(commune && { commune }),
      }),
    onSuccess: onIn,
  });
  const code = enter.error instanceof ApiProblem ? enter.error.code : '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    enter.mutate(typed);
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <SignInFields
          typed={typed}
          onType={(change) => setTyped({ ...typed, ...change })}
          asksTotp={typed.totp !== '' || code === 'totp_needed' || code === 'totp_wrong'}
          asksCommune={typed.commune !== '' || code === 'ambiguous'}
        />
        {code !== 'totp_needed' && <Refusal error={enter.error} />}
        <Button type="submit" loading={enter.isPending}>
          Đăng nhập
        </Button>
      </Stack>
    </form>
  );
}
