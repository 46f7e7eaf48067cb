import { useMutation } from '@tanstack/react-query';
import { Anchor, Button, Paper, Stack, Text, Title } from '@mantine/core';
import type { FormDetail } from '../../../../contract/console-forms.ts';
import { messageOf, post } from '../api/client.ts';
import classes from './forms.module.css';

type Answer = FormDetail['answers'][number];

/** Each answer below its question. */
export function Answers({ form: { id, answers, status } }: { form: FormDetail }) {
  return (
    <Paper withBorder p="sm" component="section" aria-labelledby="answers">
      <Title order={2} size="h4" id="answers" mb="xs">
        Bà con trả lời
      </Title>
      {status === 'withdrawn' && <Text>Bà con đã rút phiếu, câu trả lời đã xóa.</Text>}
      <Stack gap="xs">
        {answers.map((answer) => (
          <One key={answer.id} formId={id} answer={answer} />
        ))}
      </Stack>
    </Paper>
  );
}

function One({ formId, answer }: { formId: string; answer: Answer }) {
  const { id: field, question, value, kind, isMasked } = answer;
  const show = useMutation({
    mutationFn: () =>
      post<{ value: string }>(`registrations/${encodeURIComponent(formId)}/number`, { field }),
  });
  const shown = show.data?.value ?? value;
  return (
    <div>
      <Text size="sm" c="gray.7">
        {question}
      </Text>
      {kind === 'phone' ? (
        <Anchor href={`tel:${value}`} inline lh="44px">
          {value}
        </Anchor>
      ) : (
        <Text fw={600} className={classes.value}>
          {shown}
        </Text>
      )}
      {isMasked && !show.data && (
        <Button
          variant="default"
          onClick={() => show.mutate()}
          loading={show.isPending}
          aria-label={`Hiện đủ số: ${question}`}
        >
          Hiện đủ số
        </Button>
      )}
      {show.error && (
        <Text role="alert" c="red.9">
          {messageOf(show.error)}
        </Text>
      )}
    </div>
  );
}
