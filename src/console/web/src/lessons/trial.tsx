import { useEffect } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Alert, Progress, Stack, Text } from '@mantine/core';
import type { LessonTrial } from '../../../../contract/console-lessons.ts';
import { get } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { useSlowPoll } from '../live/live.tsx';
import { LESSONS } from './queries.ts';

/** How far the examination is, and how it ended. */
export function Trial({ first }: { first: LessonTrial }) {
  const isRunning = first.state === 'running';
  const { data } = useQuery({
    queryKey: ['lesson-trial'],
    queryFn: ({ signal }) => get<{ trial: LessonTrial | null }>('lessons/trial', signal),
    enabled: isRunning,
    refetchInterval: useSlowPoll(),
    staleTime: 0,
    gcTime: 0,
  });
  const isOver = isRunning && data?.trial && data.trial.state !== 'running';
  useEffect(() => {
    if (isOver) void queries.invalidateQueries({ queryKey: LESSONS });
  }, [isOver]);
  return <Shown trial={isRunning ? (data?.trial ?? first) : first} />;
}

function Shown({ trial }: { trial: LessonTrial }) {
  switch (trial.state) {
    case 'running':
      return (
        <Stack gap={4} role="status">
          <Text>Đang học thử và kiểm tra: {trial.percent}%. Trợ lý vẫn trả lời bà con như thường.</Text>
          <Progress value={trial.percent} aria-label="Học thử và kiểm tra" />
        </Stack>
      );
    case 'passed':
      return (
        <Alert color="green" role="status">
          Đã kiểm tra xong: trợ lý không hiểu kém đi. Đã duyệt {trial.count} câu.
        </Alert>
      );
    case 'broken':
      return (
        <Alert color="red" role="alert">
          Chưa kiểm tra được nên chưa duyệt câu nào. Anh/chị duyệt lại. Vẫn vậy thì báo quản trị viên.
        </Alert>
      );
    case 'failed':
      return (
        <Alert color="red" role="alert" title="Chưa duyệt: có câu mẫu chưa ổn">
          <Stack component="ul" gap={4} m={0} pl="md">
            {trial.problems.map((problem) => (
              <Text component="li" key={problem} size="sm" style={{ overflowWrap: 'anywhere' }}>
                {problem}
              </Text>
            ))}
          </Stack>
        </Alert>
      );
  }
}
