import { useState } from 'react';
import { Alert, Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import type { NoticeView } from '../../../../contract/console-notices.ts';
import { messageOf } from '../api/client.ts';
import { useCommune } from '../api/commune.ts';
import { Dialog } from '../ui/dialog.tsx';
import { dayOf, useReach, useStep } from './data.ts';
import classes from './notices.module.css';
import { PhoneList } from './phone-list.tsx';
import { isAllSent, Reach, Sent } from './reach.tsx';
import { Refusal } from '../ui/refusal.tsx';

const PHASES = {
  draft: ['Bản nháp', 'gray.7'],
  proposed: ['Chờ duyệt', 'yellow.3'],
  waiting: ['Đã duyệt, chờ đến ngày', 'blue.9'],
  sending: ['Đang gửi', 'teal.9'],
  over: ['Hết hạn', 'gray.7'],
  stopped: ['Đã dừng', 'red.9'],
} as const;

interface NoticeCardProps {
  notice: NoticeView;
  /** Titles by id. */
  topics: ReadonlyMap<string, string>;
  onEdit(): void;
}

/** One notice: its words, where it stands, and what may be done about it. */
export function NoticeCard({ notice, topics, onEdit }: NoticeCardProps) {
  const { data: commune } = useCommune();
  const [label, color] = PHASES[notice.phase];
  const names = notice.villages.map((id) => commune?.villages.find((one) => one.id === id)?.name ?? id);
  const asked = notice.topics.map((id) => topics.get(id) ?? id);
  const whom = names.length > 0 ? `Gửi ${names.join(', ')}` : 'Gửi cả xã';
  const only = asked.length > 0 ? `, chỉ ai từng hỏi: ${asked.join(', ')}` : '';
  const to = `${whom}${only} · từ ${dayOf(notice.from)} đến hết ${dayOf(notice.until)}`;
  return (
    <Paper withBorder p="sm" component="article" aria-label={`${notice.code}: ${notice.title}`}>
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Text fw={600}>
            {notice.code}. {notice.title || 'Chưa có tên'}
          </Text>
          <Group gap={6}>
            {notice.isFromFile && (
              <Badge color="gray.7" autoContrast>
                Từ tệp
              </Badge>
            )}
            {notice.phase === 'sending' ? (
              <Sending id={notice.id} />
            ) : (
              <Badge color={color} autoContrast>
                {label}
              </Badge>
            )}
          </Group>
        </Group>
        <div className={classes.bubble}>{notice.text || 'Chưa có lời.'}</div>
        <Text size="sm">
          {to} · {notice.author} soạn
          {notice.approver && ` · ${notice.approver} duyệt`}
          {notice.stopper && ` · ${notice.stopper} dừng`}
        </Text>
        {['proposed', 'waiting', 'sending'].includes(notice.phase) && <Reached notice={notice} />}
        <Steps notice={notice} to={to} onEdit={onEdit} />
      </Stack>
    </Paper>
  );
}

/** Until its last day somebody may come within reach again; till then it says that all has been sent. */
function Sending({ id }: { id: string }) {
  const { data } = useReach(id);
  const [label, color] = PHASES.sending;
  return (
    <Badge color={color} autoContrast>
      {data && isAllSent(data.reach) ? 'Đã gửi hết' : label}
    </Badge>
  );
}

function Reached({ notice }: { notice: NoticeView }) {
  const { id, phase } = notice;
  const { data, error } = useReach(id);
  if (error) return <Alert color="red">{messageOf(error)}</Alert>;
  if (!data) return null;
  return (
    <>
      {phase === 'sending' && <Sent reach={data.reach} />}
      <Reach reach={data.reach} day={data.day} />
      {data.reach.outOfReach > 0 && <PhoneList notice={notice} />}
    </>
  );
}

interface StepsProps extends Pick<NoticeCardProps, 'notice' | 'onEdit'> {
  /** Whom it is for and when, in words. */
  to: string;
}

function Steps({ notice, to, onEdit }: StepsProps) {
  const [asked, setAsked] = useState<'approve' | 'stop' | null>(null);
  const isOut = notice.phase === 'waiting' || notice.phase === 'sending';
  const stopTitle = isOut ? 'Dừng thông báo' : notice.isMine ? 'Rút lại' : 'Không duyệt';
  return (
    <Group gap="xs">
      {notice.mayEdit && <Button onClick={onEdit}>Sửa, gửi duyệt</Button>}
      {notice.mayApprove && <Button onClick={() => setAsked('approve')}>Duyệt</Button>}
      {notice.mayStop && (
        <Button variant="default" onClick={() => setAsked('stop')}>
          {stopTitle}
        </Button>
      )}
      {notice.phase === 'proposed' && !notice.mayApprove && (
        <Text size="sm">Chờ lãnh đạo hoặc quản trị viên khác duyệt.</Text>
      )}
      <Dialog
        isOpen={asked !== null}
        title={asked === 'approve' ? 'Duyệt thông báo' : stopTitle}
        onClose={() => setAsked(null)}
      >
        {asked && (
          <Confirm notice={notice} to={to} what={asked} isOut={isOut} onDone={() => setAsked(null)} />
        )}
      </Dialog>
    </Group>
  );
}

interface ConfirmProps {
  notice: NoticeView;
  to: string;
  what: 'approve' | 'stop';
  isOut: boolean;
  onDone(): void;
}

const APPROVES = 'Duyệt rồi thì máy gửi dần cho bà con, ban ngày, trong những ngày đã chọn.';
const STOPS = 'Máy thôi gửi ngay. Ai hỏi mã này, trợ lý nói xã đã rút. Tin đã gửi thì không lấy lại được.';
const DROPS = 'Thông báo này không gửi cho ai. Muốn gửi thì soạn lại.';

function Confirm({ notice, to, what, isOut, onDone }: ConfirmProps) {
  const step = useStep(notice.id, what, onDone);
  return (
    <Stack>
      <Text fw={600}>
        {notice.code}. {notice.title}
      </Text>
      <div className={classes.bubble}>{notice.text}</div>
      {what === 'approve' && <Whom id={notice.id} to={to} />}
      <Text>{what === 'approve' ? APPROVES : isOut ? STOPS : DROPS}</Text>
      <Refusal error={step.error} />
      <Button
        color={what === 'approve' ? undefined : 'red.9'}
        loading={step.isPending}
        onClick={() => step.mutate()}
      >
        {what === 'approve' ? 'Duyệt và gửi' : isOut ? 'Dừng ngay' : 'Bỏ thông báo'}
      </Button>
    </Stack>
  );
}

/** To whom and to how many, where it is decided: the card lies behind the dialog. */
function Whom({ id, to }: { id: string; to: string }) {
  const { data } = useReach(id);
  return (
    <>
      <Text>{to}.</Text>
      {data && (
        <Text fw={600}>
          {data.reach.waiting + data.reach.busy} người nhận qua Zalo. {data.reach.outOfReach} người phải gọi
          điện hoặc nghe loa.
        </Text>
      )}
    </>
  );
}
