import { useState } from 'react';
import { Alert, Button, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import type { NoticeView } from '../../../../contract/console-notices.ts';
import { Problem } from '../ui/problem.tsx';
import { ComposeForm } from './compose-form.tsx';
import { useMe } from '../session/session.tsx';
import { useNotices } from './data.ts';
import { NoticeCard } from './notice-card.tsx';

/** Notices of the commune: written by one, approved by another, sent by the machine. */
export function NoticesPage() {
  const { data, error, refetch } = useNotices();
  const isReader = useMe().role === 'village';
  const topics = new Map(data?.topics.map(({ id, title }) => [id, title]));
  const [written, setWritten] = useState<NoticeView | 'new' | null>(null);
  return (
    // The frame's own room for the bar below ends with the first screen.
    <Stack p="md" pb={80} maw={860}>
      <Title order={1} size="h3">
        Thông báo
      </Title>
      <Text>
        {isReader
          ? 'Những thông báo xã đang gửi. Ai không nhận được qua Zalo thì anh/chị gọi điện báo giúp.'
          : 'Một người soạn, lãnh đạo hoặc quản trị viên khác duyệt. Máy gửi cho bà con qua Zalo.'}
      </Text>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton h={300} />}
      {data && written === null && !isReader && (
        <Button onClick={() => setWritten('new')} style={{ alignSelf: 'flex-start' }}>
          Soạn thông báo
        </Button>
      )}
      {data && written !== null && (
        <Paper withBorder p="sm">
          <ComposeForm
            key={written === 'new' ? 'new' : written.id}
            {...(written !== 'new' && { notice: written })}
            today={data.today}
            topics={data.topics}
            onDone={() => setWritten(null)}
          />
        </Paper>
      )}
      {data?.notices.length === 0 && written === null && (
        <Alert>{isReader ? 'Xã đang không gửi thông báo nào.' : 'Chưa có thông báo nào.'}</Alert>
      )}
      {data?.notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} topics={topics} onEdit={() => setWritten(notice)} />
      ))}
    </Stack>
  );
}
