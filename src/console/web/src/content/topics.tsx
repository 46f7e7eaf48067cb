import { useState } from 'react';
import { Alert, Badge, Group, Paper, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core';
import { Link } from 'react-router-dom';
import type { ContentAnswer } from '../../../../contract/console-content.ts';
import { Problem } from '../ui/problem.tsx';
import classes from './content.module.css';
import { dayOf, useOverview } from './data.ts';
import { holds } from '../ui/holds.ts';

/** What is due, as jobs; then every topic. */
export function TopicsList() {
  const [wanted, setWanted] = useState('');
  const { data, error, refetch } = useOverview();
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton h={300} />;
  const topics = data.topics.filter(({ title }) => holds(title, wanted));
  return (
    <Stack>
      <Jobs jobs={data.jobs} />
      <Title order={2} size="h4">
        Các chủ đề
      </Title>
      <TextInput
        label="Tìm chủ đề"
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      {topics.length === 0 && <Text>Không có chủ đề nào tên như vậy.</Text>}
      {topics.map((topic) => (
        <Paper
          key={topic.id}
          withBorder
          p="sm"
          component={Link}
          to={`/noi-dung/chu-de/${topic.id}`}
          className={classes.row}
        >
          <Group justify="space-between" gap="xs">
            <Text fw={600}>{topic.title}</Text>
            <Group gap={6}>
              {topic.hasLocal && <Badge color="blue">Có lời riêng</Badge>}
              {topic.isOverdue && <Badge color="red.9">Cần đọc lại</Badge>}
            </Group>
          </Group>
          <Text size="sm">
            {topic.owner} · xem lại lần cuối {dayOf(topic.reviewedOn)}
          </Text>
        </Paper>
      ))}
    </Stack>
  );
}

function Jobs({ jobs }: { jobs: ContentAnswer['jobs'] }) {
  return (
    <>
      <Title order={2} size="h4">
        Việc tới hạn
      </Title>
      {jobs.length === 0 && <Alert color="green">Không có việc nào tới hạn.</Alert>}
      {jobs.map(({ title, owner, dueOn, topic }) => (
        <Paper
          key={title}
          withBorder
          p="sm"
          component={Link}
          to={topic ? `/noi-dung/chu-de/${topic}` : '/noi-dung/du-kien'}
          className={classes.row}
        >
          <Text fw={600}>{title}</Text>
          <Text size="sm">
            Hạn ngày {dayOf(dueOn)} · {owner}
          </Text>
        </Paper>
      ))}
    </>
  );
}
