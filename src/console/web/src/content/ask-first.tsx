import { useState } from 'react';
import { Button, Stack, Text } from '@mantine/core';
import { Dialog } from '../ui/dialog.tsx';

interface AskFirstProps {
  label: string;
  title: string;
  /** What will happen. */
  text: string;
  /** Of the second button. */
  does: string;
  isMain?: boolean;
  isPending: boolean;
  onDo(): void;
}

/** What every citizen hears a moment later is asked about once. */
export function AskFirst({ label, title, text, does, isMain = false, isPending, onDo }: AskFirstProps) {
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Button variant={isMain ? 'filled' : 'default'} onClick={() => setAsked(true)} loading={isPending}>
        {label}
      </Button>
      <Dialog isOpen={isAsked} title={title} onClose={() => setAsked(false)}>
        <Stack>
          <Text>{text}</Text>
          <Button
            onClick={() => {
              setAsked(false);
              onDo();
            }}
          >
            {does}
          </Button>
        </Stack>
      </Dialog>
    </>
  );
}
