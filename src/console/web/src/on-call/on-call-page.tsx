import { useQuery } from '@tanstack/react-query';
import { Badge, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import type { OnCallAnswer, OnCallPerson, OnCallPlace } from '../../../../contract/console-on-call.ts';
import { get } from '../api/client.ts';
import { moment } from '../ui/time.ts';
import { Problem } from '../ui/problem.tsx';
import { ROLE_NAMES } from '../ui/role-names.ts';

/** Who belongs to which village, who of them can be told now, and who is told instead; those without anybody first. */
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
            ? `${bare.length} trong ${villages.length} thôn không có ai của thôn nhận được trên Zalo. Việc ở đó báo cho cán bộ xã.`
            : 'Thôn nào cũng có người nhận được trên Zalo.'}
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

function Place({ place }: { place: OnCallPlace }) {
  const { id, name, own, instead, isCovered } = place;
  const isBare = id !== undefined && !isCovered;
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between">
        <Title order={2} size="h5">
          {name}
        </Title>
        {isBare && (
          <Badge color="red.9">{own.length ? 'Báo cán bộ xã thay' : 'Chưa có người của thôn'}</Badge>
        )}
      </Group>
      {own.length > 0 && (
        <Text size="sm" mt={4}>
          Người của thôn:
        </Text>
      )}
      {own.map((person) => (
        <Person key={person.id} person={person} />
      ))}
      {!isCovered && (
        <>
          <Text size="sm" mt={4}>
            {insteadOf(place)}
          </Text>
          {instead.map((person) => (
            <Person key={person.id} person={person} />
          ))}
        </>
      )}
    </Paper>
  );
}

/** Why somebody else is told. */
function insteadOf({ id, own, instead }: OnCallPlace): string {
  const why =
    id === undefined
      ? 'Chưa biết bà con ở thôn nào.'
      : own.length
        ? 'Lúc này Zalo không báo được cho ai của thôn.'
        : 'Thôn này chưa có ai.';
  return instead.length ? `${why} Việc báo cho cán bộ xã:` : `${why} Xã cũng chưa có ai để báo.`;
}

function Person({ person: { name, role, awayUntil, hasZalo, isReachable } }: { person: OnCallPerson }) {
  return (
    <Group gap={6} mt={4}>
      <Text size="sm">
        {name} · {ROLE_NAMES[role]}
      </Text>
      {isReachable && <Badge color="teal.9">Nhận được trên Zalo</Badge>}
      {awayUntil !== undefined && <Badge color="dark">Vắng đến {moment(awayUntil)}</Badge>}
      {!hasZalo && <Badge color="gray.8">Chưa nối Zalo</Badge>}
      {hasZalo && !isReachable && awayUntil === undefined && (
        <Badge color="gray.8">Lâu chưa nhắn Zalo của xã</Badge>
      )}
    </Group>
  );
}
