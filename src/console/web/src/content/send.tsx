import { useState } from 'react';
import { Alert, Button, Group, Text, TextInput } from '@mantine/core';
import type { ContentProblem } from '../../../../contract/console-content.ts';
import classes from './content.module.css';
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
  /** Whether the server has looked at what is typed now. */
  isChecked: boolean;
  /** How many things stand in the way. */
  problems: number;
  isShown: boolean;
  label: string;
  proposal: Omit<Proposal, 'note'>;
  onDone(): void;
}

/** The note for whoever decides, and the button: within reach wherever something is typed. */
export function Send({ isChecked, problems, isShown, label, proposal, onDone }: SendProps) {
  const [note, setNote] = useState('');
  const propose = usePropose(() => {
    setNote('');
    onDone();
  });
  if (!isShown) return null;
  return (
    <>
      <TextInput
        label="Ghi chú cho người duyệt"
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={classes.sendBar}>
        <Refusal error={propose.error} />
        <Group justify="space-between" gap="xs" wrap="nowrap">
          <Text size="sm" role="status" className={problems > 0 ? classes.wrong : undefined}>
            {problems > 0 ? `${problems} chỗ cần sửa` : isChecked ? 'Không có chỗ nào sai' : 'Đang kiểm tra'}
          </Text>
          <Button
            disabled={!isChecked || problems > 0}
            loading={propose.isPending}
            onClick={() => propose.mutate({ ...proposal, note })}
          >
            {label}
          </Button>
        </Group>
      </div>
    </>
  );
}
