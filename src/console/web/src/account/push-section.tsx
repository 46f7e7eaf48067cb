import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Paper, Stack, Switch, Text, Title } from '@mantine/core';
import { queries } from '../api/queries.ts';
import { isOn, turnOff, turnOn } from './push.ts';

const PUSH = ['push'] as const;

/** This browser is woken for new cases, beside the card on the officer's own Zalo. */
export function PushSection() {
  const { data } = useQuery({ queryKey: PUSH, queryFn: isOn });
  const change = useMutation({
    mutationFn: (on: boolean) => (on ? turnOn() : turnOff()),
    onSettled: () => queries.invalidateQueries({ queryKey: PUSH }),
  });
  return (
    <Paper withBorder p="md">
      <Stack>
        <Title order={2} size="h4">
          Báo việc mới trên máy này
        </Title>
        {data === null ? (
          <Text>Trình duyệt này không báo được. Anh/chị vẫn nhận thẻ việc qua Zalo.</Text>
        ) : (
          <Switch
            label="Báo khi có việc mới"
            size="lg"
            checked={data === true}
            disabled={data === undefined || change.isPending}
            onChange={(event) => change.mutate(event.currentTarget.checked)}
          />
        )}
        {change.error && (
          <Alert color="red" role="alert">
            {change.error.message}
          </Alert>
        )}
      </Stack>
    </Paper>
  );
}
