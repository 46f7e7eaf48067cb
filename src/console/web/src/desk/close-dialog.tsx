import { useState } from 'react';
import { Button, Checkbox, NativeSelect, Stack, Textarea } from '@mantine/core';
import { Refusal } from '../ui/refusal.tsx';
import { useAct } from './use-act.ts';
import { OUTCOME_NAMES } from './words.ts';
import { Dialog } from '../ui/dialog.tsx';

interface DialogProps {
  id: string;
  isOpen: boolean;
  onClose(): void;
}

export function CloseDialog({ id, isOpen, onClose }: DialogProps) {
  const [outcome, setOutcome] = useState('answered');
  const [note, setNote] = useState('');
  const [asks, setAsks] = useState(true);
  const close = useAct(id, 'close', onClose);
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title="Đóng việc">
      <Stack>
        <NativeSelect
          size="md"
          label="Việc xong thế nào"
          value={outcome}
          onChange={(event) => setOutcome(event.currentTarget.value)}
          data={Object.entries(OUTCOME_NAMES).map(([value, label]) => ({ value, label }))}
        />
        <Textarea
          label="Ghi cho đồng nghiệp (không bắt buộc)"
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          autosize
        />
        <Checkbox
          size="md"
          label="Hỏi bà con đã được giúp chưa"
          checked={asks}
          onChange={(event) => setAsks(event.currentTarget.checked)}
        />
        <Refusal error={close.error} mt="xs" />
        <Button
          loading={close.isPending}
          onClick={() => close.mutate({ outcome, asks, ...(note.trim() && { note }) })}
        >
          Đóng việc này
        </Button>
      </Stack>
    </Dialog>
  );
}
