import { Alert, Skeleton, Stack, Text, Title } from '@mantine/core';
import { Problem } from '../ui/problem.tsx';
import { ChangeCard } from './change-card.tsx';
import { useChanges } from './data.ts';

/** What waits for a second person, then what was decided. */
export function ChangesList() {
  const { data, error, refetch } = useChanges();
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton h={300} />;
  const waiting = data.changes.filter(({ state }) => state === 'proposed');
  const decided = data.changes.filter(({ state }) => state !== 'proposed');
  return (
    <Stack>
      <Title order={2} size="h4">
        Chờ duyệt
      </Title>
      {waiting.length === 0 && <Alert color="green">Không có gì chờ duyệt.</Alert>}
      {waiting.map((change) => (
        <ChangeCard key={change.id} change={change} />
      ))}
      <Title order={2} size="h4">
        Đã qua
      </Title>
      {decided.length === 0 && <Text>Chưa có lần sửa nào.</Text>}
      {decided.map((change) => (
        <ChangeCard key={change.id} change={change} />
      ))}
    </Stack>
  );
}
