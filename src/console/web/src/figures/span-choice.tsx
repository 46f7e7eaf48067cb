import { useState, type FormEvent } from 'react';
import { Button, Group, NativeSelect, TextInput } from '@mantine/core';

export interface Chosen {
  span: 'this_week' | 'last_week' | '30_days' | 'days';
  /** 'YYYY-MM-DD', of `days` alone. */
  from: string;
  to: string;
}

const SPANS = [
  { value: 'this_week', label: 'Tuần này' },
  { value: 'last_week', label: 'Tuần trước' },
  { value: '30_days', label: '30 ngày qua' },
  { value: 'days', label: 'Chọn ngày' },
];

export function searchOf({ span, from, to }: Chosen): string {
  return new URLSearchParams(span === 'days' ? { span, from, to } : { span }).toString();
}

interface SpanChoiceProps {
  chosen: Chosen;
  onChange(chosen: Chosen): void;
}

/** Nothing is asked before both days are there. */
export function SpanChoice({ chosen, onChange }: SpanChoiceProps) {
  const [span, setSpan] = useState<string>(chosen.span);
  const choose = (value: string): void => {
    setSpan(value);
    if (value !== 'days') onChange({ span: value as Chosen['span'], from: '', to: '' });
  };
  return (
    <Group align="flex-end">
      <NativeSelect
        size="md"
        label="Khoảng thời gian"
        value={span}
        onChange={(event) => choose(event.currentTarget.value)}
        data={SPANS}
      />
      {span === 'days' && <Days onChosen={(from, to) => onChange({ span: 'days', from, to })} />}
    </Group>
  );
}

function Days({ onChosen }: { onChosen(from: string, to: string): void }) {
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onChosen(from, to);
  };
  return (
    <form onSubmit={submit}>
      <Group align="flex-end">
        <TextInput
          type="date"
          label="Từ ngày"
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
          required
        />
        <TextInput
          type="date"
          label="Đến ngày"
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
          required
        />
        <Button type="submit">Xem</Button>
      </Group>
    </form>
  );
}
