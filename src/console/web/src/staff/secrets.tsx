import { Button, Code, Group, Stack, Text } from '@mantine/core';
import type { StaffMember } from '../../../../contract/console-staff.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { Dialog } from '../ui/dialog.tsx';

export interface HandedOver {
  member: StaffMember;
  firstPassword: string;
  linkCode: string;
}

/** Shown this once, to be handed over; it goes only when whoever reads it says that they have it. */
export function Secrets({ handed, onClose }: { handed: HandedOver | null; onClose(): void }) {
  return (
    <Dialog isOpen={handed !== null} title="Trao tận tay, chỉ hiện lần này">
      {handed && (
        <Stack>
          <Text>Mật khẩu đầu tiên của {handed.member.name}:</Text>
          <Secret text={handed.firstPassword} what="mật khẩu" />
          <Text>Để nhận việc trên Zalo, nhắn cho Zalo của xã:</Text>
          <Secret text={`#lienket ${handed.linkCode}`} what="lời nhắn" />
          <Button onClick={onClose}>Đã ghi lại</Button>
        </Stack>
      )}
    </Dialog>
  );
}

function Secret({ text, what }: { text: string; what: string }) {
  return (
    <Group gap="xs">
      <Code fz={22} px="sm" py={6} style={{ flex: 1, overflowWrap: 'anywhere' }}>
        {text}
      </Code>
      <CopyButton text={text} what={what} />
    </Group>
  );
}
