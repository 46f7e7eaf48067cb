import { useState } from 'react';
import { Badge, Button, Group, Paper, Text, Textarea } from '@mantine/core';
import type { ContentChangeView } from '../../../../contract/console-content.ts';
import { AskFirst } from './ask-first.tsx';
import { useDecision } from './data.ts';
import { Diff } from './diff.tsx';
import { Reading } from './reading.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { datedMoment } from '../ui/time.ts';

const KINDS = {
  answer: 'Câu trả lời',
  confirmation: 'Xác nhận dữ kiện',
  fact: 'Bản mới của dữ kiện',
  profile: 'Hồ sơ xã',
  part: 'Danh sách của xã',
} as const;
const STATES = {
  proposed: ['Chờ duyệt', 'yellow.3'],
  published: ['Đang dùng', 'teal.9'],
  replaced: ['Đã có bản mới hơn', 'gray.7'],
  rolled_back: ['Đã quay về bản trước', 'gray.7'],
  refused: ['Không duyệt', 'red.9'],
} as const;
/** One change: what is old and new, who asked, and what may be done about it. */
export function ChangeCard({ change }: { change: ContentChangeView }) {
  const [label, color] = STATES[change.state];
  return (
    <Paper withBorder p="sm" component="article" aria-label={`${KINDS[change.kind]}: ${change.title}`}>
      <Group justify="space-between" gap="xs">
        <Text fw={600}>{change.title}</Text>
        <Badge color={color} autoContrast>
          {label}
        </Badge>
      </Group>
      <Text size="sm" mb="xs">
        {KINDS[change.kind]} · {change.scope === 'all' ? 'lời chung của các xã' : 'riêng xã mình'} ·{' '}
        {change.author}, {datedMoment(change.proposedAt)}
        {change.decider && ` · ${change.decider} quyết định`}
      </Text>
      {change.note && <Text size="sm">Ghi chú: {change.note}</Text>}
      {change.reason && <Text size="sm">Lý do: {change.reason}</Text>}
      <Diff lines={change.diff} />
      {change.state === 'proposed' && <Reading id={change.id} />}
      <Decisions change={change} />
    </Paper>
  );
}

function Decisions({ change }: { change: ContentChangeView }) {
  const [reason, setReason] = useState<string | null>(null);
  const decide = useDecision(change.id);
  const mayRefuse = change.state === 'proposed' && (change.mayDecide || change.isMine);
  if (change.state === 'proposed' && !mayRefuse)
    return <Text size="sm">Chờ lãnh đạo hoặc quản trị viên duyệt.</Text>;
  return (
    <>
      {change.isMine && change.state === 'proposed' && (
        <Text size="sm">Anh/chị đề xuất nên cần người khác duyệt.</Text>
      )}
      <Group gap="xs" mt="xs">
        {change.mayDecide && (
          <AskFirst
            label="Cho phát hành"
            title={`Phát hành «${change.title}»?`}
            text="Trợ lý nói lời mới với bà con ngay."
            does="Phát hành ngay"
            isMain
            isPending={decide.isPending}
            onDo={() => decide.mutate({ what: 'publish' })}
          />
        )}
        {mayRefuse && reason === null && (
          <Button variant="default" onClick={() => setReason('')}>
            {change.isMine ? 'Rút lại' : 'Không duyệt'}
          </Button>
        )}
        {change.mayRollBack && (
          <AskFirst
            label="Quay về bản trước"
            title={`Quay về bản trước của «${change.title}»?`}
            text="Trợ lý thôi nói lời này ngay, nói lại lời trước đó."
            does="Quay về ngay"
            isPending={decide.isPending}
            onDo={() => decide.mutate({ what: 'roll-back' })}
          />
        )}
      </Group>
      {reason !== null && mayRefuse && (
        <Reason
          reason={reason}
          onType={setReason}
          isPending={decide.isPending}
          onSend={() => decide.mutate({ what: 'refuse', reason })}
        />
      )}
      <Refusal error={decide.error} mt="xs" />
    </>
  );
}

interface ReasonProps {
  reason: string;
  isPending: boolean;
  onType(reason: string): void;
  onSend(): void;
}

function Reason({ reason, isPending, onType, onSend }: ReasonProps) {
  return (
    <>
      <Textarea
        label="Lý do"
        value={reason}
        onChange={(event) => onType(event.currentTarget.value)}
        autosize
      />
      <Button mt="xs" disabled={reason.trim().length < 3} onClick={onSend} loading={isPending}>
        Gửi lý do
      </Button>
    </>
  );
}
