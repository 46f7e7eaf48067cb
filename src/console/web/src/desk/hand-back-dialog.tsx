import { Button, Stack, Text } from '@mantine/core';
import type { CaseRowShown } from '../../../../contract/console-desk.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { useAct } from './use-act.ts';

interface DialogProps {
  row: CaseRowShown;
  isOpen: boolean;
  onClose(): void;
}

/** Handing back closes the case: nobody waits for it any more. */
export function HandBackDialog({ row, isOpen, onClose }: DialogProps) {
  const handBack = useAct(row.id, 'hand-back', onClose);
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title="Trả cho trợ lý">
      <Stack>
        {row.urgency === 'urgent' && (
          <Text fw={700} c="red.9">
            Đây là việc gấp.
          </Text>
        )}
        <Text>Từ đây trợ lý trả lời bà con. Việc này đóng lại, không ai theo nữa.</Text>
        <Text>Bà con vẫn cần người thì anh/chị bấm «Chuyển».</Text>
        <Refusal error={handBack.error} mt="xs" />
        <Button loading={handBack.isPending} onClick={() => handBack.mutate({})}>
          Trả và đóng việc
        </Button>
      </Stack>
    </Dialog>
  );
}
