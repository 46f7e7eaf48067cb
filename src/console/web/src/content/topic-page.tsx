import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useParams } from 'react-router-dom';
import { Problem } from '../ui/problem.tsx';
import { AnswerEditor } from './answer-editor.tsx';
import { ChangeCard } from './change-card.tsx';
import { dayOf, useChanges, useTopic } from './data.ts';
import { Examples } from './examples.tsx';

/** One topic: written on one side, heard on the other, and what became of earlier changes. */
export function TopicPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useTopic(id);
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton h={400} />;
  return (
    <Stack>
      <div>
        <Title order={2} size="h4">
          {data.title}
        </Title>
        <Text size="sm">
          {data.owner} · xem lại lần cuối {dayOf(data.reviewedOn)}
        </Text>
      </div>
      <AnswerEditor key={`${id} ${data.base.commune} ${data.base.all}`} topic={data} />
      <Examples key={id} topic={id} />
      <History id={id} />
    </Stack>
  );
}

function History({ id }: { id: string }) {
  const { data } = useChanges();
  const own = data?.changes.filter(({ target }) => target === `answer:${id}`) ?? [];
  return (
    <>
      <Title order={3} size="h5">
        Các lần sửa
      </Title>
      {own.length === 0 && <Text>Chưa có lần sửa nào.</Text>}
      {own.map((change) => (
        <ChangeCard key={change.id} change={change} />
      ))}
    </>
  );
}
