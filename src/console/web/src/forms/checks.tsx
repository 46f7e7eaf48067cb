import { useMutation } from '@tanstack/react-query';
import { Checkbox, Paper, Stack, Title } from '@mantine/core';
import type { FormDetail } from '../../../../contract/console-forms.ts';
import { post } from '../api/client.ts';
import classes from './forms.module.css';
import { keepForm } from './keep.ts';

import { Refusal } from '../ui/refusal.tsx';
import { datedMoment } from '../ui/time.ts';

type Check = FormDetail['checks'][number];

/** What to look at before deciding; each tick is kept with who and when. */
export function Checks({ form: { id, checks, may } }: { form: FormDetail }) {
  const tick = useMutation({
    mutationFn: (body: { item: string; isDone: boolean }) =>
      post<{ form: FormDetail }>(`registrations/${encodeURIComponent(id)}/check`, body),
    onSuccess: ({ form }) => keepForm(form),
  });
  if (checks.length === 0) return null;
  return (
    <Paper withBorder p="sm" component="section" aria-labelledby="checks">
      <Title order={2} size="h4" id="checks" mb="xs">
        Việc cần soát
      </Title>
      <Stack gap="sm">
        {checks.map((check) => (
          <Checkbox
            key={check.item}
            size="md"
            classNames={{ description: classes.says }}
            label={check.label}
            description={saysOf(check)}
            color={check.isFine ? 'blue' : 'red'}
            checked={check.at !== undefined && !check.isStale}
            disabled={!may.ask || tick.isPending}
            onChange={(event) => tick.mutate({ item: check.item, isDone: event.currentTarget.checked })}
          />
        ))}
      </Stack>
      <Refusal error={tick.error} mt="xs" />
    </Paper>
  );
}

function saysOf({ says, isFine, by, at, isStale }: Check): string {
  const seen =
    at === undefined
      ? ''
      : ` ${by ?? ''} đã soát ${datedMoment(at)}${isStale ? ', trước khi bà con sửa' : ''}.`;
  return `${isFine ? '' : 'Cần xem kỹ. '}${says}${seen}`;
}
