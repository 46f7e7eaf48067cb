import { useState, type FormEvent } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import type { Role } from '../../../../contract/console-auth.ts';
import { useCommune } from '../api/commune.ts';
import { post } from '../api/client.ts';
import { useMe } from '../session/session.tsx';
import { ROLE_NAMES } from '../ui/role-names.ts';
import type { HandedOver } from './secrets.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Refusal } from '../ui/refusal.tsx';

interface Person {
  name: string;
  phone: string;
  role: Role;
  village: string;
}

export function AddStaff({ onAdded }: { onAdded(one: HandedOver): void }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Thêm người</Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title="Thêm người">
        <Form
          onAdded={(one) => {
            setOpen(false);
            onAdded(one);
          }}
        />
      </Dialog>
    </>
  );
}

function Form({ onAdded }: { onAdded(one: HandedOver): void }) {
  const [person, setPerson] = useState<Person>({ name: '', phone: '', role: 'village', village: '' });
  const add = useMutation({
    mutationFn: () => {
      const { village, ...rest } = person;
      return post<HandedOver>('staff', { ...rest, ...(rest.role === 'village' && { village }) });
    },
    onSuccess: onAdded,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <PersonFields person={person} onChange={(change) => setPerson({ ...person, ...change })} />
        <Refusal error={add.error} />
        <Button type="submit" loading={add.isPending}>
          Thêm
        </Button>
      </Stack>
    </form>
  );
}

interface PersonFieldsProps {
  person: Person;
  onChange(change: Partial<Person>): void;
}

function PersonFields({ person, onChange: set }: PersonFieldsProps) {
  const me = useMe();
  const { data } = useCommune();
  const roles: Role[] =
    me.role === 'admin' ? ['village', 'officer', 'head', 'province', 'admin'] : ['village', 'officer'];
  return (
    <>
      <TextInput
        label="Họ và tên"
        value={person.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        required
      />
      <TextInput
        label="Số điện thoại"
        value={person.phone}
        onChange={(event) => set({ phone: event.currentTarget.value })}
        inputMode="tel"
        required
      />
      <NativeSelect
        size="md"
        label="Vai trò"
        value={person.role}
        onChange={(event) => set({ role: event.currentTarget.value as Role })}
        data={roles.map((value) => ({ value, label: ROLE_NAMES[value] }))}
      />
      {person.role === 'village' && (
        <NativeSelect
          size="md"
          label="Thôn"
          value={person.village}
          onChange={(event) => set({ village: event.currentTarget.value })}
          data={[
            { value: '', label: 'Chọn thôn' },
            ...(data?.villages ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          required
        />
      )}
    </>
  );
}
