import { useState } from 'react';
import { Button, Modal, Stack, Text, TextInput } from '@mantine/core';
import type { TopicAnswer } from '../../../../contract/console-content.ts';
import { holds } from '../ui/holds.ts';

interface GapPickerProps {
  gaps: TopicAnswer['gaps'];
  section: string;
  onPick(code: string): void;
}

/** What may stand in place of a figure, found by what it says. */
export function GapPicker({ gaps, section, onPick }: GapPickerProps) {
  const [isOpen, setOpen] = useState(false);
  const [wanted, setWanted] = useState('');
  const found = gaps.filter((one) => holds(`${one.label} ${one.said} ${one.code}`, wanted));
  return (
    <>
      <Button
        variant="default"
        size="sm"
        onClick={() => setOpen(true)}
        aria-label={`Chèn vào mục ${section}`}
      >
        Chèn
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={`Chèn vào mục ${section}`}
        closeButtonProps={{ 'aria-label': 'Đóng' }}
      >
        <Stack>
          <TextInput label="Tìm" value={wanted} onChange={(event) => setWanted(event.currentTarget.value)} />
          {found.map(({ code, label, said }) => (
            <Button
              key={code}
              variant="default"
              h="auto"
              py="xs"
              justify="flex-start"
              styles={{ label: { whiteSpace: 'normal', textAlign: 'left', display: 'block' } }}
              onClick={() => {
                onPick(code);
                setOpen(false);
              }}
            >
              <Text size="sm" fw={600} component="span" display="block">
                {label}
              </Text>
              <Text size="sm" component="span" display="block">
                Nay đọc là: {said}
              </Text>
            </Button>
          ))}
        </Stack>
      </Modal>
    </>
  );
}
