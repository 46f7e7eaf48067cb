import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Skeleton, Stack, Title } from '@mantine/core';
import type { StaffMember } from '../../../../contract/console-staff.ts';
import { get } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { Problem } from '../ui/problem.tsx';
import { AddStaff } from './add-staff.tsx';
import { Member } from './member.tsx';
import { Secrets, type HandedOver } from './secrets.tsx';

/** Who works here: added, stopped, opened again, given a new first password. */
export function StaffPage() {
  const [handed, setHanded] = useState<HandedOver | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['staff'],
    queryFn: () => get<{ staff: StaffMember[] }>('staff'),
  });
  const onSecrets = (one: HandedOver): void => {
    setHanded(one);
    void queries.invalidateQueries({ queryKey: ['staff'] });
  };
  return (
    <Stack p="md" maw={720}>
      <Title order={1} size="h3">
        Cán bộ
      </Title>
      <AddStaff onAdded={onSecrets} />
      <Secrets handed={handed} onClose={() => setHanded(null)} />
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton h={200} />}
      {data?.staff.map((member) => (
        <Member key={member.id} member={member} onSecrets={onSecrets} />
      ))}
    </Stack>
  );
}
