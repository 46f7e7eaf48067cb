import { Anchor, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { LineShown, RevealAnswer } from '../../../../contract/console-desk.ts';
import { post } from '../api/client.ts';
import { Refusal } from '../ui/refusal.tsx';

const PHONE = /((?:\+?84|0)(?:[ .-]?\d){8,10})(?!\d)/;

/** A line with masked numbers; asked for, they are shown, and a phone can be rung. Each look is written down. */
export function Numbers({ id, line: { seq, text } }: { id: string; line: LineShown }) {
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => post<RevealAnswer>(`cases/${id}/reveal`, { seq }),
  });
  if (data) return <Ringing text={data.text} />;
  return (
    <>
      {text}
      <Button variant="default" size="xs" display="block" mt={4} loading={isPending} onClick={() => mutate()}>
        Xem số
      </Button>
      <Refusal error={error} mt="xs" />
    </>
  );
}

function Ringing({ text }: { text: string }) {
  // With one group in the pattern every second part is a phone.
  return text.split(PHONE).map((part, at) =>
    at % 2 ? (
      <Anchor key={at} href={`tel:${part.replace(/[^\d+]/g, '')}`} inherit>
        {part}
      </Anchor>
    ) : (
      part
    ),
  );
}
