import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Alert, Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import type { StaffMember } from '../../../../contract/console-staff.ts';
import { post } from '../api/client.ts';
import { useCommune } from '../api/commune.ts';
import { queries } from '../api/queries.ts';
import { useMe } from '../session/session.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { sayPhone } from '../ui/phone.ts';
import { Refusal } from '../ui/refusal.tsx';
import { ROLE_NAMES } from '../ui/role-names.ts';
import type { HandedOver } from './secrets.tsx';

type What = 'disable' | 'enable' | 'reset';
/** What cannot be taken back by the same button is asked first. */
type Asked = Exclude<What, 'enable'>;

interface MemberProps {
  member: StaffMember;
  onSecrets(one: HandedOver): void;
}

export function Member({ member, onSecrets }: MemberProps) {
  const me = useMe();
  const [said, setSaid] = useState('');
  const [asks, setAsks] = useState<Asked | null>(null);
  const change = useMutation({
    mutationFn: (what: What) =>
      post<Partial<HandedOver> & { reopened?: string[] }>(`staff/${member.id}/${what}`),
    onSuccess(answer) {
      const { firstPassword, linkCode, reopened } = answer;
      setAsks(null);
      if (firstPassword && linkCode) return onSecrets({ member, firstPassword, linkCode });
      setSaid(reopened?.length ? `Việc không còn ai nhận: ${reopened.join(', ')}` : '');
      void queries.invalidateQueries({ queryKey: ['staff'] });
    },
  });
  return (
    <Paper withBorder p="sm" component="section" aria-label={member.name}>
      <Group justify="space-between" align="flex-start">
        <Who member={member} />
        {member.id !== me.id && (
          <Group gap="xs">
            {member.isDisabled ? (
              <Button variant="default" onClick={() => change.mutate('enable')} loading={change.isPending}>
                Mở lại
              </Button>
            ) : (
              <>
                <Button variant="default" onClick={() => setAsks('disable')}>
                  Khóa
                </Button>
                <Button variant="default" onClick={() => setAsks('reset')}>
                  Cấp lại mật khẩu
                </Button>
              </>
            )}
          </Group>
        )}
      </Group>
      <Question
        asks={asks}
        name={member.name}
        onClose={() => setAsks(null)}
        onYes={(what) => change.mutate(what)}
        isPending={change.isPending}
        error={change.error}
      />
      {said && <Alert mt="xs">{said}</Alert>}
      {asks === null && <Refusal error={change.error} mt="xs" />}
    </Paper>
  );
}

function Who({ member }: { member: StaffMember }) {
  const { data } = useCommune();
  const { name, phone, role, village, isDisabled, hasZalo, hasTotp } = member;
  const where = data?.villages.find(({ id }) => id === village)?.name;
  return (
    <div>
      <Text fw={600}>{name}</Text>
      <Text size="sm">
        {sayPhone(phone)} · {ROLE_NAMES[role]}
        {where && ` · ${where}`}
      </Text>
      <Group gap={6} mt={4}>
        {isDisabled && <Badge color="red">Đã khóa</Badge>}
        {!hasZalo && <Badge color="gray">Chưa nối Zalo</Badge>}
        {hasTotp && <Badge color="green">Hai lớp</Badge>}
      </Group>
    </div>
  );
}

const QUESTIONS: Record<Asked, { title: string; yes: string; says: readonly string[] }> = {
  disable: {
    title: 'Khóa',
    yes: 'Khóa người này',
    says: [
      'Người này bị đăng xuất ngay và không vào được nữa, đến khi anh/chị mở lại.',
      'Việc người này đang giữ trở về “Chưa ai nhận”, cán bộ khác được báo để nhận.',
    ],
  },
  reset: {
    title: 'Cấp lại mật khẩu cho',
    yes: 'Cấp lại mật khẩu',
    says: [
      'Mật khẩu cũ và mã sáu số không dùng được nữa, người này bị đăng xuất trên mọi máy.',
      'Mật khẩu mới hiện một lần để anh/chị trao tận tay.',
    ],
  },
};

interface QuestionProps {
  asks: Asked | null;
  name: string;
  onClose(): void;
  onYes(what: Asked): void;
  isPending: boolean;
  error: unknown;
}

function Question({ asks, name, onClose, onYes, isPending, error }: QuestionProps) {
  const { title, yes, says } = QUESTIONS[asks ?? 'disable'];
  return (
    <Dialog isOpen={asks !== null} onClose={onClose} title={`${title} ${name}?`}>
      {asks && (
        <Stack>
          {says.map((line) => (
            <Text key={line}>{line}</Text>
          ))}
          <Refusal error={error} />
          <Group gap="xs">
            <Button onClick={() => onYes(asks)} loading={isPending}>
              {yes}
            </Button>
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
          </Group>
        </Stack>
      )}
    </Dialog>
  );
}
