import { useState } from 'react';
import { Alert, Center, Loader } from '@mantine/core';
import type { CaseAnswer, CaseRowShown } from '../../../../contract/console-desk.ts';
import { useCommune } from '../api/commune.ts';
import { Problem } from '../ui/problem.tsx';
import { CaseHead } from './case-head.tsx';
import { Conversation } from './conversation.tsx';
import classes from './desk.module.css';
import { ReplyBox } from './reply-box.tsx';
import { useCase, usePresence } from './use-case.ts';
import { useNow } from './use-now.ts';
import { lasting } from '../ui/time.ts';
import { useMe } from '../session/session.tsx';

const HOUR = 3_600_000;

export function CaseView({ id, onBack }: { id: string; onBack?: () => void }) {
  const { data, error, refetch, present } = useCase(id);
  const [isTyping, setTyping] = useState(false);
  const me = useMe();
  usePresence(id, isTyping);
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Center p="xl">
        <Loader aria-label="Đang mở việc" />
      </Center>
    );
  const others = present.filter((one) => one.id !== me.id);
  return (
    <div className={classes.case}>
      <CaseHead data={data} {...(onBack && { onBack })} />
      <Conversation id={id} data={data} />
      {others.length > 0 && (
        <div className={classes.meta} role="status" style={{ padding: '2px 12px' }}>
          {others.map((one) => `${one.name} ${one.isTyping ? 'đang viết' : 'đang xem'}`).join(', ')}
        </div>
      )}
      <Window data={data} />
      <Held row={data.row} />
      {data.row.status !== 'closed' && (
        <ReplyBox id={id} mayReply={!isHeld(data.row, me.id)} onTyping={setTyping} />
      )}
    </div>
  );
}

const isHeld = ({ status, assignee }: CaseRowShown, me: string): boolean =>
  status === 'taken' && assignee !== me;

/** Two answers at once confuse: whoever has the case writes. */
function Held({ row }: { row: CaseRowShown }) {
  const me = useMe();
  const { data: commune } = useCommune();
  if (!isHeld(row, me.id)) return null;
  const holder = commune?.colleagues.find(({ id }) => id === row.assignee)?.name ?? 'Người khác';
  return (
    <div className={classes.meta} style={{ padding: '2px 12px' }}>
      {holder} đang giữ việc này. Muốn trả lời, anh/chị bấm «Chuyển» rồi chọn tên mình.
    </div>
  );
}

/** How long the citizen can still be written to. */
function Window({ data }: { data: CaseAnswer }) {
  const now = useNow();
  if (data.row.status === 'closed') return null;
  if (now > data.openUntil)
    return (
      <Alert color="red" p="xs" role="alert">
        Bà con im quá bảy ngày, Zalo không chuyển tin nữa. Anh/chị gọi điện hoặc đến nhà.
      </Alert>
    );
  const isFree = now < data.freeUntil;
  const until = isFree ? data.freeUntil : data.openUntil;
  const text = isFree
    ? `Còn ${lasting(until - now)} nhắn miễn phí`
    : `Hết giờ miễn phí; còn ${lasting(until - now)} nhắn được`;
  const isSoon = until - now < 4 * HOUR;
  return isSoon ? (
    <Alert color="orange" p="xs">
      {text}. Anh/chị trả lời sớm.
    </Alert>
  ) : (
    <div className={classes.meta} style={{ padding: '2px 12px' }}>
      {text}
    </div>
  );
}
