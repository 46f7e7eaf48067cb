import { useState, type FormEvent } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { Button, Group, List, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import type { ExamplesAnswer } from '../../../../contract/console-lessons.ts';
import { get, post } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { LESSONS } from '../lessons/queries.ts';
import { Pager } from '../ui/pager.tsx';
import { Problem } from '../ui/problem.tsx';
import { Refusal } from '../ui/refusal.tsx';
import classes from './content.module.css';

const EXAMPLES = 'examples';
const TYPING_MS = 300;
const PAGE = 20;

const again = (): void => {
  void queries.invalidateQueries({ queryKey: [EXAMPLES] });
  void queries.invalidateQueries({ queryKey: LESSONS });
};

/** What the assistant has learnt this topic from, and what an officer would add. */
export function Examples({ topic }: { topic: string }) {
  const [wanted, setWanted] = useState('');
  const [from, setFrom] = useState(0);
  const [find] = useDebouncedValue(wanted, TYPING_MS);
  const { data, error, refetch } = useQuery({
    queryKey: [EXAMPLES, topic, find, from],
    queryFn: ({ signal }) =>
      get<ExamplesAnswer>(
        `lessons/examples?${new URLSearchParams({ intent: topic, find, from: String(from) }).toString()}`,
        signal,
      ),
    placeholderData: (last) => last,
  });
  return (
    <Stack component="section" aria-labelledby="cau-mau">
      <Title order={3} size="h5" id="cau-mau">
        Câu bà con hay nói
      </Title>
      <Text>Trợ lý nhận ra chủ đề nhờ các câu này.</Text>
      <AddExample topic={topic} />
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {data && <Waiting waiting={data.waiting} />}
      <TextInput
        label="Tìm câu"
        value={wanted}
        onChange={(event) => {
          setFrom(0);
          setWanted(event.currentTarget.value);
        }}
      />
      {data && <Lines data={data} from={from} onTurn={setFrom} />}
    </Stack>
  );
}

interface LinesProps {
  data: ExamplesAnswer;
  from: number;
  onTurn(from: number): void;
}

function Lines({ data: { lines, total }, from, onTurn }: LinesProps) {
  if (total === 0) return <Text>Không có câu nào như vậy.</Text>;
  return (
    <>
      <Text size="sm" role="status">
        Câu {from + 1} đến {from + lines.length} trong {total} câu
      </Text>
      <List>
        {lines.map((line) => (
          <List.Item key={line} style={{ overflowWrap: 'anywhere' }}>
            {line}
          </List.Item>
        ))}
      </List>
      <Pager skip={from} perPage={PAGE} total={total} onGo={onTurn} />
    </>
  );
}

function AddExample({ topic }: { topic: string }) {
  const [text, setText] = useState('');
  const add = useMutation({
    mutationFn: () => post<{ text: string }>('lessons/add', { intent: topic, text }),
    onSuccess: () => setText(''),
    onSettled: again,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <Stack component="form" gap="xs" align="flex-start" onSubmit={submit}>
      <TextInput
        w="100%"
        label="Thêm một câu như bà con nói"
        description="Số và tên người được che. Lãnh đạo xã duyệt ở trang «Chưa hiểu», máy học thử rồi mới nhận."
        classNames={{ description: classes.hint }}
        value={text}
        maxLength={300}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Refusal error={add.error} />
      <Button type="submit" disabled={text.trim() === ''} loading={add.isPending}>
        Thêm câu
      </Button>
      {add.data && <Text role="status">Đã gửi, chờ duyệt: {add.data.text}</Text>}
    </Stack>
  );
}

/** Written here or said by citizens, and not approved yet. */
function Waiting({ waiting }: Pick<ExamplesAnswer, 'waiting'>) {
  const drop = useMutation({
    mutationFn: (id: string) => post('lessons/drop', { ids: [id] }),
    onSettled: again,
  });
  if (waiting.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={4} size="h6">
        Câu chờ duyệt
      </Title>
      {waiting.map(({ id, text }) => (
        <Paper key={id} withBorder p="xs">
          <Group gap="xs" justify="space-between">
            <Text style={{ overflowWrap: 'anywhere' }}>{text}</Text>
            <Button
              variant="default"
              onClick={() => drop.mutate(id)}
              disabled={drop.isPending}
              aria-label={`Bỏ câu: ${text}`}
            >
              Bỏ câu
            </Button>
          </Group>
        </Paper>
      ))}
      <Refusal error={drop.error} />
    </Stack>
  );
}
