import { useState, type FormEvent } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import type { AwayAnswer } from '../../../../contract/console-on-call.ts';
import { get, post } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { moment } from '../ui/time.ts';
import { Problem } from '../ui/problem.tsx';
import { StandIns } from '../on-call/stand-ins.tsx';
import { Refusal } from '../ui/refusal.tsx';

const AWAY = ['away'] as const;

/** New cases go to the others meanwhile, and so do those in which somebody waits. */
export function AwaySection() {
  const { data, error, refetch } = useQuery({ queryKey: AWAY, queryFn: () => get<AwayAnswer>('away') });
  const change = useMutation({
    mutationFn: (until?: number) => post<AwayAnswer>('away', until === undefined ? {} : { until }),
    onSuccess: (answer) => queries.setQueryData(AWAY, answer),
  });
  return (
    <Paper withBorder p="md">
      <Stack>
        <Title order={2} size="h4">
          Tôi vắng
        </Title>
        {error && <Problem error={error} onRetry={() => void refetch()} />}
        {data && <StandIns names={data.standIns} />}
        {data?.awayUntil !== undefined && (
          <>
            <Text>Anh/chị đang báo vắng đến {moment(data.awayUntil)}. Việc mới báo cho người khác.</Text>
            <Button variant="default" onClick={() => change.mutate(undefined)} loading={change.isPending}>
              Tôi đã về
            </Button>
          </>
        )}
        {data && data.awayUntil === undefined && (
          <AwayForm onAway={(until) => change.mutate(until)} isPending={change.isPending} />
        )}
        <Refusal error={change.error} />
      </Stack>
    </Paper>
  );
}

function AwayForm({ onAway, isPending }: { onAway(until: number): void; isPending: boolean }) {
  const [until, setUntil] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onAway(new Date(until).getTime());
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text>Khi vắng, việc bà con đang đợi được chuyển cho người khác.</Text>
        <TextInput
          type="datetime-local"
          label="Vắng đến lúc"
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
          required
        />
        <Button type="submit" variant="default" loading={isPending}>
          Báo vắng
        </Button>
      </Stack>
    </form>
  );
}
