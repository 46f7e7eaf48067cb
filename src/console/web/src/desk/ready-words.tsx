import { useState } from 'react';
import { Button, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { RepliesAnswer } from '../../../../contract/console-desk.ts';
import { get } from '../api/client.ts';
import { Problem } from '../ui/problem.tsx';
import { holds } from '../ui/holds.ts';
import { Dialog } from '../ui/dialog.tsx';

/** Words written most often, and the answers that citizens get from the assistant. */
export function ReadyWords({ onPick }: { onPick(text: string): void }) {
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const { data, error } = useQuery({
    queryKey: ['replies'],
    queryFn: () => get<RepliesAnswer>('replies'),
    enabled: isOpen,
    staleTime: 10 * 60_000,
  });
  const all = [...(data?.canned ?? []), ...(data?.guidance ?? [])];
  const found = all.filter(({ title, text }) => holds(`${title} ${text}`, typed));
  return (
    <>
      <Button variant="default" px="sm" onClick={() => setOpen(true)}>
        Mẫu
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title="Lời có sẵn">
        <Stack gap="xs">
          <TextInput
            type="search"
            label="Tìm lời"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {error && <Problem error={error} />}
          {found.map(({ title, text }) => (
            <UnstyledButton
              key={title}
              p="xs"
              style={{ border: '1px solid #cbd5e1', borderRadius: 8 }}
              onClick={() => {
                onPick(text);
                setOpen(false);
              }}
            >
              <Text fw={600}>{title}</Text>
              <Text size="sm" lineClamp={3} style={{ whiteSpace: 'pre-wrap' }}>
                {text}
              </Text>
            </UnstyledButton>
          ))}
        </Stack>
      </Dialog>
    </>
  );
}
