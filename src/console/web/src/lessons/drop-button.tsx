import { useState } from 'react';
import { Button, Stack, Text } from '@mantine/core';
import { Dialog } from '../ui/dialog.tsx';

interface DropButtonProps {
  label: string;
  /** Told apart from other buttons of the same words. */
  name?: string;
  texts: readonly string[];
  isDisabled: boolean;
  onDrop(): void;
}

/** What is dropped comes back by no button: it asks once, with the sentences. */
export function DropButton({ label, name = label, texts, isDisabled, onDrop }: DropButtonProps) {
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setAsked(true)} disabled={isDisabled} aria-label={name}>
        {label}
      </Button>
      <Dialog isOpen={isAsked} title={`Bỏ ${texts.length} câu?`} onClose={() => setAsked(false)}>
        <Stack>
          <Stack component="ul" gap={4} m={0} pl="md">
            {texts.map((text, at) => (
              <Text component="li" key={`${at}-${text}`} style={{ overflowWrap: 'anywhere' }}>
                {text}
              </Text>
            ))}
          </Stack>
          <Text>Bỏ rồi thì trợ lý không học các câu này, và không lấy lại được.</Text>
          <Button
            color="red.9"
            onClick={() => {
              setAsked(false);
              onDrop();
            }}
          >
            Bỏ hẳn
          </Button>
        </Stack>
      </Dialog>
    </>
  );
}
