import { Alert, Button, Group as Row, Paper, Stack, Text, Title } from '@mantine/core';
import type { LessonsAnswer, LessonsWaiting } from '../../../../contract/console-lessons.ts';
import { useLessonChange } from './queries.ts';
import { Trial } from './trial.tsx';
import { Refusal } from '../ui/refusal.tsx';

interface WaitingProps {
  data: LessonsAnswer;
  isOwner: boolean;
}

/** What officers have said, until an owner approves it; and what was approved, until somebody copies it. */
export function Waiting({ data, isOwner }: WaitingProps) {
  const { waiting, approved, trial } = data;
  const change = useLessonChange();
  const isRunning = trial?.state === 'running' || change.isPending;
  if (waiting.length === 0 && approved === 0 && !trial) return null;
  return (
    <Stack component="section" aria-labelledby="cho-duyet">
      <Title order={2} size="h4" id="cho-duyet">
        Chờ duyệt
      </Title>
      {waiting.length === 0 && <Text>Không có đề xuất nào đang chờ.</Text>}
      {!isOwner && waiting.length > 0 && <Text>Lãnh đạo xã duyệt thì câu mới được đưa vào đề xuất.</Text>}
      {waiting.map((one) => (
        <Proposed
          key={one.intent}
          one={one}
          isOwner={isOwner}
          isRunning={isRunning}
          onSay={(what) => change.mutate({ what, ids: one.ids })}
        />
      ))}
      <Refusal error={change.error} />
      {trial && <Trial first={trial} />}
      {approved > 0 && <NextStep count={approved} isOwner={isOwner} />}
    </Stack>
  );
}

interface ProposedProps {
  one: LessonsWaiting;
  isOwner: boolean;
  isRunning: boolean;
  onSay(what: 'approve' | 'drop'): void;
}

function Proposed({ one: { title, texts }, isOwner, isRunning, onSay }: ProposedProps) {
  return (
    <Paper withBorder p="md">
      <Text fw={600}>{title}</Text>
      <Stack component="ul" gap={4} my="xs" pl="md">
        {texts.map((text, at) => (
          <Text component="li" key={`${at}-${text}`} style={{ overflowWrap: 'anywhere' }}>
            {text}
          </Text>
        ))}
      </Stack>
      {isOwner && (
        <Row gap="xs">
          <Button onClick={() => onSay('approve')} disabled={isRunning} aria-label={`Duyệt: ${title}`}>
            Duyệt
          </Button>
          <Button
            variant="default"
            onClick={() => onSay('drop')}
            disabled={isRunning}
            aria-label={`Bỏ: ${title}`}
          >
            Bỏ
          </Button>
        </Row>
      )}
    </Paper>
  );
}

function NextStep({ count, isOwner }: { count: number; isOwner: boolean }) {
  return (
    <Alert title={`${count} câu đã duyệt, trợ lý chưa học`}>
      <Text mb="xs">
        Bước tiếp: tải tệp đề xuất, chép từng dòng vào tệp câu mẫu ghi phía trên nó, rồi khởi động lại máy
        chủ. Từ lúc đó trợ lý mới hiểu các câu này.
      </Text>
      {isOwner && (
        <Button component="a" variant="default" href="/api/console/lessons/proposal.txt" download>
          Tải tệp đề xuất
        </Button>
      )}
    </Alert>
  );
}
