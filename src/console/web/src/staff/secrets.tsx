import { Code, Stack, Text } from '@mantine/core';
import type { StaffMember } from '../../../../contract/console-staff.ts';
import { Dialog } from '../ui/dialog.tsx';

export interface HandedOver {
  member: StaffMember;
  firstPassword: string;
  linkCode: string;
}

/** Shown this once, to be handed over. */
export function Secrets({ handed, onClose }: { handed: HandedOver | null; onClose(): void }) {
  return (
    <Dialog isOpen={handed !== null} onClose={onClose} title="Trao tận tay, chỉ hiện lần này">
      {handed && (
        <Stack>
          <Text>Mật khẩu đầu tiên của {handed.member.name}:</Text>
          <Code block>{handed.firstPassword}</Code>
          <Text>Để nhận việc trên Zalo, nhắn cho Zalo của xã:</Text>
          <Code block>#lienket {handed.linkCode}</Code>
        </Stack>
      )}
    </Dialog>
  );
}
