import { useQuery } from '@tanstack/react-query';
import { Skeleton, Stack, Text, Title } from '@mantine/core';
import type { LessonsAnswer } from '../../../../contract/console-lessons.ts';
import { get } from '../api/client.ts';
import { useSlowPoll } from '../live/live.tsx';
import { useMe } from '../session/session.tsx';
import { Problem } from '../ui/problem.tsx';
import { Group } from './group.tsx';
import { LESSONS } from './queries.ts';
import { Waiting } from './waiting.tsx';

/** What was misunderstood: two taps say what it is; an owner approves what was said. */
export function LessonsPage() {
  const isOwner = ['head', 'admin'].includes(useMe().role);
  const { data, error, refetch } = useQuery({
    queryKey: LESSONS,
    queryFn: ({ signal }) => get<LessonsAnswer>('lessons', signal),
    refetchInterval: useSlowPoll(),
  });
  return (
    <Stack p="md" maw={760}>
      <Title order={1} size="h3">
        Chưa hiểu
      </Title>
      <Text>
        Những câu bà con hỏi mà trợ lý chưa hiểu, hoặc hiểu chưa chắc. Tên và số đã che. Anh/chị cho biết câu
        ấy hỏi gì.
      </Text>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton h={300} />}
      {data && <Waiting data={data} isOwner={isOwner} />}
      {data && (
        <Title order={2} size="h4">
          Cần anh/chị xem
        </Title>
      )}
      {data?.groups.length === 0 && <Text>Không còn câu nào. Cảm ơn anh/chị.</Text>}
      {data?.groups.map((group) => (
        <Group key={group.sentences[0]?.ids[0]} group={group} topics={data.topics} />
      ))}
      {data && data.more > 0 && <Text>Còn {data.more} nhóm nữa. Xử lý bớt thì nhóm sau hiện ra.</Text>}
    </Stack>
  );
}
