import { Alert, Button, Group } from '@mantine/core';
import type { CaseRowShown } from '../../../../contract/console-desk.ts';
import { Refusal } from '../ui/refusal.tsx';
import { moment } from '../ui/time.ts';
import { useAct } from './use-act.ts';
import { OUTCOME_NAMES } from './words.ts';

/** What became of it; closed too early, it is opened again. */
export function Closed({ row }: { row: CaseRowShown }) {
  const reopen = useAct(row.id, 'reopen');
  return (
    <Alert color="gray" p="xs" mt={6}>
      <Group gap="xs" justify="space-between">
        {saidOf(row)}
        <Button variant="default" px="sm" loading={reopen.isPending} onClick={() => reopen.mutate({})}>
          Mở lại việc
        </Button>
      </Group>
      <Refusal error={reopen.error} mt="xs" />
    </Alert>
  );
}

/** Who closed it from a chat, or with a form, gave no outcome. */
function saidOf({ closedAt, outcome, rating }: CaseRowShown): string {
  return [
    `Việc này đã đóng${closedAt === undefined ? '' : ` lúc ${moment(closedAt)}`}`,
    outcome && OUTCOME_NAMES[outcome],
    rating === 'bad' && 'Bà con báo chưa được giúp',
  ]
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(' ');
}
