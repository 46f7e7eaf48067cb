import { useState } from 'react';
import { Badge, Button, Group, Paper, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core';
import type { FactsAnswer } from '../../../../contract/console-content.ts';
import { Problem } from '../ui/problem.tsx';
import { dayOf, useFacts } from './data.ts';
import { ConfirmFact } from './confirm-fact.tsx';
import { CorrectFact } from './correct-fact.tsx';
import { holds } from '../ui/holds.ts';

export type FactView = FactsAnswer['facts'][number];

const STATES = {
  confirmed: ['Đã xác nhận', 'teal.9'],
  unconfirmed: ['Chưa xác nhận', 'yellow.3'],
  historical: ['Tài liệu cũ', 'gray.7'],
} as const;

/** Every dated sentence, those first that nobody vouches for. */
export function FactsList() {
  const [wanted, setWanted] = useState('');
  const { data, error, refetch } = useFacts();
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton h={300} />;
  const found = data.facts.filter((fact) => holds(`${fact.statement} ${fact.id}`, wanted));
  return (
    <Stack>
      <Title order={2} size="h4">
        Dữ kiện
      </Title>
      <TextInput
        label="Tìm dữ kiện"
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      {found.map((fact) => (
        <FactCard key={fact.id} fact={fact} today={data.today} mayShare={data.mayShare} />
      ))}
    </Stack>
  );
}

function FactCard({ fact, today, mayShare }: { fact: FactView; today: string; mayShare: boolean }) {
  const [open, setOpen] = useState<'confirm' | 'correct' | null>(null);
  const [said, setSaid] = useState('');
  const [label, color] = STATES[fact.state];
  const done = (): void => {
    setOpen(null);
    setSaid('Đã gửi, chờ người khác duyệt.');
  };
  return (
    <Paper withBorder p="sm" component="article" aria-label={fact.statement}>
      <Group justify="space-between" gap="xs">
        <Text fw={600}>{fact.statement}</Text>
        <Badge color={color} autoContrast>
          {label}
        </Badge>
      </Group>
      <Text size="sm">Nay trợ lý nói: {fact.said}</Text>
      <Text size="sm">
        Nguồn: {fact.source}
        {fact.by && ` · ${fact.by} xác nhận`}
        {fact.until && ` · đến ngày ${dayOf(fact.until)}`}
      </Text>
      {fact.state !== 'historical' && (
        <Group gap="xs" mt="xs">
          <Button variant="default" onClick={() => setOpen(open === 'confirm' ? null : 'confirm')}>
            {fact.state === 'confirmed' ? 'Xác nhận lại' : 'Xác nhận'}
          </Button>
          {mayShare && (
            <Button variant="default" onClick={() => setOpen(open === 'correct' ? null : 'correct')}>
              Sửa, có bản mới
            </Button>
          )}
        </Group>
      )}
      {open === 'confirm' && <ConfirmFact fact={fact} today={today} onDone={done} />}
      {open === 'correct' && <CorrectFact fact={fact} today={today} onDone={done} />}
      {said && <Text role="status">{said}</Text>}
    </Paper>
  );
}
