import { useState, type FormEvent } from 'react';
import { Button, Stack, TextInput } from '@mantine/core';
import { useMe } from '../session/session.tsx';
import classes from './content.module.css';
import { usePropose } from './data.ts';
import type { FactView } from './facts.tsx';
import { Refusal } from '../ui/refusal.tsx';

interface FactFormProps {
  fact: FactView;
  /** 'YYYY-MM-DD' */
  today: string;
  onDone(): void;
}

const DAY_MS = 86_400_000;
/** Money is looked at again within three months, everything else within six. */
export function reviewBy(fact: FactView, today: string): string {
  const days = /VND|%/.test(fact.unit) ? 90 : 180;
  return new Date(Date.parse(today) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Somebody read the document: its name, the day, and until when that holds. */
export function ConfirmFact({ fact, today, onDone }: FactFormProps) {
  const me = useMe();
  const [typed, setTyped] = useState({
    by: me.name,
    source: '',
    on: today,
    reviewAfter: reviewBy(fact, today),
  });
  const propose = usePropose(onDone);
  const set = (change: Partial<typeof typed>): void => setTyped({ ...typed, ...change });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { id, effectiveFrom, jurisdiction, base } = fact;
    const edit = { kind: 'confirmation', fact: id, effectiveFrom, jurisdiction, ...typed } as const;
    propose.mutate({ scope: 'commune', edit, base: base.commune, note: '' });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs" mt="xs">
        <TextInput
          label="Người xác nhận"
          value={typed.by}
          onChange={(event) => set({ by: event.currentTarget.value })}
          required
        />
        <TextInput
          label="Đã đọc văn bản nào"
          classNames={{ description: classes.hint }}
          description="Tên, số, ngày của văn bản. Không xác nhận theo báo hoặc lời kể."
          value={typed.source}
          onChange={(event) => set({ source: event.currentTarget.value })}
          required
        />
        <TextInput
          type="date"
          label="Ngày xác nhận"
          value={typed.on}
          onChange={(event) => set({ on: event.currentTarget.value })}
          required
        />
        <TextInput
          type="date"
          label="Xem lại trước ngày"
          value={typed.reviewAfter}
          onChange={(event) => set({ reviewAfter: event.currentTarget.value })}
          required
        />
        <Refusal error={propose.error} />
        <Button type="submit" loading={propose.isPending}>
          Đề xuất xác nhận
        </Button>
      </Stack>
    </form>
  );
}
