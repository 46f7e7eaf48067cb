import { useState } from 'react';
import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import type { ContentProblem } from '../../../../contract/console-content.ts';
import { usePropose, type Proposal } from './data.ts';
import { Refusal } from '../ui/refusal.tsx';

/** What stands in the way, where it belongs to no field. */
export function Rest({ problems }: { problems: readonly ContentProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <Alert color="red" role="alert" title="Cần sửa trước khi đề xuất">
      {problems.map(({ text }) => (
        <Text key={text} size="sm">
          {text}
        </Text>
      ))}
    </Alert>
  );
}

interface SendProps {
  canSend: boolean;
  isShown: boolean;
  label: string;
  proposal: Omit<Proposal, 'note'>;
  onDone(): void;
}

/** The note for whoever decides, and the button. */
export function Send({ canSend, isShown, label, proposal, onDone }: SendProps) {
  const [note, setNote] = useState('');
  const propose = usePropose(() => {
    setNote('');
    onDone();
  });
  if (!isShown) return null;
  return (
    <Stack gap="xs" align="flex-start">
      <TextInput
        w="100%"
        label="Ghi chú cho người duyệt"
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Refusal error={propose.error} />
      <Button
        disabled={!canSend}
        loading={propose.isPending}
        onClick={() => propose.mutate({ ...proposal, note })}
      >
        {label}
      </Button>
    </Stack>
  );
}
