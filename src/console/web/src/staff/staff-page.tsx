import { useState } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Badge, Button, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import type { StaffMember } from '../../../../contract/console-staff.ts';
import { get, post } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { useMe } from '../session/session.tsx';
import { Problem } from '../ui/problem.tsx';
import { ROLE_NAMES } from '../ui/role-names.ts';
import { AddStaff } from './add-staff.tsx';
import { Secrets, type HandedOver } from './secrets.tsx';
import { Refusal } from '../ui/refusal.tsx';

const STAFF = ['staff'] as const;

/** Who works here: added, stopped, opened again, given a new first password. */
export function StaffPage() {
  const [handed, setHanded] = useState<HandedOver | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: STAFF,
    queryFn: () => get<{ staff: StaffMember[] }>('staff'),
  });
  const onSecrets = (one: HandedOver): void => {
    setHanded(one);
    void queries.invalidateQueries({ queryKey: STAFF });
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

function Member({ member, onSecrets }: { member: StaffMember; onSecrets(one: HandedOver): void }) {
  const me = useMe();
  const [said, setSaid] = useState('');
  const change = useMutation({
    mutationFn: (what: 'disable' | 'enable' | 'reset') =>
      post<Partial<HandedOver> & { reopened?: string[] }>(`staff/${member.id}/${what}`),
    onSuccess(answer) {
      const { firstPassword, linkCode, reopened } = answer;
      if (firstPassword && linkCode) return onSecrets({ member, firstPassword, linkCode });
      setSaid(reopened?.length ? `Việc không còn ai nhận: ${reopened.join(', ')}` : '');
      void queries.invalidateQueries({ queryKey: STAFF });
    },
  });
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" align="flex-start">
        <div>
          <Text fw={600}>{member.name}</Text>
          <Text size="sm">
            {member.phone} · {ROLE_NAMES[member.role]}
          </Text>
          <Group gap={6} mt={4}>
            {member.isDisabled && <Badge color="red">Đã khóa</Badge>}
            {!member.hasZalo && <Badge color="gray">Chưa nối Zalo</Badge>}
            {member.hasTotp && <Badge color="green">Hai lớp</Badge>}
          </Group>
        </div>
        {member.id !== me.id && (
          <Group gap="xs">
            <Button
              variant="default"
              onClick={() => change.mutate(member.isDisabled ? 'enable' : 'disable')}
              loading={change.isPending}
            >
              {member.isDisabled ? 'Mở lại' : 'Khóa'}
            </Button>
            {!member.isDisabled && (
              <Button variant="default" onClick={() => change.mutate('reset')} loading={change.isPending}>
                Cấp lại mật khẩu
              </Button>
            )}
          </Group>
        )}
      </Group>
      {said && <Alert mt="xs">{said}</Alert>}
      <Refusal error={change.error} mt="xs" />
    </Paper>
  );
}
