import { useState, type FormEvent } from 'react';
import { Button, Stack, Textarea, TextInput } from '@mantine/core';
import { reviewBy } from './confirm-fact.tsx';
import { usePropose } from './data.ts';
import type { FactView } from './facts.tsx';
import { Refusal } from '../ui/refusal.tsx';

interface CorrectFactProps {
  fact: FactView;
  today: string;
  onDone(): void;
}

/** The law changed: a new dated version; the old one ends the day before and stays in the list. */
export function CorrectFact({ fact, today, onDone }: CorrectFactProps) {
  const [typed, setTyped] = useState({
    statement: fact.statement,
    safeWording: fact.safeWording,
    value: fact.value,
    source: '',
    effectiveFrom: today,
    reviewAfter: reviewBy(fact, today),
  });
  const propose = usePropose(onDone);
  const set = (change: Partial<typeof typed>): void => setTyped({ ...typed, ...change });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { id, jurisdiction, base } = fact;
    propose.mutate({
      scope: 'all',
      edit: { kind: 'fact', fact: id, jurisdiction, ...typed },
      base: base.all,
      note: '',
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs" mt="xs">
        <Sentences typed={typed} onType={set} />
        {fact.value && (
          <TextInput
            label={`Con số (${fact.unit})`}
            value={typed.value}
            onChange={(event) => set({ value: event.currentTarget.value })}
            required
          />
        )}
        <TextInput
          label="Văn bản"
          value={typed.source}
          onChange={(event) => set({ source: event.currentTarget.value })}
          required
        />
        <TextInput
          type="date"
          label="Có hiệu lực từ"
          value={typed.effectiveFrom}
          onChange={(event) => set({ effectiveFrom: event.currentTarget.value })}
          required
        />
        <Refusal error={propose.error} />
        <Button type="submit" loading={propose.isPending}>
          Đề xuất bản mới
        </Button>
      </Stack>
    </form>
  );
}

interface SentencesProps {
  typed: { statement: string; safeWording: string };
  onType(change: { statement?: string; safeWording?: string }): void;
}

/** What is said once it is confirmed, and until then. */
function Sentences({ typed, onType: set }: SentencesProps) {
  return (
    <>
      <Textarea
        label="Câu khi đã xác nhận"
        value={typed.statement}
        onChange={(event) => set({ statement: event.currentTarget.value })}
        autosize
        required
      />
      <Textarea
        label="Câu an toàn, không có con số"
        value={typed.safeWording}
        onChange={(event) => set({ safeWording: event.currentTarget.value })}
        autosize
        required
      />
    </>
  );
}
