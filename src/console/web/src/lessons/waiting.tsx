import { Alert, Box, Button, Group as Row, Paper, Stack, Text, Title } from '@mantine/core';
import type { LessonsAnswer, LessonsWaiting } from '../../../../contract/console-lessons.ts';
import { DropButton } from './drop-button.tsx';
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
  // Later sentences of the same topic are another matter.
  const isOf = ({ intent, texts }: LessonsWaiting): boolean =>
    trial?.about.some((one) => one.intent === intent && one.texts.some((text) => texts.includes(text))) ??
    false;
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
          trial={isOf(one) ? trial : null}
          onSay={(what) => change.mutate({ what, ids: one.ids })}
        />
      ))}
      <Refusal error={change.error} />
      {/* Beside the button that began it; of what is no longer there, here. */}
      {trial && trial.state !== 'failed' && !waiting.some(isOf) && <Trial first={trial} />}
      {approved > 0 && <NextStep count={approved} isOwner={isOwner} />}
    </Stack>
  );
}

interface ProposedProps {
  one: LessonsWaiting;
  isOwner: boolean;
  isRunning: boolean;
  /** Of these sentences. */
  trial: LessonsAnswer['trial'];
  onSay(what: 'approve' | 'drop'): void;
}

function Proposed({ one: { title, texts }, isOwner, isRunning, trial, onSay }: ProposedProps) {
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
          <DropButton
            label="Bỏ"
            name={`Bỏ: ${title}`}
            texts={texts}
            isDisabled={isRunning}
            onDrop={() => onSay('drop')}
          />
        </Row>
      )}
      {trial && (
        <Box mt="xs">
          <Trial first={trial} />
        </Box>
      )}
    </Paper>
  );
}

function NextStep({ count, isOwner }: { count: number; isOwner: boolean }) {
  return (
    <Alert title={`${count} câu đã duyệt, trợ lý chưa học`}>
      <Text mb="xs">
        {isOwner
          ? 'Tải tệp này và gửi cho người kỹ thuật.'
          : 'Lãnh đạo xã gửi tệp đề xuất cho người kỹ thuật.'}{' '}
        Người kỹ thuật làm xong thì trợ lý mới hiểu các câu này.
      </Text>
      {isOwner && (
        <Button component="a" variant="default" href="/api/console/lessons/proposal.txt" download>
          Tải tệp đề xuất
        </Button>
      )}
    </Alert>
  );
}
