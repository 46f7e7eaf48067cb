import { useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import type { AuditAnswer, AuditLine } from '../../../../contract/console-audit-answers.ts';
import { get } from '../api/client.ts';
import { Problem } from '../ui/problem.tsx';
import { AuditFilter, NOTHING, searchOf, type Wanted } from './audit-filter.tsx';
import { datedMoment } from '../ui/time.ts';

/** Who did what, the newest first. */
export function AuditPage() {
  const [wanted, setWanted] = useState<Wanted>(NOTHING);
  const search = searchOf(wanted);
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['audit', search],
    queryFn: ({ pageParam, signal }) =>
      get<AuditAnswer>(`audit?${search}${pageParam ? `&before=${pageParam}` : ''}`, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const lines = data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <Stack p="md" maw={900}>
      <Title order={1} size="h3">
        Nhật ký
      </Title>
      <AuditFilter wanted={wanted} onChange={setWanted} lists={data?.pages[0]} />
      <Group>
        <Button component="a" variant="default" href={`/api/console/audit.csv?${search}`} download>
          Tải tệp CSV
        </Button>
      </Group>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton h={300} />}
      {data && lines.length === 0 && <Text>Không có dòng nào như vậy.</Text>}
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {lines.map((line) => (
          <Line
            key={line.id}
            line={line}
            onSubject={() => setWanted({ ...wanted, subject: line.subject.id })}
          />
        ))}
      </Stack>
      {hasNextPage && (
        <Button variant="default" onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>
          Xem thêm
        </Button>
      )}
    </Stack>
  );
}

function Line({ line, onSubject }: { line: AuditLine; onSubject(): void }) {
  const { at, officer, action, subject, detail } = line;
  return (
    <Paper withBorder p="sm" component="li">
      <Text size="sm">{datedMoment(at)}</Text>
      <Text>
        <b>{officer}</b>: {action}
      </Text>
      <Group gap="xs" justify="space-between">
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {subject.kind}: {subject.name}
          {detail && `. ${detail}`}
        </Text>
        <Button
          variant="subtle"
          onClick={onSubject}
          aria-label={`Chỉ xem mục này: ${subject.kind} ${subject.name}`}
        >
          Chỉ xem mục này
        </Button>
      </Group>
    </Paper>
  );
}
