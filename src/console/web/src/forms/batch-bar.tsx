import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Group, List, Paper, Progress, Stack, Text, Textarea } from '@mantine/core';
import type { BatchAnswer, FormRow } from '../../../../contract/console-forms.ts';
import { post } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { useMe } from '../session/session.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { newId } from '../api/new-id.ts';

type To = 'approved' | 'asked';
type Result = BatchAnswer['results'][number];

/** So many at once, so that the bar moves. */
const CHUNK = 5;

/** What was chosen in the list, decided together; what happened is said form by form. */
export function BatchBar({ forms, onDone }: { forms: readonly FormRow[]; onDone(): void }) {
  const { role } = useMe();
  const [to, setTo] = useState<To | null>(null);
  const [last, setLast] = useState<readonly Result[]>([]);
  if (forms.length === 0 && to === null) return <Results results={last} />;
  return (
    <Paper withBorder p="xs">
      <Group gap="xs">
        <Text fw={600}>Đã chọn {forms.length} phiếu</Text>
        {role !== 'village' && <Button onClick={() => setTo('approved')}>Duyệt các phiếu</Button>}
        <Button variant="default" onClick={() => setTo('asked')}>
          Hỏi bổ sung
        </Button>
      </Group>
      <Dialog
        isOpen={to !== null}
        onClose={() => setTo(null)}
        title={to === 'asked' ? 'Hỏi bổ sung nhiều phiếu' : 'Duyệt nhiều phiếu'}
      >
        {to && (
          <Batch
            forms={forms}
            to={to}
            onClose={(results) => {
              setTo(null);
              setLast(results);
              onDone();
            }}
          />
        )}
      </Dialog>
    </Paper>
  );
}

interface BatchProps {
  forms: readonly FormRow[];
  to: To;
  onClose(results: readonly Result[]): void;
}

function Batch({ forms, to, onClose }: BatchProps) {
  const [note, setNote] = useState('');
  const [results, setResults] = useState<Result[]>([]);
  // Kept over a retry: what was done before the line broke is not done twice.
  const [request] = useState(() => newId());
  const [chosen] = useState(() => forms);
  const ids = chosen.map(({ id }) => id);
  const run = useMutation({
    async mutationFn() {
      for (let done = results.length; done < ids.length; done += CHUNK) {
        const body = { requestId: request, ids: ids.slice(done, done + CHUNK), to, note };
        const answer = await post<BatchAnswer>('registrations/decide', body);
        setResults((before) => [...before, ...answer.results]);
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['forms'] }),
  });
  return (
    <Stack>
      {to === 'approved' && results.length === 0 && <Mind forms={chosen} />}
      <Textarea
        label={to === 'asked' ? 'Bà con cần bổ sung gì?' : 'Lời nhắn thêm (không bắt buộc)'}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={500}
        disabled={results.length > 0}
        autosize
      />
      {(run.isPending || results.length > 0) && (
        <Progress
          value={(results.length / ids.length) * 100}
          aria-label={`Đã làm ${results.length} trên ${ids.length} phiếu`}
        />
      )}
      <Refusal error={run.error} />
      <div role="status">
        <Results results={results} />
      </div>
      {run.isSuccess ? (
        <Button onClick={() => onClose(results)}>Xong</Button>
      ) : (
        <Button onClick={() => run.mutate()} loading={run.isPending}>
          {to === 'asked' ? 'Gửi cho bà con' : `Duyệt ${ids.length} phiếu`}
        </Button>
      )}
    </Stack>
  );
}

/** What a batch does not look at. */
function Mind({ forms }: { forms: readonly FormRow[] }) {
  const codes = (of: (form: FormRow) => boolean): string =>
    forms
      .filter(of)
      .map(({ code }) => code)
      .join(', ');
  const waiting = codes(({ status }) => status === 'asked');
  const alike = codes(({ hasAlike }) => hasAlike);
  return (
    <Alert color="#7a4d00" role="note" title="Trước khi duyệt">
      <Text>Duyệt nhiều phiếu một lúc thì các việc cần soát của từng phiếu không được xem lại.</Text>
      {waiting && <Text>Còn chờ bà con bổ sung: {waiting}.</Text>}
      {alike && <Text>Có thể trùng, sẽ để lại cho anh/chị mở ra xem: {alike}.</Text>}
    </Alert>
  );
}

function Results({ results }: { results: readonly Result[] }) {
  if (results.length === 0) return null;
  return (
    <List aria-label="Kết quả từng phiếu" spacing={4}>
      {results.map(({ id, code, isDone, says }) => (
        <List.Item key={id}>
          {code}: {isDone ? '' : 'chưa làm được. '}
          {says}
        </List.Item>
      ))}
    </List>
  );
}
