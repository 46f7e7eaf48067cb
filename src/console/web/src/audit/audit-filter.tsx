import { useEffect, useState, type FormEvent } from 'react';
import { Button, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { AUDIT_ACTION_NAMES } from '../../../../contract/console-audit.ts';
import type { AuditAnswer } from '../../../../contract/console-audit-answers.ts';

/** Empty: whatever it is. */
export interface Wanted {
  officer: string;
  action: string;
  from: string;
  to: string;
  subject: string;
  commune: string;
}

export const NOTHING: Wanted = { officer: '', action: '', from: '', to: '', subject: '', commune: '' };

export function searchOf(wanted: Wanted): string {
  return new URLSearchParams(Object.entries(wanted).filter(([, value]) => value)).toString();
}

interface AuditFilterProps {
  wanted: Wanted;
  onChange(wanted: Wanted): void;
  /** Absent while they are on their way. */
  lists: Pick<AuditAnswer, 'officers' | 'communes'> | undefined;
}

const ALL = { value: '', label: 'Tất cả' };
const ACTIONS = Object.entries(AUDIT_ACTION_NAMES).map(([value, label]) => ({ value, label }));
const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });

/** What is chosen is asked at once; what is typed when it is sent. */
export function AuditFilter({ wanted, onChange, lists }: AuditFilterProps) {
  const [known, setKnown] = useState(lists);
  // The lists of the answer before stay while the next one is on its way.
  useEffect(() => void (lists && setKnown(lists)), [lists]);
  const set = (change: Partial<Wanted>): void => onChange({ ...wanted, ...change });
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
      {known && known.communes.length > 1 && (
        <NativeSelect
          size="md"
          label="Xã"
          value={wanted.commune}
          onChange={(event) => onChange({ ...NOTHING, commune: event.currentTarget.value })}
          data={[{ value: '', label: 'Xã của tôi' }, ...known.communes.map(named)]}
        />
      )}
      <NativeSelect
        size="md"
        label="Cán bộ"
        value={wanted.officer}
        onChange={(event) => set({ officer: event.currentTarget.value })}
        data={[ALL, ...(known?.officers.map(named) ?? [])]}
      />
      <NativeSelect
        size="md"
        label="Việc đã làm"
        value={wanted.action}
        onChange={(event) => set({ action: event.currentTarget.value })}
        data={[ALL, ...ACTIONS]}
      />
      <TextInput
        type="date"
        label="Từ ngày"
        value={wanted.from}
        onChange={(event) => set({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label="Đến ngày"
        value={wanted.to}
        onChange={(event) => set({ to: event.currentTarget.value })}
      />
      <Subject key={wanted.subject} subject={wanted.subject} onSent={(subject) => set({ subject })} />
    </SimpleGrid>
  );
}

function Subject({ subject, onSent }: { subject: string; onSent(subject: string): void }) {
  const [typed, setTyped] = useState(subject);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSent(typed.trim());
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        label="Mã việc hoặc mã khác"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        rightSectionWidth={64}
        rightSection={
          <Button type="submit" variant="subtle" px="xs">
            Tìm
          </Button>
        }
      />
    </form>
  );
}
