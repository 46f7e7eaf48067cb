import { useState } from 'react';
import { Button, NativeSelect, Stack } from '@mantine/core';
import { useCommune } from '../api/commune.ts';
import { useMe } from '../session/session.tsx';
import { ROLE_NAMES } from '../ui/role-names.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useAct } from './use-act.ts';
import { Dialog } from '../ui/dialog.tsx';

interface DialogProps {
  id: string;
  isOpen: boolean;
  onClose(): void;
}

export function PassDialog({ id, isOpen, onClose }: DialogProps) {
  const me = useMe();
  const { data } = useCommune();
  const [to, setTo] = useState('');
  const pass = useAct(id, 'pass', onClose);
  const others = (data?.colleagues ?? []).filter((one) => one.id !== me.id);
  const villageOf = (village?: string): string =>
    data?.villages.find((one) => one.id === village)?.name ?? '';
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title="Chuyển việc">
      <Stack>
        <NativeSelect
          size="md"
          label="Chuyển cho"
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
          data={[
            { value: '', label: 'Ai rảnh thì nhận' },
            ...others.map(({ id: value, name, role, village }) => ({
              value,
              label: [name, ROLE_NAMES[role], villageOf(village)].filter(Boolean).join(', '),
            })),
          ]}
        />
        <Refusal error={pass.error} mt="xs" />
        <Button loading={pass.isPending} onClick={() => pass.mutate(to ? { to } : {})}>
          Chuyển
        </Button>
      </Stack>
    </Dialog>
  );
}
