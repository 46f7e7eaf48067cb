import { useState } from 'react';
import { Badge, Button, Group, Text, Title } from '@mantine/core';
import { Link } from 'react-router-dom';
import type { CaseAnswer } from '../../../../contract/console-desk.ts';
import { useCommune } from '../api/commune.ts';
import { useMe } from '../session/session.tsx';
import classes from './desk.module.css';
import { CloseDialog } from './close-dialog.tsx';
import { Closed } from './closed.tsx';
import { HandBackDialog } from './hand-back-dialog.tsx';
import { PassDialog } from './pass-dialog.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { useAct } from './use-act.ts';
import { REASONS } from './words.ts';

interface CaseHeadProps {
  data: CaseAnswer;
  onBack?: () => void;
}

/** Whose case it is, what it is about, and what can be done with it. */
export function CaseHead({ data, onBack }: CaseHeadProps) {
  const { row } = data;
  const { data: commune } = useCommune();
  const village = commune?.villages.find(({ id }) => id === row.village)?.name;
  const holder = commune?.colleagues.find(({ id }) => id === row.assignee)?.name;
  return (
    <header style={{ padding: '8px 12px', borderBottom: '1px solid #cbd5e1' }}>
      <Group gap="xs" wrap="nowrap">
        {onBack && (
          <Button variant="subtle" px="xs" onClick={onBack} aria-label="Về danh sách">
            <Text component="span" fz={28} lh={1} aria-hidden>
              ‹
            </Text>
          </Button>
        )}
        <Title order={onBack ? 1 : 2} size="h4" style={{ flex: 1, minWidth: 0 }}>
          <Text inherit truncate component="span" display="block">
            {row.citizen ?? 'Bà con'}
          </Text>
        </Title>
        {row.urgency === 'urgent' && <Badge color="red">Gấp</Badge>}
      </Group>
      <Text size="sm" className={classes.about ?? ''}>
        {[
          row.code,
          REASONS[row.reason],
          village ?? 'Chưa rõ thôn',
          holder ?? (row.status === 'open' ? 'Chưa ai nhận' : ''),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <Group gap={6} mt={4}>
        {row.registrationId && <Link to={`/phieu/${row.registrationId}`}>Xem phiếu</Link>}
        {data.others.map((one) => (
          <Link key={one.id} to={`/viec/${one.id}`}>
            Việc {one.code}
          </Link>
        ))}
      </Group>
      {row.status === 'closed' ? <Closed row={row} /> : <Actions data={data} />}
    </header>
  );
}

function Actions({ data: { row } }: { data: CaseAnswer }) {
  const me = useMe();
  const [dialog, setDialog] = useState<'close' | 'pass' | 'back' | null>(null);
  const take = useAct(row.id, 'take');
  const isMine = row.assignee === me.id;
  return (
    <>
      <Group gap={6} mt={6} className={classes.actions ?? ''}>
        {row.status === 'open' && (
          <Button px="sm" onClick={() => take.mutate({})} loading={take.isPending}>
            Nhận
          </Button>
        )}
        <Button px="sm" variant="default" onClick={() => setDialog('pass')}>
          Chuyển
        </Button>
        {isMine && (
          <Button px="sm" variant="default" onClick={() => setDialog('back')}>
            Trả cho trợ lý
          </Button>
        )}
        {(isMine || row.status === 'open') && (
          <Button px="sm" variant="default" onClick={() => setDialog('close')}>
            Đóng việc
          </Button>
        )}
      </Group>
      <Refusal error={take.error} mt="xs" />
      <CloseDialog id={row.id} isOpen={dialog === 'close'} onClose={() => setDialog(null)} />
      <PassDialog id={row.id} isOpen={dialog === 'pass'} onClose={() => setDialog(null)} />
      <HandBackDialog row={row} isOpen={dialog === 'back'} onClose={() => setDialog(null)} />
    </>
  );
}
