import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { SimpleGrid, Skeleton, Stack, Text, Title } from '@mantine/core';
import type { FiguresAnswer } from '../../../../contract/console-figures.ts';
import { get } from '../api/client.ts';
import { Problem } from '../ui/problem.tsx';
import { Figure } from './figure.tsx';
import { SpanChoice, searchOf, type Chosen } from './span-choice.tsx';

/** What the head asks on Monday: sums of a span, beside the span before. */
export function FiguresPage() {
  const [chosen, setChosen] = useState<Chosen>({ span: 'this_week', from: '', to: '' });
  const search = searchOf(chosen);
  const { data, error, refetch } = useQuery({
    queryKey: ['figures', search],
    queryFn: ({ signal }) => get<FiguresAnswer>(`figures?${search}`, signal),
    staleTime: 60_000,
  });
  return (
    <Stack p="md" maw={1200}>
      <Title order={1} size="h3">
        Số liệu
      </Title>
      <SpanChoice chosen={chosen} onChange={setChosen} />
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton h={300} />}
      {data && (
        <>
          <Text>
            {data.commune}: {say(data.span)}, so với {say(data.before)}.
          </Text>
          <SimpleGrid cols={{ base: 1, lg: data.tables.length > 1 ? 2 : 1 }}>
            {data.tables.map((table) => (
              <Figure key={table.id} table={table} search={search} />
            ))}
          </SimpleGrid>
        </>
      )}
    </Stack>
  );
}

function say({ from, to }: { from: string; to: string }): string {
  const [first, last] = [from, to].map((day) => day.split('-').reverse().join('/'));
  return first === last ? `ngày ${first}` : `từ ${first} đến ${last}`;
}
