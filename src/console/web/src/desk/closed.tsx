import { Alert, Button, Group } from '@mantine/core';
import type { CaseRowShown } from '../../../../contract/console-desk.ts';
import { Refusal } from '../ui/refusal.tsx';
import { moment } from '../ui/time.ts';
import { useAct } from './use-act.ts';
import { OUTCOME_NAMES } from './words.ts';

/** What became of it; closed too early, it is opened again. */
export function Closed({ row }: { row: CaseRowShown }) {
  const reopen = useAct(row.id, 'reopen');
  const how = row.outcome ? OUTCOME_NAMES[row.outcome] : 'Trợ lý trả lời tiếp';
  return (
    <Alert color="gray" p="xs" mt={6}>
      <Group gap="xs" justify="space-between">
        {`Việc này đã đóng${row.closedAt === undefined ? '' : ` lúc ${moment(row.closedAt)}`}. ${how}.${row.rating === 'bad' ? ' Bà con báo chưa được giúp.' : ''}`}
        <Button variant="default" px="sm" loading={reopen.isPending} onClick={() => reopen.mutate({})}>
          Mở lại việc
        </Button>
      </Group>
      <Refusal error={reopen.error} mt="xs" />
    </Alert>
  );
}
