import { Badge, Group } from '@mantine/core';
import { Link } from 'react-router-dom';
import type { CaseRowShown } from '../../../../contract/console-desk.ts';
import { useCommune } from '../api/commune.ts';
import classes from './desk.module.css';
import { useNow } from './use-now.ts';
import { OUTCOME_NAMES, REASONS } from './words.ts';
import { lasting, moment } from '../ui/time.ts';

export function CaseRow({ row, isOpen }: { row: CaseRowShown; isOpen: boolean }) {
  const { data: commune } = useCommune();
  const now = useNow();
  const village = commune?.villages.find(({ id }) => id === row.village)?.name;
  const holder = commune?.colleagues.find(({ id }) => id === row.assignee)?.name;
  const isLate = row.dueAt !== undefined && row.dueAt < now;
  return (
    <li>
      <Link to={`/viec/${row.id}`} className={classes.row} aria-current={isOpen || undefined}>
        <span className={classes.top}>
          <span>{row.citizen ?? `Việc ${row.code}`}</span>
          <span className={isLate ? classes.late : classes.meta}>
            {row.closedAt !== undefined && row.status === 'closed'
              ? moment(row.closedAt)
              : row.waitingSince === undefined
                ? 'Đã trả lời'
                : `Đợi ${lasting(now - row.waitingSince)}`}
          </span>
        </span>
        {row.last && <div className={classes.said}>{row.last.text}</div>}
        <Group gap={6} mt={2}>
          {row.urgency === 'urgent' && <Badge color="red">Gấp</Badge>}
          <span className={classes.meta}>
            {[REASONS[row.reason], village ?? 'Chưa rõ thôn', status(row, holder)]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </Group>
      </Link>
    </li>
  );
}

function status(row: CaseRowShown, holder: string | undefined): string {
  if (row.status === 'open') return 'Chưa ai nhận';
  if (row.status === 'closed') return row.outcome ? OUTCOME_NAMES[row.outcome] : 'Đã đóng';
  return holder ?? 'Người khác giữ';
}
