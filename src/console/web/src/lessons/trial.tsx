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

const quoted = (parts: readonly string[]): string => parts.map((one) => `«${one}»`).join(', ');

/** The topics with their sentences, so that whoever comes later knows what was tried. */
function About({ about }: Pick<LessonTrial, 'about'>) {
  return about.map(({ intent, title, texts }) => (
    <Text key={intent} size="sm" style={{ overflowWrap: 'anywhere' }}>
      Câu đem thử cho chủ đề «{title}»: {quoted(texts)}.
    </Text>
  ));
}

function Shown({ trial }: { trial: LessonTrial }) {
  const { about } = trial;
  switch (trial.state) {
    case 'running':
      return (
        <Stack gap={4} role="status">
          <Text>Đang học thử và kiểm tra: {trial.percent}%. Trợ lý vẫn trả lời bà con như thường.</Text>
          <Progress value={trial.percent} aria-label="Học thử và kiểm tra" />
          <About about={about} />
        </Stack>
      );
    case 'passed':
      return (
        <Alert color="green" role="status">
          Đã kiểm tra xong: trợ lý không hiểu kém đi. Đã duyệt {trial.count} câu.
          <About about={about} />
        </Alert>
      );
    case 'broken':
      return (
        <Alert color="red" role="alert">
          Chưa kiểm tra được nên chưa duyệt câu nào. Anh/chị duyệt lại. Vẫn vậy thì báo người kỹ thuật.
          <About about={about} />
        </Alert>
      );
    case 'failed':
      return <Failed trial={trial} />;
  }
}

/** What it broke, and what an officer can do about it. */
function Failed({ trial }: { trial: Extract<LessonTrial, { state: 'failed' }> }) {
  const { about, misheard, problems } = trial;
  const isOne = about.flatMap(({ texts }) => texts).length === 1;
  return (
    <Alert color="red" role="alert" title="Chưa duyệt câu nào">
      <Stack gap="xs">
        <About about={about} />
        {misheard.length > 0 && (
          <Text size="sm">
            {isOne ? 'Câu này làm trợ lý hiểu sai:' : 'Trong các câu này có câu làm trợ lý hiểu sai:'}
          </Text>
        )}
        <Stack component="ul" gap={4} m={0} pl="md">
          {misheard.map(({ text, isPlain, meant, heard }) => (
            <Text component="li" key={text} size="sm" style={{ overflowWrap: 'anywhere' }}>
              «{text}»{isPlain && ', khi bà con viết không dấu,'} bị hiểu là «{heard}», đúng ra là «{meant}».
            </Text>
          ))}
          {problems.map((problem) => (
            <Text component="li" key={problem} size="sm" style={{ overflowWrap: 'anywhere' }}>
              {problem}
            </Text>
          ))}
        </Stack>
        <Text size="sm" fw={600}>
          {isOne ? 'Bỏ câu này' : 'Bỏ các câu này'}, hoặc nhờ người kỹ thuật xem.
        </Text>
      </Stack>
    </Alert>
  );
}
