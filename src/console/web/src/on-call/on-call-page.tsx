import { useQuery } from '@tanstack/react-query';
import { Badge, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import type { OnCallAnswer, OnCallPerson, OnCallPlace } from '../../../../contract/console-on-call.ts';
import { get } from '../api/client.ts';
import { moment } from '../ui/time.ts';
import { Problem } from '../ui/problem.tsx';
import { ROLE_NAMES } from '../ui/role-names.ts';

/** Which village has somebody, and who hears of its cases; those without anybody first. */
export function OnCallPage() {
  const { data, error, refetch } = useQuery({
    queryKey: ['on-call'],
    queryFn: () => get<OnCallAnswer>('on-call'),
    refetchInterval: 60_000,
  });
  const villages = data?.places.filter(({ id }) => id !== undefined) ?? [];
  const bare = villages.filter(({ isCovered }) => !isCovered);
  const order = (place: OnCallPlace): number => (place.id === undefined ? 2 : place.isCovered ? 1 : 0);
  return (
    <Stack p="md" maw={720}>
      <Title order={1} size="h3">
        Trực
      </Title>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton h={200} />}
      {data && (
        <Text>
          {bare.length
            ? `${bare.length} trong ${villages.length} thôn không có người trực. Việc ở đó báo cho cán bộ xã.`
            : 'Thôn nào cũng có người trực.'}
        </Text>
      )}
      {[...(data?.places ?? [])]
        .sort((a, b) => order(a) - order(b))
        .map((place) => (
          <Place key={place.id ?? ''} place={place} />
        ))}
    </Stack>
  );
}

function Place({ place: { id, name, told, away, isCovered } }: { place: OnCallPlace }) {
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between">
        <Title order={2} size="h5">
          {name}
        </Title>
        {id !== undefined && !isCovered && <Badge color="red.9">Không có người của thôn</Badge>}
      </Group>
      <Text size="sm" mt={4}>
        {told.length ? 'Có việc thì báo lần lượt:' : 'Chưa có ai để báo.'}
      </Text>
      {[...told, ...away].map((person) => (
        <Person key={person.id} person={person} />
      ))}
    </Paper>
  );
}

function Person({ person: { name, role, awayUntil, hasZalo } }: { person: OnCallPerson }) {
  return (
    <Group gap={6} mt={4}>
      <Text size="sm">
        {name} · {ROLE_NAMES[role]}
      </Text>
      {awayUntil !== undefined && <Badge color="dark">Vắng đến {moment(awayUntil)}</Badge>}
      {!hasZalo && <Badge color="gray.8">Chưa nối Zalo</Badge>}
    </Group>
  );
}
